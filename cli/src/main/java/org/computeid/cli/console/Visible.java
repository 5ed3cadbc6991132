package org.computeid.cli.console;

import java.util.Locale;

/** Text from outside as it may be printed, e.g. the name of a file: nothing in it steers a terminal or turns its text. */
public final class Visible {

    private Visible() {}

    /**
     * Spells controls, format characters, unusual white space and lone surrogates as {@code \}{@code u001B}; the rest stays.
     *
     * @param text any text
     * @return one line
     */
    public static String text(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(visible, c));
        return visible.toString();
    }

    private static void append(StringBuilder visible, int c) {
        if (isPlain(c)) {
            visible.appendCodePoint(c);
        } else if (Character.isBmpCodePoint(c)) {
            visible.append(String.format(Locale.ROOT, "\\u%04X", c));
        } else {
            visible.append(String.format(Locale.ROOT, "\\u{%X}", c));
        }
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            case Character.SPACE_SEPARATOR -> c == ' ' || c == '\u3000';
            default -> true;
        };
    }
}
