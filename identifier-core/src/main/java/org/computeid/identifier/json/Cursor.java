package org.computeid.identifier.json;

/** The bytes in hand, the index in them, and whether what was read so far had its canonical spelling. */
final class Cursor {

    /** What {@link #peek} answers behind the last byte. */
    static final int END = -1;

    final byte[] bytes;
    final Path path = new Path();
    int at;
    boolean canonical = true;

    Cursor(byte[] bytes) {
        this.bytes = bytes;
    }

    int peek() {
        return at < bytes.length ? bytes[at] & 0xFF : END;
    }

    boolean take(char expected) {
        if (peek() == expected) {
            at++;
            return true;
        }
        return false;
    }

    void skipWhiteSpace() {
        int start = at;
        while (isWhiteSpace(peek())) {
            at++;
        }
        canonical &= at == start;
    }

    /** The fault of a byte that cannot stand here, or of an end that comes too early. */
    JsonException unexpected() {
        return fault(unexpectedReason(), at);
    }

    /** ENCODING is asked before SYNTAX in the same place (CJ-23). */
    JsonReason unexpectedReason() {
        boolean illFormed = peek() != END && Utf8.decode(bytes, at) == Utf8.ILL_FORMED;
        return illFormed ? JsonReason.ENCODING : JsonReason.SYNTAX;
    }

    JsonException fault(JsonReason reason, int offset) {
        return new JsonException(reason, path.pointer(), offset);
    }

    private static boolean isWhiteSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
