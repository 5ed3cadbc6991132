package org.computeid.identifier.id;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a character means at its place in the canonical text: its five bits, shifted to where they belong in their group,
 * what it adds to the check, or that it is a fault there. One load answers all of it, so that a text is read without a
 * branch for each character; {@code benchmarks/ratios.sh identifier} shows what that is worth.
 *
 * <p>An entry has the value in bits 0 to 34 and the contribution to the check in bits 35 to 54, or one of the bits 55 to
 * 63, one for each place of a group, for a fault there, with its reason in the lowest bits. The XOR of the entries of a
 * group is that of the group. The serial is two groups, and the check symbols begin with their hyphen, so that the text
 * without them is whole groups too. A row has 256 columns, since a byte of a string in Latin-1 then needs no comparison;
 * all characters beyond share the last one.
 */
final class PlaceTable {

    /** The bits of a group that hold the values of its symbols. */
    static final long VALUE = (1L << 35) - 1;

    private static final String FORM = "00000-0000-00000-00-00000000-0000";
    private static final int[] GROUP_STARTS = {0, 6, 11, 20, 24, 28, 33};
    private static final int CHECK_SHIFT = 35;
    private static final int FAULT_SHIFT = 55;
    private static final int LAST_COLUMN = 255;
    private static final List<IdReason> REASONS = List.of(IdReason.values());
    private static final long[] ENTRIES = entries();

    private PlaceTable() {}

    /** The entry of the character at an index of a text. */
    static long at(String text, int index) {
        return ENTRIES[index << 8 | Math.min(text.charAt(index), LAST_COLUMN)];
    }

    static boolean hasFault(long group) {
        return group >>> FAULT_SHIFT != 0;
    }

    /** Where in its group the first fault is. */
    static int firstFault(long group) {
        return Long.numberOfTrailingZeros(group >>> FAULT_SHIFT);
    }

    /** What a group adds to the check. */
    static int check(long group) {
        return (int) (group >>> CHECK_SHIFT) & CheckCode.MASK;
    }

    /** Why the character at an index is a fault there. */
    static IdReason reason(String text, int index) {
        char c = text.charAt(index);
        return c > LAST_COLUMN ? IdParser.characterFault(c, false) : REASONS.get((int) at(text, index));
    }

    private static long[] entries() {
        long[] entries = new long[FORM.length() << 8];
        for (int group = 0; group + 1 < GROUP_STARTS.length; group++) {
            for (int index = GROUP_STARTS[group]; index < GROUP_STARTS[group + 1]; index++) {
                int shift = Symbols.BITS * symbols(index + 1, GROUP_STARTS[group + 1]);
                long faultBit = 1L << (FAULT_SHIFT + index - GROUP_STARTS[group]);
                for (char c = 0; c <= LAST_COLUMN; c++) {
                    IdReason fault = fault(index, c);
                    entries[index << 8 | c] =
                            fault == null ? meaning(index, c, shift) : faultBit | REASONS.indexOf(fault);
                }
            }
        }
        return entries;
    }

    /** How many symbols there are from one index up to, not including, another. */
    private static int symbols(int from, int to) {
        return (int) FORM.substring(from, to).chars().filter(c -> c != '-').count();
    }

    private static long meaning(int index, char c, int shift) {
        if (c == '-') {
            return 0;
        }
        int value = Symbols.value(c);
        return (long) CheckCode.contribution(symbols(0, index), value) << CHECK_SHIFT | (long) value << shift;
    }

    private static @Nullable IdReason fault(int index, char c) {
        boolean hyphenDue = FORM.charAt(index) == '-';
        if (hyphenDue ? c != '-' : Symbols.value(c) < 0) {
            return IdParser.characterFault(c, hyphenDue);
        }
        if (index == 0 && c != 'C') {
            return c <= '9' ? IdReason.ILLEGAL_CHARACTER : IdReason.UNSUPPORTED_VERSION;
        }
        return index >= 1 && index <= 3 && c > '9' ? IdReason.AUTHORITY : null;
    }
}
