package org.computeid.conformance.transport;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.computeid.conformance.transport.Channel.Event;

/** Hands events from the thread that reads a product to the one that judges it. Bounded, so that a babbler waits. */
final class EventQueue {

    private static final int CAPACITY = 128;

    private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(CAPACITY);

    /** Waits for room; false if the reading thread was told to stop. */
    boolean put(Event event) {
        try {
            events.put(event);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Optional<Event> next(Duration patience) {
        try {
            return Optional.ofNullable(events.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", stopped);
        }
    }
}
