package org.computeid.cli.tour;

import java.io.PrintWriter;
import org.computeid.cli.console.Messages;

/** Tells on the terminal what has been done, one numbered line for each step, plain text. */
final class Steps {

    private static final int FIRST_WIDE = 0x1100;
    private static final int NAME_WIDTH = 9;

    private final PrintWriter out;
    private final Messages texts;
    private int number;

    Steps(PrintWriter out, Messages texts) {
        this.out = out;
        this.texts = texts;
    }

    void say(String key, Object... values) {
        out.println(texts.text("console." + key, values));
    }

    /** The next step, done. */
    void done(String key, Object... values) {
        number++;
        String name = padded(texts.text("console." + key + ".name"), NAME_WIDTH);
        out.println(number + "  " + name + texts.text("console." + key, values));
    }

    /** A line under the step, in columns. */
    void detail(String text) {
        out.println(" ".repeat(NAME_WIDTH + 3) + text);
    }

    /** Fills up with spaces to so many columns; a character of Chinese takes two. */
    static String padded(String text, int columns) {
        int taken = text.codePoints().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
        return text + " ".repeat(Math.max(0, columns - taken));
    }
}
