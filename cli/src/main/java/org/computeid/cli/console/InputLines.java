package org.computeid.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Lines of UTF-8 from a stream of any size: a line ends with LF or CR LF, and of a line longer than the limit only its
 * beginning is kept, so that memory is bounded whatever comes. Bytes that are not UTF-8 become U+FFFD, which no format of
 * this project accepts.
 */
public final class InputLines implements Iterator<String> {

    private static final int CHUNK = 1 << 16;
    private static final int END = -1;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private final byte[] line;
    private int at;
    private int filled;

    /**
     * Lines of a stream.
     *
     * @param in the stream; not closed here
     * @param limit how many bytes of a line are kept at most
     */
    public InputLines(InputStream in, int limit) {
        this.in = in;
        this.line = new byte[limit];
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
     * The next line without its end, cut at the limit.
     *
     * @return the line
     * @throws UncheckedIOException if the stream fails
     */
    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int length = 0;
        for (int b = nextByte(); b != '\n' && b != END; b = nextByte()) {
            if (length < line.length) {
                line[length++] = (byte) b;
            }
        }
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return new String(line, 0, end, StandardCharsets.UTF_8);
    }

    private int nextByte() {
        return hasNext() ? chunk[at++] & 0xFF : END;
    }
}
