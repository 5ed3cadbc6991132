package org.computeid.identifier.id;

import org.jspecify.annotations.Nullable;

/**
 * Reads the canonical text in one pass, group by group (ID-1 to ID-7, ID-21 to ID-26): the first group with a fault ends it,
 * and names the place without a search, so that a refused text costs no more than an accepted one.
 */
final class IdParser {

    static final int LENGTH = 33;
    static final int CHECK_INDEX = 29;
    private static final int NODE_INDEX = 6;
    private static final int REGISTRANT_INDEX = 11;
    private static final int KIND_INDEX = 17;
    private static final int SERIAL_INDEX = 20;
    private static final int SERIAL_MIDDLE = 24;
    private static final int UNCHECKED_LENGTH = 28;

    /** The three digits of the country in the first group. */
    private static final long COUNTRY = 0x7FFFL << Symbols.BITS;

    private static final String NO_COUNTRY = "000";

    private IdParser() {}

    static IdResult parse(String text) {
        return text.length() == LENGTH
                ? read(text, true)
                : new IdRejection(IdReason.LENGTH, text, IdRejection.NO_INDEX);
    }

    /** Reads the first 28 characters, which have no check symbols yet. */
    static IdResult parseUnchecked(String text) {
        return read(text, false);
    }

    private static IdResult read(String text, boolean checked) {
        long authority = group(text, 0, NODE_INDEX);
        if (PlaceTable.hasFault(authority) || (authority & COUNTRY) == 0) {
            return refuseAuthority(text, authority);
        }
        long node = group(text, NODE_INDEX, REGISTRANT_INDEX);
        if (PlaceTable.hasFault(node)) {
            return refuse(text, NODE_INDEX, node);
        }
        long registrantAndKind = group(text, REGISTRANT_INDEX, KIND_INDEX) ^ group(text, KIND_INDEX, SERIAL_INDEX);
        if (PlaceTable.hasFault(registrantAndKind)) {
            return refuse(text, REGISTRANT_INDEX, registrantAndKind);
        }
        long serialHigh = group(text, SERIAL_INDEX, SERIAL_MIDDLE);
        if (PlaceTable.hasFault(serialHigh)) {
            return refuse(text, SERIAL_INDEX, serialHigh);
        }
        long serialLow = group(text, SERIAL_MIDDLE, UNCHECKED_LENGTH);
        if (PlaceTable.hasFault(serialLow)) {
            return refuse(text, SERIAL_MIDDLE, serialLow);
        }
        if (((serialHigh | serialLow) & PlaceTable.VALUE) == 0) {
            return new IdRejection(IdReason.SERIAL, text, SERIAL_INDEX);
        }
        if (checked) {
            long check = group(text, UNCHECKED_LENGTH, LENGTH);
            long word = authority ^ node ^ registrantAndKind ^ serialHigh ^ serialLow ^ check;
            if (PlaceTable.hasFault(check) || PlaceTable.check(word) != CheckCode.TARGET) {
                return refuseCheck(text, check);
            }
        }
        long middle = registrantAndKind & PlaceTable.VALUE;
        return new ComputeId(
                (authority & PlaceTable.VALUE) << 35 | (node & PlaceTable.VALUE) << 15 | middle >>> 20,
                (middle & 0xFFFFF) << 40 | (serialHigh & PlaceTable.VALUE) << 20 | (serialLow & PlaceTable.VALUE));
    }

    /** The XOR of the entries of a group: the loop is short and fixed, so that the compiler asks once how it is encoded. */
    private static long group(String text, int from, int to) {
        long group = 0;
        for (int i = from; i < to; i++) {
            group ^= PlaceTable.at(text, i);
        }
        return group;
    }

    /** The fault at the lowest index of a prefix of 1 to 4 groups, or null if there is none. */
    static @Nullable IdRejection faultOfPrefix(String text) {
        int index = 0;
        while (index < text.length() && !PlaceTable.hasFault(PlaceTable.at(text, index))) {
            index++;
        }
        if (index > 3 && text.startsWith(NO_COUNTRY, 1)) {
            return new IdRejection(IdReason.AUTHORITY, text, 1);
        }
        return index < text.length() ? refuse(text, index) : null;
    }

    private static IdRejection refuseAuthority(String text, long authority) {
        int index = PlaceTable.firstFault(authority);
        return (authority & COUNTRY) == 0 && index > 3
                ? new IdRejection(IdReason.AUTHORITY, text, 1)
                : refuse(text, index);
    }

    private static IdRejection refuseCheck(String text, long check) {
        return PlaceTable.hasFault(check)
                ? refuse(text, UNCHECKED_LENGTH, check)
                : new IdRejection(IdReason.CHECK, text, CHECK_INDEX);
    }

    private static IdRejection refuse(String text, int groupStart, long group) {
        return refuse(text, groupStart + PlaceTable.firstFault(group));
    }

    private static IdRejection refuse(String text, int index) {
        return new IdRejection(PlaceTable.reason(text, index), text, index);
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
