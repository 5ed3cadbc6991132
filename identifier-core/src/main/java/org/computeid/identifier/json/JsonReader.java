package org.computeid.identifier.json;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads one document of the subset in any member order, with any white space and escapes, and notes whether the bytes were
 * canonical; the first fault in byte order ends it (CJ-20 to CJ-29). Recursion ends at {@link JsonLimits#DEPTH}.
 */
final class JsonReader {

    private final JsonLimits limits;
    private final Cursor cursor;
    private final TextReader texts;
    private int depth;

    JsonReader(byte[] bytes, JsonLimits limits) {
        this.limits = limits;
        this.cursor = new Cursor(bytes);
        this.texts = new TextReader(cursor, limits);
    }

    JsonValue document() {
        if (cursor.bytes.length > limits.bytes()) {
            throw new JsonException(JsonReason.SIZE, null, limits.bytes());
        }
        if (hasByteOrderMark(cursor.bytes)) {
            throw new JsonException(JsonReason.ENCODING, null, 0);
        }
        cursor.skipWhiteSpace();
        JsonValue value = value();
        cursor.skipWhiteSpace();
        if (cursor.peek() != Cursor.END) {
            throw new JsonException(JsonReason.TRAILING, null, cursor.at);
        }
        return value;
    }

    /** Whether the document was spelled canonically; known once it was read. */
    boolean wasCanonical() {
        return cursor.canonical;
    }

    private JsonValue value() {
        return switch (cursor.peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> {
                cursor.at++;
                yield new JsonString(texts.text());
            }
            case 't' -> {
                word("true");
                yield JsonBoolean.TRUE;
            }
            case 'f' -> {
                word("false");
                yield JsonBoolean.FALSE;
            }
            case 'n' -> {
                int start = cursor.at;
                word("null");
                throw cursor.fault(JsonReason.NULL, start);
            }
            default -> new JsonNumber(NumberReader.read(cursor));
        };
    }

    private JsonObject object() {
        open();
        Members.Builder members = new Members.Builder();
        if (cursor.peek() != '}') {
            do {
                cursor.skipWhiteSpace();
                member(members);
                cursor.skipWhiteSpace();
            } while (cursor.take(','));
        }
        close('}');
        return new JsonObject(members.build());
    }

    private void member(Members.Builder members) {
        int start = cursor.at;
        expect('"');
        if (members.size() == JsonLimits.MEMBERS) {
            throw cursor.fault(JsonReason.SIZE, start);
        }
        String name = texts.name();
        cursor.path.push(name);
        int slot = members.slot(name);
        if (slot < 0) {
            throw cursor.fault(JsonReason.DUPLICATE, start);
        }
        cursor.canonical &= slot == members.size();
        cursor.skipWhiteSpace();
        expect(':');
        cursor.skipWhiteSpace();
        members.insert(slot, name, value());
        cursor.path.pop();
    }

    private JsonArray array() {
        open();
        List<JsonValue> items = new ArrayList<>();
        if (cursor.peek() != ']') {
            do {
                cursor.skipWhiteSpace();
                items.add(item(items.size()));
                cursor.skipWhiteSpace();
            } while (cursor.take(','));
        }
        close(']');
        return new JsonArray(items);
    }

    private JsonValue item(int index) {
        if (index == JsonLimits.ITEMS && mayBeginValue(cursor.peek())) {
            throw cursor.fault(JsonReason.SIZE, cursor.at);
        }
        cursor.path.push(index);
        JsonValue item = value();
        cursor.path.pop();
        return item;
    }

    private void open() {
        if (depth == JsonLimits.DEPTH) {
            throw cursor.fault(JsonReason.DEPTH, cursor.at);
        }
        depth++;
        cursor.at++;
        cursor.skipWhiteSpace();
    }

    private void close(char bracket) {
        expect(bracket);
        depth--;
    }

    private void word(String word) {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
    }

    private void expect(char expected) {
        if (!cursor.take(expected)) {
            throw cursor.unexpected();
        }
    }

    private static boolean mayBeginValue(int c) {
        return (c >= '0' && c <= '9') || (c != Cursor.END && "{[\"tfn-".indexOf(c) >= 0);
    }

    private static boolean hasByteOrderMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }
}
