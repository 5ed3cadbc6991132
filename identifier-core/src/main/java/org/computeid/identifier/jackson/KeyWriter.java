package org.computeid.identifier.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes a value's text as the key of a map. */
final class KeyWriter extends StdSerializer<Object> {

    private static final long serialVersionUID = 1L;

    KeyWriter() {
        super(Object.class);
    }

    @Override
    public void serialize(Object value, JsonGenerator json, SerializerProvider context) throws IOException {
        json.writeFieldName(value.toString());
    }
}
