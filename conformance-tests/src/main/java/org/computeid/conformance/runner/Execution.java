package org.computeid.conformance.runner;

import org.computeid.conformance.transport.Exchange;
import org.computeid.conformance.transport.Question;
import org.computeid.conformance.vectors.TestCase;
import org.jspecify.annotations.Nullable;

/** One request of a vector, and its outcome as soon as there is one. */
final class Execution {

    private final TestCase testCase;
    private final Asking asking;
    private final TestCase.Demand demand;
    private @Nullable Exchange exchange;

    Execution(TestCase testCase, Asking asking, TestCase.Demand demand) {
        this.testCase = testCase;
        this.asking = asking;
        this.demand = demand;
    }

    TestCase testCase() {
        return testCase;
    }

    /** The question; {@code progressed} runs when it is settled for the first time. */
    Question question(Runnable progressed) {
        return new Question(demand.operation(), demand.in(), settled -> {
            if (exchange == null) {
                progressed.run();
            }
            exchange = settled;
        });
    }

    Judgement judge() {
        try {
            return Judge.judge(demand.expected(), settled());
        } catch (RuntimeException fault) {
            return new Judgement(Verdict.SUITE_ERROR, Reason.SUITE, fault.toString());
        }
    }

    TranscriptEntry entry() {
        return new TranscriptEntry(testCase.id(), asking, settled());
    }

    private Exchange settled() {
        if (exchange == null) {
            throw new IllegalStateException("not settled: " + testCase.id());
        }
        return exchange;
    }
}
