package org.computeid.cli.conformance;

import java.io.Console;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import org.computeid.conformance.runner.Progress;

/** A bar on a terminal; nothing anywhere else. */
final class ProgressBar implements Progress {

    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final boolean terminal;
    private int shown = -1;

    ProgressBar(PrintWriter err) {
        this.err = err;
        this.terminal = isTerminal();
    }

    @Override
    public void done(int done, int total) {
        int filled = (int) ((long) done * WIDTH / Math.max(1, total));
        if (terminal && filled != shown) {
            shown = filled;
            err.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + "/" + total);
            err.flush();
        }
    }

    /** Takes the bar away. */
    void end() {
        if (shown >= 0) {
            err.print("\r" + " ".repeat(WIDTH + 30) + "\r");
            err.flush();
        }
    }

    /** From Java 22 on there is a console without a terminal, too, which says so by a method that Java 17 lacks. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException beforeJava22) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException unknown) {
            return false;
        }
    }
}
