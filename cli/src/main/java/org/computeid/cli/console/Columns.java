package org.computeid.cli.console;

import java.util.function.IntFunction;

/** Text on a terminal, where Chinese and full-width characters take two columns. */
public final class Columns {

    /** The most characters of an input that are shown above its marks: {@value}. */
    public static final int SHOWN = 80;

    private Columns() {}

    /**
     * What can be shown of an input in columns that can be counted; the rest becomes U+FFFD.
     *
     * @param input any text
     * @return at most {@link #SHOWN} characters of it, with an ellipsis if there are more
     */
    public static String shown(String input) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(SHOWN, input.length()); i++) {
            char c = input.charAt(i);
            boolean plain = (c >= ' ' && c < 127) || isWide(c);
            shown.append(plain ? c : '\uFFFD');
        }
        return shown + (input.length() > SHOWN ? "…" : "");
    }

    /**
     * The line below what {@link #shown} gives, with marks under some characters.
     *
     * @param input the same text
     * @param last the index of the last character that has a mark
     * @param mark the mark of an index, e.g. {@code ^}, or an empty text for none
     * @return blanks and marks
     */
    public static String marks(String input, int last, IntFunction<String> mark) {
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i <= last; i++) {
            char c = i < input.length() ? input.charAt(i) : ' ';
            String marked = mark.apply(i);
            marks.append(marked.isEmpty() ? " ".repeat(isWide(c) ? 2 : 1) : marked);
        }
        return marks.toString();
    }

    /**
     * How many columns a text takes.
     *
     * @param text any text
     * @return two for each wide character, one for each other
     */
    public static int width(String text) {
        return text.codePoints().map(c -> isWide((char) c) ? 2 : 1).sum();
    }

    private static boolean isWide(char c) {
        return (c >= '\u3000' && c <= '\u9FFF') || (c >= '\uFF01' && c <= '\uFF60');
    }
}
