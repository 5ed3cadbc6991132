package org.computeid.conformance.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.transport.ScriptedProduct.Script;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(5), Duration.ofMillis(300), 10, 4);

    private final Map<Integer, List<Outcome>> outcomes = new TreeMap<>();
    private Session session = session(new ScriptedProduct((life, id, n) -> life.answer(id)));

    @Test
    void asksAllAndSettlesEachOnce() throws Exception {
        run(20, (life, id, n) -> life.answer(id));
        assertThat(troubles()).isEmpty();
        assertThat(outcomes.values())
                .hasSize(20)
                .allSatisfy(each -> assertThat(each).hasSize(1));
        assertThat(session.restarts()).isZero();
        assertThat(session.notices()).isEmpty();
    }

    @Test
    void keepsTheWindow() throws Exception {
        Deque<String> open = new ArrayDeque<>();
        AtomicInteger most = new AtomicInteger();
        run(20, (life, id, n) -> {
            open.add(id);
            most.accumulateAndGet(open.size(), Math::max);
            if (open.size() == 4 || n > 16) {
                life.answer(open.removeLast());
                if (n == 20) {
                    open.forEach(life::answer);
                }
            }
        });
        assertThat(troubles()).isEmpty();
        assertThat(most).hasValue(4);
    }

    @Test
    void takesAnswersInAnyOrder() throws Exception {
        List<String> open = new ArrayList<>();
        run(20, (life, id, n) -> {
            open.add(id);
            if (open.size() == 4) {
                Collections.reverse(open);
                open.forEach(life::answer);
                open.clear();
            }
        });
        assertThat(troubles()).isEmpty();
        assertThat(session.restarts()).isZero();
    }

    @Test
    void blamesOnlyTheRequestThatTakesTooLong() throws Exception {
        run(12, (life, id, n) -> {
            if (!life.received().contains("5")) {
                life.answer(id);
            }
        });
        assertThat(troubles()).containsExactly(Map.entry(5, Trouble.TIME_OUT));
        assertThat(session.restarts()).isEqualTo(1);
    }

    @Test
    void startsTheClockWhenNoEarlierRequestIsOpen() throws Exception {
        List<String> open = new ArrayList<>();
        AtomicInteger answered = new AtomicInteger();
        run(4, (life, id, n) -> {
            open.add(id);
            if (open.size() == 4) {
                Thread slow = new Thread(() -> List.copyOf(open).forEach(each -> {
                    sleep(200);
                    answered.incrementAndGet();
                    life.answer(each);
                }));
                slow.start();
            }
        });
        assertThat(troubles()).isEmpty();
        assertThat(answered).hasValue(4);
    }

    @Test
    void blamesTheOldestWhenAProductThatKeepsOrderCrashes() throws Exception {
        run(12, (life, id, n) -> {
            if (isNumber(life, 7)) {
                life.end(1);
            } else {
                life.answer(id);
            }
        });
        assertThat(troubles()).containsExactly(Map.entry(7, Trouble.CRASH));
        assertThat(session.restarts()).isEqualTo(1);
    }

    @Test
    void findsTheOneThatCrashesAProductOutOfOrder() throws Exception {
        List<String> open = new ArrayList<>();
        run(12, (life, id, n) -> {
            if (n == 1) {
                open.clear();
            }
            if (isNumber(life, 7)) {
                life.end(1);
            } else if (life.number() == 0) {
                open.add(id);
                if (open.size() == 2) {
                    life.answer(open.remove(1));
                    life.answer(open.remove(0));
                }
            } else {
                life.answer(id);
            }
        });
        assertThat(troubles()).containsExactly(Map.entry(7, Trouble.CRASH));
        assertThat(session.restarts()).isEqualTo(2);
    }

    @Test
    void doesNotMindAProductThatEndsWhileNothingIsAsked() throws Exception {
        open((life, id, n) -> {
            life.answer(id);
            life.end(0);
        });
        for (int i = 1; i <= 30; i++) {
            session.ask(List.of(question(i)));
        }
        session.finish();
        assertThat(troubles()).isEmpty();
        assertThat(outcomes).hasSize(30);
        assertThat(session.restarts()).isZero();
    }

    @Test
    void doesNotMindAProductThatEndedBeforeItReadTheRequest() throws Exception {
        run(8, (life, id, n) -> {
            if (life.number() == 0) {
                life.end(0);
            } else {
                life.answer(id);
            }
        });
        assertThat(troubles()).isEmpty();
    }

    @Test
    void blamesAProductThatEndsWithoutErrorWhileItIsAsked() throws Exception {
        run(12, (life, id, n) -> {
            if (isNumber(life, 7)) {
                life.end(0);
            } else {
                life.answer(id);
            }
        });
        assertThat(troubles()).containsExactly(Map.entry(7, Trouble.CRASH));
    }

    @Test
    void blamesAProductThatEndsWithoutErrorAtItsFirstRequestEachTime() throws Exception {
        run(1, (life, id, n) -> life.end(0));
        assertThat(troubles()).containsExactly(Map.entry(1, Trouble.CRASH));
    }

    @Test
    void blamesTheRequestThatABadLineNames() throws Exception {
        run(12, (life, id, n) -> {
            if (isNumber(life, 7)) {
                life.write("{\"id\":\"" + id + "\",\"ok\":1}");
            } else {
                life.answer(id);
            }
        });
        assertThat(troubles()).containsExactly(Map.entry(7, Trouble.BAD_LINE));
        assertThat(session.restarts()).isEqualTo(1);
    }

    @Test
    void blamesTheOldestForGarbageAndForAnUnknownId() throws Exception {
        run(12, (life, id, n) -> {
            if (isNumber(life, 3)) {
                life.write("Segmentation fault");
            } else if (isNumber(life, 9)) {
                life.write("{\"id\":\"nobody\",\"ok\":{}}");
            } else {
                life.answer(id);
            }
        });
        assertThat(troubles()).containsExactly(Map.entry(3, Trouble.BAD_LINE), Map.entry(9, Trouble.BAD_LINE));
    }

    @Test
    void takesBackAnAnswerThatComesTwice() throws Exception {
        run(12, (life, id, n) -> {
            life.answer(id);
            if (isNumber(life, 4)) {
                life.answer(id);
            }
        });
        assertThat(troubles()).containsExactly(Map.entry(4, Trouble.ANSWERED_TWICE));
        assertThat(outcomes.get(4)).hasSize(2);
    }

    @Test
    void seesASecondAnswerToTheLastRequest() throws Exception {
        run(3, (life, id, n) -> {
            life.answer(id);
            if (isNumber(life, 3)) {
                life.answer(id);
            }
        });
        assertThat(troubles()).containsExactly(Map.entry(3, Trouble.ANSWERED_TWICE));
    }

    @Test
    void notesALineThatAnswersNothing() throws Exception {
        run(1, (life, id, n) -> {
            life.answer(id);
            life.write("debug: done");
        });
        assertThat(troubles()).isEmpty();
        assertThat(session.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.STRAY_LINE);
    }

    @Test
    void endsTheConversationAfterTenRestarts() throws Exception {
        run(30, (life, id, n) -> life.end(3));
        assertThat(troubles().values().stream().filter(Trouble.CRASH::equals)).hasSize(11);
        assertThat(troubles().values().stream().filter(Trouble.NOT_ASKED::equals))
                .hasSize(19);
        assertThat(session.isOver()).isTrue();
        assertThat(session.restarts()).isEqualTo(10);
        assertThat(session.askAll(List.of(Map.entry("echo", JsonLines.object()))))
                .allSatisfy(each -> assertThat(each.outcome())
                        .isInstanceOfSatisfying(
                                Outcome.Troubled.class,
                                o -> assertThat(o.trouble()).isEqualTo(Trouble.NOT_ASKED)));
    }

    @Test
    void givesEachRequestItsOwnId() throws Exception {
        List<String> ids = new ArrayList<>();
        run(50, (life, id, n) -> {
            ids.add(id);
            life.answer(id);
        });
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{8}"));
    }

    @Test
    void needsAHello() {
        Launcher mute = new ScriptedProduct((life, id, n) -> {}) {
            @Override
            public Channel start() {
                Life life = (Life) super.start();
                life.end(2);
                return life;
            }
        };
        Session none = session(mute);
        assertThatExceptionOfType(NoProductException.class).isThrownBy(none::open);
    }

    private boolean isNumber(ScriptedProduct.Life life, int number) {
        return life.received().get(life.received().size() - 1).equals(Integer.toString(number));
    }

    private void run(int questions, Script script) throws NoProductException {
        open(script);
        List<Question> all = new ArrayList<>();
        for (int i = 1; i <= questions; i++) {
            all.add(question(i));
        }
        session.ask(all);
        session.finish();
    }

    private void open(Script script) throws NoProductException {
        session = session(new ScriptedProduct(script));
        assertThat(session.open()).isEqualTo(ScriptedProduct.HELLO);
    }

    private static Session session(Launcher launcher) {
        return new Session(launcher, LIMITS, "1", new Random(7));
    }

    private Question question(int number) {
        return new Question(
                "echo",
                JsonLines.object().put("n", number),
                exchange ->
                        outcomes.computeIfAbsent(number, n -> new ArrayList<>()).add(exchange.outcome()));
    }

    /** What is finally held against each request, if anything. */
    private Map<Integer, Trouble> troubles() {
        Map<Integer, Trouble> troubles = new TreeMap<>();
        outcomes.forEach((number, each) -> {
            if (each.get(each.size() - 1) instanceof Outcome.Troubled last) {
                troubles.put(number, last.trouble());
            }
        });
        return troubles;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
