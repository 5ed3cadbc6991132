package org.computeid.conformance.transport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.computeid.conformance.protocol.Request;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one life of a product that wait for their answers, in the order in which they were sent, and those that
 * were answered. Only the oldest has a running clock: it starts when no earlier request is unanswered.
 */
final class Flights {

    private final Map<String, Flight> waiting = new LinkedHashMap<>();
    private final Map<String, Flight> answered = new HashMap<>();
    private long clockStart;
    private boolean outOfOrder;
    private boolean answeredSinceIdle;

    /** One request on its way. */
    static final class Flight {

        private final Question question;
        private boolean endedBefore;
        private String line = "";

        Flight(Question question) {
            this.question = question;
        }

        Request request(String id) {
            return new Request(id, question.operation(), question.in());
        }

        void sent(String requestLine) {
            line = requestLine;
        }

        void settle(Outcome outcome) {
            question.settled().accept(new Exchange(line, outcome));
        }

        /** Notes that the product may have ended before it read this request; true if it was noted before. */
        boolean endsAgain() {
            boolean again = endedBefore;
            endedBefore = true;
            return again;
        }
    }

    int size() {
        return waiting.size();
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    boolean knows(String id) {
        return waiting.containsKey(id) || answered.containsKey(id);
    }

    void add(String id, Flight flight) {
        if (waiting.isEmpty()) {
            clockStart = System.nanoTime();
            answeredSinceIdle = false;
        }
        waiting.put(id, flight);
    }

    /** Takes the request that an answer names; null if it is not waiting. */
    @Nullable
    Flight takeAnswered(String id) {
        boolean oldest = isOldest(id);
        Flight flight = waiting.remove(id);
        if (flight != null) {
            answered.put(id, flight);
            outOfOrder |= !oldest;
            answeredSinceIdle = true;
            clockStart = oldest ? System.nanoTime() : clockStart;
        }
        return flight;
    }

    @Nullable
    Flight takeWaiting(String id) {
        return waiting.remove(id);
    }

    @Nullable
    Flight answered(String id) {
        return answered.get(id);
    }

    @Nullable
    Flight takeOldest() {
        return waiting.isEmpty()
                ? null
                : waiting.remove(waiting.keySet().iterator().next());
    }

    /** What is left of the time of the oldest request; not negative. */
    Duration timeLeft(Duration operation) {
        Duration left = operation.minusNanos(System.nanoTime() - clockStart);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Whether this product has answered a later request before an earlier one, so that the oldest need not be at work. */
    boolean areOutOfOrder() {
        return outOfOrder;
    }

    /** Whether the product has answered since it last had nothing to do; if not, it may have ended before it was asked. */
    boolean anyAnsweredSinceIdle() {
        return answeredSinceIdle;
    }

    boolean anyAnswered() {
        return !answered.isEmpty();
    }

    List<Flight> unanswered() {
        return new ArrayList<>(waiting.values());
    }

    private boolean isOldest(String id) {
        return !waiting.isEmpty() && waiting.keySet().iterator().next().equals(id);
    }
}
