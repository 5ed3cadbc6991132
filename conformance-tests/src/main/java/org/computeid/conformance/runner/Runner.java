package org.computeid.conformance.runner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.computeid.conformance.property.LawOutcome;
import org.computeid.conformance.property.Laws;
import org.computeid.conformance.protocol.Hello;
import org.computeid.conformance.requirement.ConformanceCase;
import org.computeid.conformance.runner.RunResult.Evidence;
import org.computeid.conformance.transport.Exchange;
import org.computeid.conformance.transport.Launcher;
import org.computeid.conformance.transport.NoProductException;
import org.computeid.conformance.transport.Outcome;
import org.computeid.conformance.transport.Question;
import org.computeid.conformance.transport.Session;
import org.computeid.conformance.vectors.Suite;
import org.computeid.conformance.vectors.TestCase;
import org.jspecify.annotations.Nullable;

/** Makes one run: hello, echo, vectors in a seeded order, properties, verdicts. Same seed, same verdicts. */
public final class Runner {

    private final Suite suite;
    private final Laws laws;
    private final RunOptions options;
    private final Progress progress;

    private final List<TranscriptEntry> transcript = new ArrayList<>();
    private final Map<String, CaseResult> results = new LinkedHashMap<>();
    private int done;
    private int total;

    /**
     * A run that has not begun. It is made once.
     *
     * @param suite the cases
     * @param options what is asked, and how
     * @param progress told while it goes on
     */
    public Runner(Suite suite, RunOptions options, Progress progress) {
        this.suite = suite;
        this.laws = Laws.of(suite.requirements());
        this.options = options;
        this.progress = progress;
    }

    /**
     * Runs the suite against a product.
     *
     * @param launcher starts the product
     * @return what the run says
     * @throws CouldNotRunException if the run did not take place
     */
    public RunResult run(Launcher launcher) throws CouldNotRunException {
        Instant started = options.clock().instant();
        try (Session session =
                new Session(launcher, options.limits(), suite.version(), new Random(options.seed() ^ 0x1D5))) {
            Hello hello = session.open();
            List<TestCase> vectors = applicable(suite.cases(), hello);
            List<ConformanceCase> properties = applicable(laws.cases(), hello);
            if (vectors.isEmpty() && properties.isEmpty()) {
                throw new CouldNotRunException(
                        CouldNotRunException.Kind.NO_CASES,
                        "no case concerns the product: it declares " + hello.profiles());
            }
            Adapter adapter = Adapter.test(session);
            transcript.addAll(adapter.echoes());
            if (adapter.speaks()) {
                ask(session, vectors, properties);
            } else {
                giveUp(vectors, properties, adapter);
            }
            Evidence evidence = new Evidence(
                    transcript,
                    session.notices(),
                    session.restarts(),
                    launcher.log(),
                    started,
                    options.clock().instant());
            return new RunResult(suite, options, hello, adapter, inOrder(), evidence);
        } catch (NoProductException none) {
            throw new CouldNotRunException(
                    CouldNotRunException.Kind.NO_PRODUCT, String.valueOf(none.getMessage()), none);
        }
    }

    /** Settles what does not concern the product, and gives back the rest. */
    private <C extends ConformanceCase> List<C> applicable(List<? extends C> cases, Hello hello) {
        Applicability applicability = new Applicability(options, hello);
        List<C> applicable = new ArrayList<>();
        for (C each : cases) {
            Optional<Judgement> objection = applicability.objection(each);
            objection.ifPresentOrElse(why -> settle(each, why, null), () -> applicable.add(each));
        }
        return applicable;
    }

    private void giveUp(List<TestCase> vectors, List<ConformanceCase> properties, Adapter adapter) {
        Judgement why =
                Judgement.inconclusive(Reason.ADAPTER, adapter.judgement().detail());
        vectors.forEach(each -> settle(each, why, null));
        properties.forEach(each -> settle(each, why, null));
    }

    private void ask(Session session, List<TestCase> vectors, List<ConformanceCase> properties) {
        List<Execution> plan = Plan.of(vectors, new Random(options.seed()));
        total = plan.size() + properties.size();
        List<Question> questions =
                plan.stream().map(each -> each.question(this::progressed)).toList();
        session.ask(questions);
        List<TranscriptEntry> tries = new ArrayList<>();
        for (ConformanceCase each : properties) {
            attempt(session, each, tries);
            progressed();
        }
        session.finish();
        plan.forEach(each -> transcript.add(each.entry()));
        transcript.addAll(tries);
        judge(plan);
    }

    private void progressed() {
        done++;
        progress.done(done, total);
    }

    private void attempt(Session session, ConformanceCase law, List<TranscriptEntry> tries) {
        LawOutcome outcome = laws.attempt(law, options.seed(), asks -> {
            List<Exchange> exchanges = session.askAll(asks.stream()
                    .map(ask -> Map.entry(ask.operation(), ask.in()))
                    .toList());
            exchanges.forEach(each -> tries.add(new TranscriptEntry(law.id(), Asking.PROPERTY, each)));
            return exchanges;
        });
        TranscriptEntry decisive = outcome instanceof LawOutcome.Disturbed disturbed
                ? new TranscriptEntry(law.id(), Asking.PROPERTY, disturbed.exchange())
                : null;
        settle(law, judge(outcome), decisive);
    }

    private Judgement judge(LawOutcome outcome) {
        if (outcome instanceof LawOutcome.Falsified falsified) {
            return Judgement.fail(
                    Reason.FALSIFIED,
                    falsified.violation() + "; value " + falsified.value() + "; try " + falsified.tries() + " of "
                            + Laws.TRIES + "; seed " + options.seed());
        }
        return outcome instanceof LawOutcome.Disturbed disturbed
                ? Judge.trouble((Outcome.Troubled) disturbed.exchange().outcome())
                : Judgement.RIGHT;
    }

    /** A case passes if all its requests do; the first that does not decides. */
    private void judge(List<Execution> plan) {
        Map<String, Execution> firsts = new LinkedHashMap<>();
        plan.stream()
                .filter(each -> each.entry().asking() == Asking.FIRST)
                .forEach(each -> firsts.put(each.testCase().id(), each));
        firsts.values().forEach(each -> settle(each.testCase(), each.judge(), each.entry()));
        plan.stream()
                .filter(each -> each.entry().asking() != Asking.FIRST)
                .forEach(each -> judgeAgain(each, firsts.get(each.testCase().id())));
    }

    private void judgeAgain(Execution other, @Nullable Execution first) {
        CaseResult so = results.get(other.testCase().id());
        if (first == null || so == null || so.verdict() != Verdict.PASS) {
            return;
        }
        Judgement judgement = other.judge();
        if (judgement.verdict() == Verdict.PASS && differs(first, other)) {
            judgement = Judgement.fail(Reason.REPEAT_DIFFERS, "");
        }
        if (judgement.verdict() != Verdict.PASS) {
            settle(other.testCase(), judgement, other.entry());
        }
    }

    private static boolean differs(Execution first, Execution other) {
        return other.entry().asking() == Asking.REPEAT
                && first.entry().exchange().outcome() instanceof Outcome.Answered a
                && other.entry().exchange().outcome() instanceof Outcome.Answered b
                && !a.answer().equals(b.answer());
    }

    private void settle(ConformanceCase subject, Judgement judgement, @Nullable TranscriptEntry decisive) {
        results.put(subject.id(), new CaseResult(subject, RunResult.withLevel(judgement, subject.level()), decisive));
    }

    private List<CaseResult> inOrder() {
        List<CaseResult> ordered = new ArrayList<>();
        suite.cases().forEach(each -> ordered.add(results.get(each.id())));
        laws.cases().forEach(each -> ordered.add(results.get(each.id())));
        return ordered;
    }
}
