package org.computeid.conformance.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into lines: at LF, where a CR before it belongs to the line end. Lines have a limit, so that a
 * stream without a line end does not fill the memory.
 *
 * <p>Not for use by more than one thread.
 */
public final class LineReader {

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private boolean insideLongLine;

    /**
     * Lines of a stream.
     *
     * @param in the stream, read in blocks and not closed
     * @param limit the longest line in bytes, without its line end
     */
    public LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /**
     * The next line. The last one may lack its line end.
     *
     * @return its bytes without the line end, or null at the end of the stream
     * @throws BadLineException with {@code TOO_LONG} as soon as the line is longer than the limit; the next call passes
     *     over the rest of it
     * @throws IOException if the stream cannot be read
     */
    public byte @Nullable [] next() throws IOException, BadLineException {
        if (insideLongLine) {
            skipLine();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean any = false;
        while (position < end || fill()) {
            any = true;
            int from = position;
            boolean ended = moveToLineEnd();
            line.write(buffer, from, position - from);
            if (ended) {
                position++;
                return checked(line);
            }
            if (line.size() > limit + 1) {
                insideLongLine = true;
                throw tooLong();
            }
        }
        return any ? checked(line) : null;
    }

    private void skipLine() throws IOException {
        insideLongLine = false;
        while (position < end || fill()) {
            if (moveToLineEnd()) {
                position++;
                return;
            }
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(in.read(buffer), 0);
        return end > 0;
    }

    private boolean moveToLineEnd() {
        while (position < end && buffer[position] != '\n') {
            position++;
        }
        return position < end;
    }

    private byte[] checked(ByteArrayOutputStream line) throws BadLineException {
        byte[] bytes = line.toByteArray();
        boolean carriageReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        byte[] content = carriageReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
        if (content.length > limit) {
            throw tooLong();
        }
        return content;
    }

    private static BadLineException tooLong() {
        return new BadLineException(BadLine.TOO_LONG, "the line is longer than the protocol allows");
    }
}
