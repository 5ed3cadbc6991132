package org.computeid.identifier.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import org.computeid.identifier.id.IdException;
import org.jspecify.annotations.Nullable;

/** Reads a JSON string by a strict door; Jackson's own reader of texts would trim it first. */
final class TextReader<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final TextDoor<T> door;

    TextReader(Class<T> type, TextDoor<T> door) {
        super(type);
        this.type = type;
        this.door = door;
    }

    @Override
    public LogicalType logicalType() {
        return LogicalType.OtherScalar;
    }

    @Override
    public @Nullable T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return type.cast(context.handleUnexpectedToken(type, json));
        }
        String text = json.getText();
        return text.isEmpty() && isEmptyNull(context) ? getNullValue(context) : read(text, context);
    }

    private @Nullable T read(String text, DeserializationContext context) throws IOException {
        try {
            return door.parse(text);
        } catch (IdException refusal) {
            try {
                return type.cast(context.handleWeirdStringValue(type, text, "%s", Refusal.words(refusal)));
            } catch (InvalidFormatException e) {
                throw Refusal.because(e, refusal);
            }
        }
    }

    /** Only where the mapper was told so: the default is to try, and to fail. */
    private boolean isEmptyNull(DeserializationContext context) {
        CoercionAction action = context.findCoercionAction(logicalType(), type, CoercionInputShape.EmptyString);
        return action == CoercionAction.AsNull || action == CoercionAction.AsEmpty;
    }
}
