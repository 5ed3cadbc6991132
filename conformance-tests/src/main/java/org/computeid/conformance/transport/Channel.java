package org.computeid.conformance.transport;

import java.time.Duration;
import java.util.Optional;

/** The lines of one life of a product. Used by one thread. */
public interface Channel extends AutoCloseable {

    /** What a product does, seen from outside. */
    sealed interface Event {

        /**
         * It wrote a line.
         *
         * @param line the line
         */
        record Received(ReceivedLine line) implements Event {}

        /** It wrote more than a line may have. */
        record TooLong() implements Event {}

        /**
         * It ended, or at least its standard output.
         *
         * @param clean whether it ended by itself with exit code 0
         * @param how for people, e.g. {@code exit code 1}
         */
        record Ended(boolean clean, String how) implements Event {}
    }

    /**
     * Sends a line. Never waits for the product.
     *
     * @param line the bytes without a line end
     */
    void send(byte[] line);

    /** Tells the product that no further line comes, after those that were sent. */
    void endInput();

    /**
     * The next thing that the product did, in order.
     *
     * @param patience how long to wait for it
     * @return what it did, or nothing if it did nothing
     */
    Optional<Event> next(Duration patience);

    /** Ends the product at once. */
    @Override
    void close();
}
