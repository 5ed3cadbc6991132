package org.computeid.conformance.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.computeid.conformance.protocol.Subject;
import org.computeid.conformance.reference.ReferenceProduct;
import org.computeid.conformance.transport.Exchange;
import org.computeid.conformance.transport.Outcome;
import org.computeid.conformance.transport.ReceivedLine;
import org.computeid.conformance.vectors.Suite;
import org.computeid.conformance.vectors.TestCase;
import org.junit.jupiter.api.Test;

class TwinsTest {

    private final Suite suite = Suite.load();

    @Test
    void makesTwinsWhoseAnswersAreRight() {
        Subject product = ReferenceProduct.of("1");
        Twins twins = new Twins(suite.cases(), new Random(1));
        List<TestCase.Demand> all =
                suite.cases().stream().flatMap(each -> twins.of(each).stream()).toList();
        assertThat(all).hasSizeGreaterThan(700);
        assertThat(all).allSatisfy(twin -> {
            Outcome outcome =
                    new Outcome.Answered(new ReceivedLine("", true), product.answer(twin.operation(), twin.in()));
            assertThat(Judge.judge(twin.expected(), new Exchange("", outcome)).reason())
                    .isEqualTo(Reason.RIGHT);
        });
    }

    @Test
    void makesRequestsThatNoVectorHas() {
        Twins twins = new Twins(suite.cases(), new Random(2));
        var known = suite.cases().stream()
                .map(each -> each.demand().operation() + each.demand().in())
                .collect(Collectors.toSet());
        long fresh = suite.cases().stream()
                .filter(each -> each.demand().operation().equals("identifier.parse"))
                .flatMap(each -> twins.of(each).stream())
                .filter(twin -> !known.contains(twin.operation() + twin.in()))
                .count();
        assertThat(fresh).isGreaterThan(600);
    }

    @Test
    void plansTheSameForTheSameSeed() {
        List<String> one = ids(5);
        assertThat(one).isEqualTo(ids(5)).isNotEqualTo(ids(6));
        assertThat(one).hasSizeGreaterThan(suite.cases().size() + 30);
    }

    private List<String> ids(long seed) {
        return Plan.of(suite.cases(), new Random(seed)).stream()
                .map(each -> each.testCase().id())
                .toList();
    }
}
