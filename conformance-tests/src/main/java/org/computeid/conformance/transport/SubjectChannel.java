package org.computeid.conformance.transport;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.computeid.conformance.protocol.BadLineException;
import org.computeid.conformance.protocol.Subject;
import org.computeid.conformance.protocol.SubjectLines;

/** The lines of a Java subject, which answers in a thread of its own: one that hangs or throws is treated like a process. */
final class SubjectChannel implements Channel {

    /** A line of a request is never empty. */
    private static final byte[] END_OF_INPUT = new byte[0];

    private final SubjectLines lines;
    private final EventQueue events = new EventQueue();
    private final BlockingQueue<byte[]> incoming = new LinkedBlockingQueue<>();
    private final Thread thread;

    SubjectChannel(Subject subject) {
        this.lines = new SubjectLines(subject);
        this.thread = new Thread(this::answerLines, "subject");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void send(byte[] line) {
        incoming.add(line);
    }

    @Override
    public void endInput() {
        incoming.add(END_OF_INPUT);
    }

    @Override
    public Optional<Event> next(Duration patience) {
        return events.next(patience);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void answerLines() {
        try {
            for (byte[] line = incoming.take(); line.length > 0; line = incoming.take()) {
                lines.answer(line)
                        .map(ReceivedLine::of)
                        .map(Event.Received::new)
                        .ifPresent(events::put);
            }
            events.put(new Event.Ended(true, "end of input"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | StackOverflowError | BadLineException crash) {
            events.put(new Event.Ended(false, "threw " + crash.getClass().getName()));
        }
    }
}
