package org.computeid.conformance.transport;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.computeid.conformance.protocol.BadLineException;
import org.computeid.conformance.protocol.Ctp;
import org.computeid.conformance.protocol.LineReader;

/**
 * The lines of a child process. Three threads serve it, so that neither a product that does not read nor one that writes
 * too much can make the suite wait.
 */
final class ProcessChannel implements Channel {

    /** A line of a request is never empty. */
    private static final byte[] END_OF_INPUT = new byte[0];

    private static final long EXIT_CODE_MILLIS = 1_000;
    private static final long LOG_MILLIS = 300;

    private final Process process;
    private final EventQueue events = new EventQueue();
    private final BlockingQueue<byte[]> outgoing = new LinkedBlockingQueue<>();
    private final Thread log;
    private final List<Thread> threads;

    ProcessChannel(Process process, ProductLog productLog) {
        this.process = process;
        this.log = thread("log", () -> productLog.drain(process.getErrorStream()));
        this.threads = List.of(log, thread("reads", this::readLines), thread("writes", this::writeLines));
        threads.forEach(Thread::start);
    }

    @Override
    public void send(byte[] line) {
        outgoing.add(line);
    }

    @Override
    public void endInput() {
        outgoing.add(END_OF_INPUT);
    }

    @Override
    public Optional<Event> next(Duration patience) {
        return events.next(patience);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        threads.forEach(Thread::interrupt);
    }

    private static Thread thread(String name, Runnable task) {
        Thread thread = new Thread(task, "product-" + name);
        thread.setDaemon(true);
        return thread;
    }

    private void readLines() {
        LineReader reader = new LineReader(process.getInputStream(), Ctp.MAX_LINE_BYTES);
        try {
            byte[] line = reader.next();
            while (line != null && events.put(new Event.Received(ReceivedLine.of(line)))) {
                line = reader.next();
            }
            events.put(ending());
        } catch (BadLineException tooLong) {
            events.put(new Event.TooLong());
        } catch (IOException broken) {
            events.put(ending());
        }
    }

    /** What the product wrote before it ended is in the log before its end is told. */
    private Event ending() {
        try {
            log.join(LOG_MILLIS);
            if (process.waitFor(EXIT_CODE_MILLIS, TimeUnit.MILLISECONDS)) {
                int code = process.exitValue();
                return new Event.Ended(code == 0, "exit code " + code);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new Event.Ended(false, "standard output closed");
    }

    private void writeLines() {
        try (OutputStream in = process.getOutputStream()) {
            for (byte[] line = outgoing.take(); line.length > 0; line = outgoing.take()) {
                in.write(line);
                in.write('\n');
                if (outgoing.isEmpty()) {
                    in.flush();
                }
            }
        } catch (IOException notReading) {
            // A product that does not read is seen by its silence or by its end.
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
