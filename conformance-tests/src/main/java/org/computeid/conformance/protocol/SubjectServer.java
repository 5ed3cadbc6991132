package org.computeid.conformance.protocol;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Makes a child process of a {@link Subject}: reads lines, writes the answering lines, and ends with the input.
 *
 * <p>A line that cannot be answered is logged and passed over. An operation that fails unexpectedly is logged and answered with
 * a fault, never with a rejection. For use once, by one thread.
 */
public final class SubjectServer {

    private static final int MOST_COMPLAINTS = 20;

    private final SubjectLines lines;
    private final PrintWriter log;
    private boolean protocolSeen;
    private int complaints;

    /**
     * A server of one subject.
     *
     * @param subject who answers
     * @param log where a person may read what went wrong, e.g. standard error
     */
    public SubjectServer(Subject subject, PrintWriter log) {
        this.lines = new SubjectLines(subject);
        this.log = log;
    }

    /**
     * Answers line by line until the input ends or nobody reads the answers any more.
     *
     * @param in lines of the suite
     * @param out lines of the product
     * @throws IOException if the input cannot be read
     * @throws BadLineException if the input has ended and not one line of it was of the protocol
     */
    public void serve(InputStream in, OutputStream out) throws IOException, BadLineException {
        LineReader reader = new LineReader(in, Ctp.MAX_LINE_BYTES);
        OutputStream answers = new BufferedOutputStream(out);
        BadLineException first = null;
        boolean open = true;
        while (open) {
            try {
                byte[] line = reader.next();
                open = line != null && write(answers, answer(line));
            } catch (BadLineException malformed) {
                first = first == null ? malformed : first;
                complain(malformed);
            }
        }
        if (first != null && !protocolSeen) {
            throw first;
        }
    }

    private byte @Nullable [] answer(byte[] line) throws BadLineException {
        try {
            byte[] answer = lines.answer(line)
                    .orElseThrow(() -> new BadLineException(BadLine.SHAPE, "the line has neither an id nor a hello"));
            protocolSeen = true;
            return answer;
        } catch (RuntimeException | StackOverflowError failure) {
            failure.printStackTrace(log);
            log.flush();
            return IdentifiedAnswer.idOf(line)
                    .map(id -> new IdentifiedAnswer(id, new Answer.Fault("internal error")).toLine())
                    .orElse(null);
        }
    }

    /** Answers false when nobody reads any more: a product whose suite is gone just ends. */
    private static boolean write(OutputStream out, byte @Nullable [] line) {
        try {
            if (line != null) {
                out.write(line);
                out.write('\n');
                out.flush();
            }
            return true;
        } catch (IOException brokenPipe) {
            return false;
        }
    }

    /** Logs the first few; what never was the protocol is told once, at its end. */
    private void complain(BadLineException malformed) {
        if (protocolSeen && complaints < MOST_COMPLAINTS) {
            complaints++;
            log.println("a line is not of the protocol: " + malformed.getMessage());
            log.flush();
        }
    }
}
