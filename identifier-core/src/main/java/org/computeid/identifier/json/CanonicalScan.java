package org.computeid.identifier.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Answers in one pass, building nothing, whether bytes are their own canonical form (CJ-14). It names no reason: what it
 * does not accept is read again by {@link JsonReader}, which does.
 */
final class CanonicalScan {

    /** The answer in place of the index behind a value: there is no canonical value here. */
    private static final int NO = -1;

    private final byte[] bytes;
    private final int maxCodePoints;

    private CanonicalScan(byte[] bytes, int maxCodePoints) {
        this.bytes = bytes;
        this.maxCodePoints = maxCodePoints;
    }

    static boolean accepts(byte[] bytes, JsonLimits limits) {
        return bytes.length <= limits.bytes()
                && new CanonicalScan(bytes, limits.codePoints()).value(0, 0) == bytes.length;
    }

    private int value(int at, int depth) {
        return switch (byteAt(at)) {
            case '{' -> depth == JsonLimits.DEPTH ? NO : object(at + 1, depth + 1);
            case '[' -> depth == JsonLimits.DEPTH ? NO : array(at + 1, depth + 1);
            case '"' -> text(at + 1);
            case 't' -> word(at, "true");
            case 'f' -> word(at, "false");
            default -> number(at);
        };
    }

    private int object(int start, int depth) {
        if (byteAt(start) == '}') {
            return start + 1;
        }
        int at = start;
        int previous = start;
        int previousEnd = start;
        for (int count = 0; count < JsonLimits.MEMBERS; count++) {
            int name = at + 1;
            int nameEnd = nameEnd(at);
            if (nameEnd < 0 || Arrays.compare(bytes, previous, previousEnd, bytes, name, nameEnd) >= 0) {
                return NO;
            }
            at = value(nameEnd + 2, depth);
            if (byteAt(at) != ',') {
                return byteAt(at) == '}' ? at + 1 : NO;
            }
            at++;
            previous = name;
            previousEnd = nameEnd;
        }
        return NO;
    }

    /** The index of the quote that ends a legal name and has a colon behind it. */
    private int nameEnd(int at) {
        int end = Ascii.NAME.end(bytes, at + 1);
        int length = end - at - 1;
        boolean legal = byteAt(at) == '"'
                && length > 0
                && length <= JsonLimits.NAME
                && byteAt(end) == '"'
                && byteAt(end + 1) == ':';
        return legal ? end : NO;
    }

    private int array(int start, int depth) {
        if (byteAt(start) == ']') {
            return start + 1;
        }
        int at = start;
        for (int count = 0; count < JsonLimits.ITEMS; count++) {
            at = value(at, depth);
            if (byteAt(at) != ',') {
                return byteAt(at) == ']' ? at + 1 : NO;
            }
            at++;
        }
        return NO;
    }

    private int text(int start) {
        int at = Ascii.PLAIN.end(bytes, start);
        int surplus = 0;
        boolean inert = true;
        while (byteAt(at) != '"') {
            int c = codePoint(at);
            if (!CodePoints.isAllowed(c)) {
                return NO;
            }
            int length = c < 0x80 ? 2 : Utf8.length(c);
            surplus += length - 1;
            inert &= CodePoints.isInert(c);
            at = Ascii.PLAIN.end(bytes, at + length);
        }
        boolean legal = at - start - surplus <= maxCodePoints && (inert || isNormalized(start, at));
        return legal ? at + 1 : NO;
    }

    /** The code point of a sequence of several bytes or of one of the two shortest escapes. */
    private int codePoint(int at) {
        int lead = byteAt(at);
        if (lead < 0) {
            return Utf8.decode(bytes, at);
        }
        int escaped = byteAt(at + 1);
        return lead == '\\' && (escaped == '"' || escaped == '\\') ? escaped : Utf8.ILL_FORMED;
    }

    /** The backslashes that are still in front of quotes and backslashes combine with nothing, as those do. */
    private boolean isNormalized(int start, int end) {
        return Nfc.isNormalized(new String(bytes, start, end - start, StandardCharsets.UTF_8));
    }

    private int word(int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (byteAt(at + i) != word.charAt(i)) {
                return NO;
            }
        }
        return at + word.length();
    }

    private int number(int start) {
        int first = byteAt(start) == '-' ? start + 1 : start;
        if (byteAt(first) == '0') {
            return first == start ? start + 1 : NO;
        }
        int at = first;
        long magnitude = 0;
        while (byteAt(at) >= '0' && byteAt(at) <= '9' && magnitude <= JsonNumber.MAX) {
            magnitude = magnitude * 10 + byteAt(at) - '0';
            at++;
        }
        return at > first && magnitude <= JsonNumber.MAX ? at : NO;
    }

    /** A byte, or 0 where there is none: neither stands in any canonical form. */
    private byte byteAt(int at) {
        return at >= 0 && at < bytes.length ? bytes[at] : 0;
    }
}
