package org.computeid.identifier.json;

import java.nio.charset.StandardCharsets;

/** Reads strings and member names, from behind the opening quote to behind the closing one. */
final class TextReader {

    /** What {@link #codePoint} answers where no JSON string goes on; the cursor is at the byte that does not fit. */
    private static final int MALFORMED = -1;

    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final Cursor cursor;
    private final int maxCodePoints;

    TextReader(Cursor cursor, JsonLimits limits) {
        this.cursor = cursor;
        this.maxCodePoints = limits.codePoints();
    }

    String text() {
        int start = cursor.at;
        int end = Ascii.PLAIN.end(cursor.bytes, start);
        boolean closed = end < cursor.bytes.length && cursor.bytes[end] == '"';
        return closed && end - start <= maxCodePoints ? ascii(start, end) : anyText(start);
    }

    String name() {
        int start = cursor.at;
        int end = Ascii.NAME.end(cursor.bytes, start);
        boolean closed = end < cursor.bytes.length && cursor.bytes[end] == '"';
        return closed && end > start && end - start <= JsonLimits.NAME ? ascii(start, end) : anyName();
    }

    private String ascii(int start, int end) {
        cursor.at = end + 1;
        return new String(cursor.bytes, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private String anyText(int start) {
        StringBuilder text = new StringBuilder();
        boolean inert = true;
        for (int count = 0; cursor.peek() != '"'; count++) {
            int place = cursor.at;
            int c = codePoint();
            if (c == MALFORMED || count == maxCodePoints || !CodePoints.isAllowed(c)) {
                requireNfc(text, inert, start);
                throw c == MALFORMED
                        ? cursor.unexpected()
                        : cursor.fault(count == maxCodePoints ? JsonReason.SIZE : JsonReason.STRING, place);
            }
            inert &= CodePoints.isInert(c);
            text.appendCodePoint(c);
        }
        requireNfc(text, inert, start);
        cursor.at++;
        return text.toString();
    }

    /** A text that ceases to be NFC is at fault in that place, before whatever comes behind it (CJ-28). */
    private void requireNfc(StringBuilder text, boolean inert, int start) {
        if (inert || Nfc.isNormalized(text)) {
            return;
        }
        int fault = Nfc.firstFault(text.toString());
        cursor.at = start;
        for (int i = 0; i < fault; i++) {
            codePoint();
        }
        throw cursor.fault(JsonReason.STRING, cursor.at);
    }

    /** Whatever is wrong with a name is NAME, but an end of input inside it is SYNTAX (CJ-25). */
    private String anyName() {
        StringBuilder name = new StringBuilder();
        while (name.length() == 0 || cursor.peek() != '"') {
            int place = cursor.at;
            int c = codePoint();
            if (c == MALFORMED && cursor.peek() == Cursor.END) {
                throw cursor.unexpected();
            }
            if (!Ascii.NAME.has(c) || name.length() == JsonLimits.NAME) {
                throw cursor.fault(JsonReason.NAME, place);
            }
            name.append((char) c);
        }
        cursor.at++;
        return name.toString();
    }

    /** Reads one code point, raw or escaped; a lone surrogate escape comes out as that surrogate. */
    private int codePoint() {
        int c = cursor.peek();
        if (c == '\\') {
            cursor.at++;
            return escape();
        }
        if (c < ' ') {
            return MALFORMED;
        }
        int codePoint = Utf8.decode(cursor.bytes, cursor.at);
        if (codePoint == Utf8.ILL_FORMED) {
            return MALFORMED;
        }
        cursor.at += Utf8.length(codePoint);
        return codePoint;
    }

    /** Only {@code \"} and {@code \\} are shortest escapes: whatever else may be escaped is shorter raw (CJ-12). */
    private int escape() {
        int escape = ESCAPES.indexOf(cursor.peek());
        if (escape >= 0) {
            cursor.at++;
            cursor.canonical &= escape < 2;
            return ESCAPED.charAt(escape);
        }
        cursor.canonical = false;
        int high = cursor.take('u') ? codeUnit() : MALFORMED;
        if (high < Character.MIN_HIGH_SURROGATE || high > Character.MAX_HIGH_SURROGATE) {
            return high;
        }
        int behind = cursor.at;
        int low = cursor.take('\\') && cursor.take('u') ? codeUnit() : MALFORMED;
        if (low >= Character.MIN_LOW_SURROGATE && low <= Character.MAX_LOW_SURROGATE) {
            return Character.toCodePoint((char) high, (char) low);
        }
        cursor.at = behind;
        return high;
    }

    private int codeUnit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(cursor.peek(), 16);
            if (digit < 0) {
                return MALFORMED;
            }
            unit = (unit << 4) | digit;
            cursor.at++;
        }
        return unit;
    }
}
