package org.computeid.cli.console;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * One line on a terminal that says how far a long run has come, e.g. {@code [#####..........] 120 / 305 (39 %)}; elsewhere
 * nothing.
 */
public final class Progress implements AutoCloseable {

    /** The number of steps, or of bytes, where nobody knows it. */
    public static final long UNKNOWN = -1;

    private static final long FIRST_AFTER_NANOS = 500_000_000;
    private static final long EVERY_NANOS = 100_000_000;
    private static final String ERASE_LINE = "\r\u001B[K";
    private static final int BAR = 30;

    private final PrintWriter terminal;
    private final boolean shown;
    private final long total;
    private final boolean inBytes;
    private long done;
    private long bytes;
    private long next = System.nanoTime() + FIRST_AFTER_NANOS;
    private boolean drawn;

    private Progress(PrintWriter terminal, boolean shown, long total, boolean inBytes) {
        this.terminal = terminal;
        this.shown = shown;
        this.total = total;
        this.inBytes = inBytes;
    }

    /**
     * Begins; nothing is drawn within the first half second, and nothing at all where the process has no terminal.
     *
     * @param terminal usually standard error, so that standard output stays clean
     * @param total how many steps there are
     * @return the progress, to be closed before anything else is printed
     */
    public static Progress begin(PrintWriter terminal, long total) {
        return new Progress(terminal, Terminal.find().isPresent(), total, false);
    }

    /**
     * Begins a run of which only the bytes are known, e.g. the size of a file of lines.
     *
     * @param terminal usually standard error, so that standard output stays clean
     * @param bytes how many bytes there are, or {@link #UNKNOWN}
     * @return the progress, to be erased or closed before anything else is printed
     */
    public static Progress beginBytes(PrintWriter terminal, long bytes) {
        return new Progress(terminal, Terminal.find().isPresent(), bytes, true);
    }

    /** For tests, which have no terminal. */
    static Progress onTerminal(PrintWriter terminal, long bytes) {
        Progress progress = new Progress(terminal, true, bytes, true);
        progress.next = System.nanoTime();
        return progress;
    }

    /**
     * Whether there is a terminal to draw on.
     *
     * @return true if steps are drawn; what else is printed is flushed at once then, or it mixes with the line
     */
    public boolean isShown() {
        return shown;
    }

    /** Counts one step. */
    public void step() {
        step(0);
    }

    /**
     * Counts one step and its bytes.
     *
     * @param more how many bytes it took
     */
    public void step(long more) {
        done++;
        bytes += more;
        long now = System.nanoTime();
        if (shown && now - next >= 0) {
            next = now + EVERY_NANOS;
            drawn = true;
            terminal.print(ERASE_LINE + line());
            terminal.flush();
        }
    }

    /** Takes the line away, so that something else can be printed; the next step draws it again. */
    public void erase() {
        if (drawn) {
            drawn = false;
            terminal.print(ERASE_LINE);
            terminal.flush();
        }
    }

    /** Erases the line. */
    @Override
    public void close() {
        erase();
    }

    private String line() {
        if (total == UNKNOWN) {
            return Long.toString(done);
        }
        long percent = percent();
        int filled = (int) (percent * BAR / 100);
        String bar = "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] ";
        return inBytes
                ? String.format(Locale.ROOT, "%s%d (%d %%)", bar, done, percent)
                : String.format(Locale.ROOT, "%s%d / %d (%d %%)", bar, done, total, percent);
    }

    private long percent() {
        return total == 0 ? 100 : Math.min(100, (inBytes ? bytes : done) * 100 / total);
    }
}
