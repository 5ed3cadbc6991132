package org.computeid.conformance.transport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.computeid.conformance.protocol.BadLine;
import org.computeid.conformance.protocol.BadLineException;
import org.computeid.conformance.protocol.Hello;
import org.computeid.conformance.protocol.IdentifiedAnswer;
import org.computeid.conformance.transport.Channel.Event;
import org.computeid.conformance.transport.Flights.Flight;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with a product over all its lives: a window of requests, one clock, and a restart after every trouble.
 *
 * <p>Only the request at fault is blamed; the others are sent again. That is the request whose id a bad line carries, else the
 * oldest one without an answer. Where a product that answers out of order ends, or where a product may have ended by itself
 * while it had nothing to do, the oldest may be innocent: those that waited are then sent again one at a time, and nobody is
 * blamed yet. Used by one thread.
 */
public final class Session implements AutoCloseable {

    private final Launcher launcher;
    private final Limits limits;
    private final String suite;
    private final Random random;

    private @Nullable Channel channel;
    private Flights flights = new Flights();
    private final Deque<Flight> again = new ArrayDeque<>();
    private final List<Notice> notices = new ArrayList<>();
    private int restarts;
    private boolean nextStartCounts;
    private int sendAlone;
    private String over = "";

    /**
     * A conversation that has not begun.
     *
     * @param launcher starts the product
     * @param limits its time and its restarts
     * @param suite the version of the suite, told in the hello
     * @param random where the ids of requests come from
     */
    public Session(Launcher launcher, Limits limits, String suite, Random random) {
        this.launcher = launcher;
        this.limits = limits;
        this.suite = suite;
        this.random = random;
    }

    /**
     * Starts the product and says hello.
     *
     * @return the product's hello
     * @throws NoProductException if it cannot be started or does not answer the hello
     */
    public Hello open() throws NoProductException {
        Channel started = start();
        try {
            started.send(Hello.question(suite));
            Event event = started.next(limits.hello()).orElseThrow(() -> new NoProductException("no hello in time"));
            Hello hello = hello(event);
            channel = started;
            flights = new Flights();
            return hello;
        } catch (NoProductException refused) {
            started.close();
            throw refused;
        }
    }

    /**
     * Asks everything, in order, and waits until all of it is settled.
     *
     * @param questions what is to be asked
     */
    public void ask(Iterable<Question> questions) {
        Iterator<Question> rest = questions.iterator();
        while (fillWindow(rest)) {
            step();
        }
        settleNotAsked(rest);
    }

    /**
     * Asks some things and waits until all of them are settled. A second answer to one of them is noticed.
     *
     * @param requests an operation and its input each
     * @return what came of each, in the same order
     */
    public List<Exchange> askAll(List<Map.Entry<String, ObjectNode>> requests) {
        List<@Nullable Exchange> settled = new ArrayList<>(Collections.nCopies(requests.size(), null));
        List<Question> questions = new ArrayList<>();
        for (Map.Entry<String, ObjectNode> request : requests) {
            int place = questions.size();
            questions.add(new Question(request.getKey(), request.getValue(), exchange -> {
                if (settled.get(place) != null) {
                    notices.add(new Notice(Notice.Kind.STRAY_LINE, "a second answer to " + exchange.request()));
                } else {
                    settled.set(place, exchange);
                }
            }));
        }
        ask(questions);
        return settled.stream().map(Objects::requireNonNull).toList();
    }

    /** Ends the input of the product and waits for its end; a line that still comes is a trouble of the request it names. */
    public void finish() {
        Channel last = channel;
        if (last == null) {
            return;
        }
        last.endInput();
        long deadline = System.nanoTime() + limits.operation().toNanos();
        while (channel != null) {
            Optional<Event> event = last.next(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            if (event.isEmpty()) {
                notices.add(new Notice(Notice.Kind.NO_END, ""));
                stop();
            } else if (event.get() instanceof Event.Ended ended) {
                noteExit(ended);
                stop();
            } else {
                handle(event.get());
            }
        }
    }

    /**
     * What happened that no request can be blamed for.
     *
     * @return the notices, in order
     */
    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    /**
     * How often the product was restarted after a trouble.
     *
     * @return 0 or more
     */
    public int restarts() {
        return restarts;
    }

    /**
     * Whether nothing can be asked any more.
     *
     * @return true if the product was restarted too often, or did not come back
     */
    public boolean isOver() {
        return !over.isEmpty();
    }

    /** Ends the product at once. */
    @Override
    public void close() {
        stop();
    }

    private Channel start() throws NoProductException {
        try {
            return launcher.start();
        } catch (IOException e) {
            throw new NoProductException("cannot be started: " + e.getMessage(), e);
        }
    }

    private static Hello hello(Event event) throws NoProductException {
        if (event instanceof Event.Ended ended) {
            throw new NoProductException("ended before its hello, with " + ended.how());
        }
        if (!(event instanceof Event.Received received)) {
            throw new NoProductException("its first line is longer than the protocol allows");
        }
        try {
            return Hello.read(received.line().bytes());
        } catch (BadLineException e) {
            throw new NoProductException(e.getMessage() + ": " + received.line().text(), e);
        }
    }

    /** Sends what the window takes; false if nothing is left to wait for. */
    private boolean fillWindow(Iterator<Question> rest) {
        while (flights.size() < window() && (!again.isEmpty() || rest.hasNext())) {
            if (flights.isEmpty()) {
                noticeIdleEvents();
            }
            Channel live = live();
            if (live == null) {
                return false;
            }
            send(live, again.isEmpty() ? new Flight(rest.next()) : again.remove());
        }
        return !flights.isEmpty();
    }

    private int window() {
        return sendAlone > 0 ? 1 : limits.inFlight();
    }

    private void send(Channel live, Flight flight) {
        String id = newId();
        byte[] line = flight.request(id).toLine();
        flight.sent(new String(line, StandardCharsets.US_ASCII));
        flights.add(id, flight);
        live.send(line);
    }

    private String newId() {
        String id = HexFormat.of().toHexDigits(random.nextInt());
        while (flights.knows(id)) {
            id = HexFormat.of().toHexDigits(random.nextInt());
        }
        return id;
    }

    /** The running product, restarted if need be; null if the conversation is over. */
    private @Nullable Channel live() {
        if (channel != null || isOver()) {
            return channel;
        }
        if (nextStartCounts) {
            if (restarts == limits.restarts()) {
                over = "the product had to be restarted more than " + restarts + " times";
                return null;
            }
            restarts++;
        }
        try {
            open();
        } catch (NoProductException gone) {
            over = "the product did not come back: " + gone.getMessage();
        }
        return channel;
    }

    private void settleNotAsked(Iterator<Question> rest) {
        while (isOver() && (!again.isEmpty() || rest.hasNext())) {
            Flight flight = again.isEmpty() ? new Flight(rest.next()) : again.remove();
            flight.settle(new Outcome.Troubled(Trouble.NOT_ASKED, over, null));
        }
    }

    /** Between two requests a product may end by itself; that is no trouble if it did some work before. */
    private void noticeIdleEvents() {
        Channel idle = channel;
        while (idle != null && idle.equals(channel)) {
            Optional<Event> event = idle.next(Duration.ZERO);
            if (event.isEmpty()) {
                return;
            }
            handle(event.get());
        }
    }

    private void step() {
        Channel live = channel;
        if (live == null) {
            return;
        }
        Optional<Event> event = live.next(flights.timeLeft(limits.operation()));
        if (event.isPresent()) {
            handle(event.get());
        } else {
            blame(flights.takeOldest(), new Outcome.Troubled(Trouble.TIME_OUT, "no answer in time", null));
            restart(true);
        }
    }

    private void handle(Event event) {
        if (event instanceof Event.Received received) {
            receive(received.line());
        } else if (event instanceof Event.Ended ended) {
            end(ended);
        } else {
            bad(flights.takeOldest(), Trouble.BAD_LINE, "a line longer than the protocol allows", null);
        }
    }

    private void receive(ReceivedLine line) {
        try {
            IdentifiedAnswer answer = IdentifiedAnswer.read(line.bytes());
            Flight flight = flights.takeAnswered(answer.id());
            if (flight != null) {
                sendAlone = Math.max(0, sendAlone - 1);
                flight.settle(new Outcome.Answered(line, answer.answer()));
            } else if (flights.answered(answer.id()) != null) {
                bad(flights.answered(answer.id()), Trouble.ANSWERED_TWICE, "a second answer", line);
            } else {
                throw new BadLineException(BadLine.UNKNOWN_ID, "an answer to a request that was not made");
            }
        } catch (BadLineException malformed) {
            bad(culprit(line), Trouble.BAD_LINE, String.valueOf(malformed.getMessage()), line);
        }
    }

    private @Nullable Flight culprit(ReceivedLine line) {
        Flight named = IdentifiedAnswer.idOf(line.bytes()).map(this::named).orElse(null);
        return named == null ? flights.takeOldest() : named;
    }

    private @Nullable Flight named(String id) {
        Flight waiting = flights.takeWaiting(id);
        return waiting == null ? flights.answered(id) : waiting;
    }

    private void bad(@Nullable Flight culprit, Trouble trouble, String detail, @Nullable ReceivedLine line) {
        blame(culprit, new Outcome.Troubled(trouble, detail, line));
        restart(true);
    }

    private void end(Event.Ended ended) {
        if (flights.isEmpty()) {
            restart(!flights.anyAnswered());
            return;
        }
        boolean perhapsIdle = ended.clean() && !flights.anyAnsweredSinceIdle();
        boolean oldestIsAtWork = flights.size() == 1 || !flights.areOutOfOrder();
        if (perhapsIdle ? flights.unanswered().get(0).endsAgain() : oldestIsAtWork) {
            blame(flights.takeOldest(), new Outcome.Troubled(Trouble.CRASH, ended.how(), null));
        } else {
            sendAlone = Math.max(sendAlone, flights.size());
        }
        restart(!perhapsIdle || !flights.anyAnswered());
    }

    private void blame(@Nullable Flight culprit, Outcome.Troubled outcome) {
        if (culprit == null) {
            ReceivedLine line = outcome.line();
            notices.add(
                    new Notice(Notice.Kind.STRAY_LINE, outcome.detail() + (line == null ? "" : ": " + line.text())));
        } else {
            sendAlone = Math.max(0, sendAlone - 1);
            culprit.settle(outcome);
        }
    }

    /** Ends this life; the next one begins when there is something to ask. */
    private void restart(boolean counts) {
        List<Flight> waiting = flights.unanswered();
        for (int i = waiting.size() - 1; i >= 0; i--) {
            again.addFirst(waiting.get(i));
        }
        nextStartCounts = counts;
        stop();
    }

    private void stop() {
        if (channel != null) {
            channel.close();
            channel = null;
        }
        flights = new Flights();
    }

    private void noteExit(Event.Ended ended) {
        if (!ended.clean()) {
            notices.add(new Notice(Notice.Kind.BAD_END, ended.how()));
        }
    }
}
