package org.computeid.conformance.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.computeid.conformance.protocol.BadLineException;
import org.computeid.conformance.protocol.Hello;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.protocol.Product;

/** A product whose every life is a script, so that odd behaviour is exact and needs no clock. */
class ScriptedProduct implements Launcher {

    /** What a product does with one request of a life. */
    @FunctionalInterface
    interface Script {
        void receive(Life life, String id, int number);
    }

    static final Hello HELLO = Hello.of(new Product("v", "n", "1", "l"), Set.of("identifier"), Set.of());

    private final Script script;
    private int lives;

    ScriptedProduct(Script script) {
        this.script = script;
    }

    @Override
    public Channel start() {
        return new Life(lives++);
    }

    @Override
    public String log() {
        return "";
    }

    final class Life implements Channel {

        private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
        private final List<String> received = new ArrayList<>();
        private final int number;
        private boolean ended;

        Life(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        /** The {@code n} of each request, in the order of arrival. */
        List<String> received() {
            return received;
        }

        void answer(String id) {
            write("{\"id\":\"" + id + "\",\"ok\":{}}");
        }

        void write(String line) {
            if (!ended) {
                events.add(new Event.Received(ReceivedLine.of(line.getBytes(UTF_8))));
            }
        }

        void end(int code) {
            if (!ended) {
                ended = true;
                events.add(new Event.Ended(code == 0, "exit code " + code));
            }
        }

        @Override
        public void send(byte[] line) {
            try {
                var message = JsonLines.read(line);
                if (message.has("ctp")) {
                    events.add(new Event.Received(ReceivedLine.of(HELLO.toLine())));
                } else if (!ended) {
                    received.add(message.at("/in/n").asText());
                    script.receive(this, message.get("id").textValue(), received.size());
                }
            } catch (BadLineException impossible) {
                throw new AssertionError(impossible);
            }
        }

        @Override
        public void endInput() {
            end(0);
        }

        @Override
        public Optional<Event> next(Duration patience) {
            try {
                return Optional.ofNullable(events.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() {
            ended = true;
        }
    }
}
