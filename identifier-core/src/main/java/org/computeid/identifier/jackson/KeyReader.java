package org.computeid.identifier.jackson;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.io.Serializable;
import org.computeid.identifier.id.IdException;
import org.jspecify.annotations.Nullable;

/** Reads the key of a map by a strict door. */
final class KeyReader<T> extends KeyDeserializer implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final TextDoor<T> door;

    KeyReader(Class<T> type, TextDoor<T> door) {
        this.type = type;
        this.door = door;
    }

    @Override
    public @Nullable Object deserializeKey(String key, DeserializationContext context) throws IOException {
        try {
            return door.parse(key);
        } catch (IdException refusal) {
            try {
                return context.handleWeirdKey(type, key, "%s", Refusal.words(refusal));
            } catch (InvalidFormatException e) {
                throw Refusal.because(e, refusal);
            }
        }
    }
}
