package org.computeid.identifier.id;

import org.jspecify.annotations.Nullable;

/**
 * Reads the canonical text in one pass (ID-1 to ID-7, ID-21 to ID-26): a character that is no symbol ends it at once, so that a
 * refused text costs no more than an accepted one.
 */
final class IdParser {

    static final int LENGTH = 33;
    static final int CHECK_INDEX = 29;
    static final int SERIAL_INDEX = 20;
    private static final int UNCHECKED_LENGTH = 28;
    private static final long HYPHENS = 1L << 5 | 1L << 10 | 1L << 16 | 1L << 19 | 1L << 28;
    private static final long SERIAL_BITS = (1L << 40) - 1;

    private IdParser() {}

    static IdResult parse(String text) {
        return text.length() == LENGTH
                ? read(text, LENGTH)
                : new IdRejection(IdReason.LENGTH, text, IdRejection.NO_INDEX);
    }

    /** Reads the first 28 characters, which have no check symbols yet. */
    static IdResult parseUnchecked(String text) {
        return read(text, UNCHECKED_LENGTH);
    }

    private static IdResult read(String text, int length) {
        long hi = 0;
        long lo = 0;
        int remainder = 0;
        int position = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((HYPHENS >>> i & 1) != 0) {
                if (c != '-') {
                    return refuse(text, i);
                }
                continue;
            }
            int value = Symbols.value(c);
            if (value < 0) {
                return refuse(text, i);
            }
            remainder ^= CheckCode.contribution(position, value);
            if (position < 12) {
                hi = hi << Symbols.BITS | value;
            } else if (position < CheckCode.DATA_SYMBOLS) {
                lo = lo << Symbols.BITS | value;
            }
            position++;
        }
        if (!ComputeId.isVersionC(hi) || !ComputeId.isAuthority(hi) || (lo & SERIAL_BITS) == 0) {
            return refuse(text, length);
        }
        if (length == LENGTH && remainder != CheckCode.TARGET) {
            return new IdRejection(IdReason.CHECK, text, CHECK_INDEX);
        }
        return new ComputeId(hi, lo);
    }

    /** The fault at the lowest index of a prefix of 1 to 4 groups, or null if there is none. */
    static @Nullable IdRejection faultOfPrefix(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean hyphenDue = (HYPHENS >>> i & 1) != 0;
            if (hyphenDue ? text.charAt(i) != '-' : Symbols.value(text.charAt(i)) < 0) {
                return refuse(text, i);
            }
        }
        return fieldFault(text, text.length());
    }

    /** Names the fault at the lowest index of a text whose characters are fine before {@code end}. */
    private static IdRejection refuse(String text, int end) {
        IdRejection fieldFault = fieldFault(text, end);
        return fieldFault != null
                ? fieldFault
                : new IdRejection(characterFault(text.charAt(end), (HYPHENS >>> end & 1) != 0), text, end);
    }

    private static @Nullable IdRejection fieldFault(String text, int end) {
        if (end > 0 && text.charAt(0) != 'C') {
            IdReason reason = text.charAt(0) <= '9' ? IdReason.ILLEGAL_CHARACTER : IdReason.UNSUPPORTED_VERSION;
            return new IdRejection(reason, text, 0);
        }
        for (int i = 1; i < 4 && i < end; i++) {
            if (text.charAt(i) > '9') {
                return new IdRejection(IdReason.AUTHORITY, text, i);
            }
        }
        if (end > 3 && text.startsWith("000", 1)) {
            return new IdRejection(IdReason.AUTHORITY, text, 1);
        }
        if (end >= SERIAL_INDEX + 8 && text.startsWith("00000000", SERIAL_INDEX)) {
            return new IdRejection(IdReason.SERIAL, text, SERIAL_INDEX);
        }
        return null;
    }

    /** The reason of one wrong character, in the order that ID-24 fixes inside one index. */
    static IdReason characterFault(char c, boolean hyphenDue) {
        if (c >= 128) {
            return (c >= '\uFF01' && c <= '\uFF5E') || c == '\u3000' ? IdReason.FULL_WIDTH : IdReason.NON_ASCII;
        }
        if (hyphenDue) {
            return IdReason.SEPARATOR;
        }
        if (c >= 'a' && c <= 'z') {
            return IdReason.LOWER_CASE;
        }
        return c == 'I' || c == 'L' || c == 'O' || c == 'U' ? IdReason.AMBIGUOUS_LETTER : IdReason.ILLEGAL_CHARACTER;
    }
}
