package org.computeid.cli.console;

import java.util.Locale;

/** Text from outside as it may be printed, e.g. the name of a file: nothing in it steers a terminal or turns its text. */
public final class Visible {

    private Visible() {}

    /**
     * Spells controls, format characters, what is drawn as nothing, unusual white space and lone surrogates as {@code \}{@code u001B}; the rest stays.
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

    /** Letters, marks and symbols that Unicode asks to draw as nothing ({@code Default_Ignorable}), and the empty Braille cell. */
    private static boolean isBlank(int c) {
        return c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x2800
                || c == 0x3164
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFFA0
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }

    private static boolean isPlain(int c) {
        if (isBlank(c)) {
            return false;
        }
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
