package org.computeid.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Lines of a stream of any size as bytes: a line ends with LF or CR LF, and of a line longer than the limit nothing but its
 * length is kept, so that memory is bounded whatever comes.
 */
public final class ByteLines implements Iterator<ByteLines.Line> {

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int limit;
    private final byte[] chunk = new byte[CHUNK];
    private byte[] line = new byte[CHUNK];
    private int at;
    private int filled;

    /**
     * Lines of a stream.
     *
     * @param in the stream; not closed here
     * @param limit the most bytes that a line may have to be kept
     */
    public ByteLines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /**
     * Whether there is another line; waits for input.
     *
     * @return true if {@link #next()} has a line
     * @throws UncheckedIOException if the stream fails
     */
    @Override
    public boolean hasNext() {
        if (at < filled) {
            return true;
        }
        try {
            at = 0;
            filled = Math.max(0, in.read(chunk));
            return filled > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The next line without its end.
     *
     * @return the line
     * @throws UncheckedIOException if the stream fails
     */
    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        long length = 0;
        boolean ended = false;
        while (!ended && hasNext()) {
            int end = at;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            keep(length, end - at);
            length += end - at;
            ended = end < filled;
            at = ended ? end + 1 : end;
        }
        return finish(length);
    }

    private void keep(long length, int count) {
        // one byte more than the limit, for the CR that does not count
        if (length + count > limit + 1L) {
            return;
        }
        int due = (int) length + count;
        if (due > line.length) {
            line = Arrays.copyOf(line, Math.min(limit + 1, Math.max(due, 2 * line.length)));
        }
        System.arraycopy(chunk, at, line, (int) length, count);
    }

    private Line finish(long length) {
        boolean kept = length <= limit + 1L;
        long net = kept && length > 0 && line[(int) length - 1] == '\r' ? length - 1 : length;
        return net <= limit ? new Line(Arrays.copyOf(line, (int) net), net) : new Line(new byte[0], net);
    }

    /**
     * One line.
     *
     * @param bytes its bytes; none if it is longer than the limit
     * @param length how many bytes it had
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Line(byte[] bytes, long length) {

        /**
         * Holds the bytes as they are.
         *
         * @param bytes its bytes; none if it is longer than the limit
         * @param length how many bytes it had
         */
        public Line {}

        /**
         * Whether the line was longer than the limit.
         *
         * @return true if its bytes were not kept
         */
        public boolean isTooLong() {
            return bytes.length < length;
        }
    }
}
