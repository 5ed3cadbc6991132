package org.computeid.identifier.json;

/** One UTF-8 sequence at a time, well-formed as in table 3-7 of the Unicode standard (CJ-2). */
final class Utf8 {

    static final int ILL_FORMED = -1;

    private Utf8() {}

    /** The code point that begins at an index, or {@link #ILL_FORMED}: overlong, a surrogate, too large, cut or stray. */
    static int decode(byte[] bytes, int at) {
        int lead = bytes[at];
        if (lead >= 0) {
            return lead;
        }
        int length = Integer.numberOfLeadingZeros(~lead) - 24;
        if (length < 2 || length > 4 || length > bytes.length - at) {
            return ILL_FORMED;
        }
        int codePoint = lead & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            int next = bytes[at + i];
            if ((next & 0xC0) != 0x80) {
                return ILL_FORMED;
            }
            codePoint = (codePoint << 6) | (next & 0x3F);
        }
        boolean scalar = codePoint <= Character.MAX_CODE_POINT && (codePoint < 0xD800 || codePoint > 0xDFFF);
        return scalar && length(codePoint) == length ? codePoint : ILL_FORMED;
    }

    /** How many bytes the shortest sequence of a code point has. */
    static int length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
