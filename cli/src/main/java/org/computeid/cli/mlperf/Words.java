package org.computeid.cli.mlperf;

import java.util.Locale;
import java.util.Set;

/** White space, and the words by which people say that there is nothing to say. */
final class Words {

    /** "There is none": an answer. */
    private static final Set<String> NONE =
            Set.of("n/a", "na", "n.a.", "none", "-", "--", "not applicable", "no", "nil");

    /** "I did not fill this in": no answer. */
    private static final Set<String> OPEN = Set.of(
            "", "tbd", "tba", "todo", "undefined", "unknown", "unspecified", "null", "nan", "?", "not available");

    private Words() {}

    static boolean saysNone(String text) {
        return NONE.contains(folded(text));
    }

    static boolean saysNothing(String text) {
        return OPEN.contains(folded(text));
    }

    /** Without white space around, and with one space for every run of spaces within, thin and unbroken ones included. */
    static String trim(String text) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = !words.isEmpty();
            } else {
                if (gap) {
                    words.append(' ');
                    gap = false;
                }
                words.append(c);
            }
        }
        return words.toString();
    }

    /** Spaces only: a tab or a line break is a control, and no part of a name. */
    static boolean isSpace(char c) {
        return Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static String folded(String text) {
        return trim(text.strip()).toLowerCase(Locale.ROOT);
    }
}
