package org.computeid.identifier.id;

import java.util.List;

/**
 * Finds the one or two symbols whose change would explain a wrong check (ID-41).
 *
 * <p>The code has distance 5, so at most one explanation of one or two symbols exists: two of them would differ by a word
 * of weight four or less. Every symbol difference is tried against what is left of the remainder; it is a hint for a
 * person, so that speed is no concern.
 */
final class ErrorLocator {

    private ErrorLocator() {}

    /** The text indexes of the suspects, ascending; empty if nothing of one or two symbols explains the text. */
    static List<Integer> suspects(String text) {
        int syndrome = CheckCode.TARGET;
        for (int position = 0; position < CheckCode.SYMBOLS; position++) {
            syndrome ^= CheckCode.contribution(position, Symbols.value(text.charAt(textIndex(position))));
        }
        if (syndrome == 0) {
            return List.of();
        }
        int single = explains(syndrome, 0);
        return single >= 0 ? List.of(textIndex(single)) : pair(syndrome);
    }

    private static List<Integer> pair(int syndrome) {
        for (int first = 0; first < CheckCode.SYMBOLS; first++) {
            for (int difference = 1; difference < 32; difference++) {
                int second = explains(syndrome ^ CheckCode.contribution(first, difference), first + 1);
                if (second >= 0) {
                    return List.of(textIndex(first), textIndex(second));
                }
            }
        }
        return List.of();
    }

    /** The position from {@code from} on at which one symbol explains a syndrome that is not zero, or −1. */
    private static int explains(int syndrome, int from) {
        for (int position = from; position < CheckCode.SYMBOLS; position++) {
            for (int difference = 1; difference < 32; difference++) {
                if (CheckCode.contribution(position, difference) == syndrome) {
                    return position;
                }
            }
        }
        return -1;
    }

    /** Where a symbol stands in the text: the hyphens stand before positions 5, 9, 14, 16 and 24. */
    private static int textIndex(int position) {
        if (position < 9) {
            return position < 5 ? position : position + 1;
        }
        if (position < 16) {
            return position < 14 ? position + 2 : position + 3;
        }
        return position < 24 ? position + 4 : position + 5;
    }
}
