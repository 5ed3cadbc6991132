package org.computeid.identifier.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes the canonical bytes of a tree and refuses what the reader would refuse (CJ-19). */
final class JsonWriter {

    private static final int FIRST_CAPACITY = 1_024;

    private final JsonLimits limits;
    private final Path path = new Path();
    private byte[] bytes;
    private int size;
    private int depth;

    JsonWriter(JsonLimits limits) {
        this.limits = limits;
        this.bytes = new byte[Math.min(FIRST_CAPACITY, limits.bytes())];
    }

    byte[] write(JsonValue value) {
        value(value);
        return Arrays.copyOf(bytes, size);
    }

    private void value(JsonValue value) {
        if (value instanceof JsonObject object) {
            object(object.members());
        } else if (value instanceof JsonArray array) {
            array(array.items());
        } else if (value instanceof JsonString string) {
            text(string.text());
        } else if (value instanceof JsonNumber number) {
            ascii(Long.toString(number.value()));
        } else if (value instanceof JsonBoolean truth) {
            ascii(Boolean.toString(truth.value()));
        }
    }

    private void object(Map<String, JsonValue> members) {
        open('{', members.size() > JsonLimits.MEMBERS);
        char before = '{';
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            if (before == ',') {
                put(',');
            }
            before = ',';
            name(member.getKey());
            path.push(member.getKey());
            value(member.getValue());
            path.pop();
        }
        close('}');
    }

    private void array(List<JsonValue> items) {
        open('[', items.size() > JsonLimits.ITEMS);
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                put(',');
            }
            path.push(i);
            value(items.get(i));
            path.pop();
        }
        close(']');
    }

    private void open(char bracket, boolean tooMany) {
        if (depth == JsonLimits.DEPTH) {
            throw fault(JsonReason.DEPTH);
        }
        if (tooMany) {
            throw fault(JsonReason.SIZE);
        }
        depth++;
        put(bracket);
    }

    private void close(char bracket) {
        put(bracket);
        depth--;
    }

    private void name(String name) {
        boolean legal = !name.isEmpty() && name.length() <= JsonLimits.NAME && Ascii.NAME.hasAll(name);
        if (!legal) {
            throw fault(JsonReason.NAME);
        }
        put('"');
        ascii(name);
        put('"');
        put(':');
    }

    private void text(String text) {
        put('"');
        boolean inert = true;
        int count = 0;
        for (int i = 0; i < text.length(); count++) {
            int c = text.codePointAt(i);
            if (count == limits.codePoints()) {
                throw fault(JsonReason.SIZE);
            }
            if (!CodePoints.isAllowed(c)) {
                throw fault(JsonReason.STRING);
            }
            inert &= CodePoints.isInert(c);
            codePoint(c);
            i += Character.charCount(c);
        }
        if (!inert && !Nfc.isNormalized(text)) {
            throw fault(JsonReason.STRING);
        }
        put('"');
    }

    private void codePoint(int c) {
        if (c == '"' || c == '\\') {
            put('\\');
        }
        int length = Utf8.length(c);
        if (length == 1) {
            put(c);
            return;
        }
        put((0xFF00 >> length) | (c >> (6 * (length - 1))));
        for (int shift = 6 * (length - 2); shift >= 0; shift -= 6) {
            put(0x80 | ((c >> shift) & 0x3F));
        }
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    private void put(int value) {
        if (size == bytes.length) {
            if (size == limits.bytes()) {
                throw new JsonException(JsonReason.SIZE, null, JsonException.NO_OFFSET);
            }
            bytes = Arrays.copyOf(bytes, Math.min(limits.bytes(), 2 * size));
        }
        bytes[size++] = (byte) value;
    }

    private JsonException fault(JsonReason reason) {
        return new JsonException(reason, path.pointer(), JsonException.NO_OFFSET);
    }
}
