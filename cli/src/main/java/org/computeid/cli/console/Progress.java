package org.computeid.cli.console;

import java.io.Console;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;

/** One line on a terminal that says how far a long run has come, e.g. {@code 120 / 305 (39 %)}; elsewhere nothing. */
public final class Progress implements AutoCloseable {

    private static final long FIRST_AFTER_NANOS = 500_000_000;
    private static final long EVERY_NANOS = 100_000_000;
    private static final String ERASE_LINE = "\r\u001B[K";

    private final PrintWriter terminal;
    private final boolean shown;
    private final long total;
    private long done;
    private long next = System.nanoTime() + FIRST_AFTER_NANOS;
    private boolean drawn;

    private Progress(PrintWriter terminal, boolean shown, long total) {
        this.terminal = terminal;
        this.shown = shown;
        this.total = total;
    }

    /**
     * Begins; nothing is drawn within the first half second, and nothing at all where the process has no terminal.
     *
     * @param terminal usually standard error, so that standard output stays clean
     * @param total how many steps there are
     * @return the progress, to be closed before anything else is printed
     */
    public static Progress begin(PrintWriter terminal, long total) {
        return new Progress(terminal, hasTerminal(), total);
    }

    /** Counts one step. */
    public void step() {
        done++;
        long now = System.nanoTime();
        if (shown && now - next >= 0) {
            next = now + EVERY_NANOS;
            drawn = true;
            terminal.print(ERASE_LINE + String.format(Locale.ROOT, "%d / %d (%d %%)", done, total, percent()));
            terminal.flush();
        }
    }

    /** Erases the line. */
    @Override
    public void close() {
        if (drawn) {
            terminal.print(ERASE_LINE);
            terminal.flush();
        }
    }

    private long percent() {
        return total == 0 ? 100 : Math.min(100, done * 100 / total);
    }

    /** From JDK 22 on there can be a console without a terminal; only there does it say so. */
    @SuppressWarnings("SystemConsoleNull") // null still means that there is none; what is not null is asked further
    private static boolean hasTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
