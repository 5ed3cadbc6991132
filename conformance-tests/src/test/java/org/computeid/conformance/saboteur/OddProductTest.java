package org.computeid.conformance.saboteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.computeid.conformance.runner.CouldNotRunException;
import org.computeid.conformance.runner.Progress;
import org.computeid.conformance.runner.Reason;
import org.computeid.conformance.runner.RunOptions;
import org.computeid.conformance.runner.RunResult;
import org.computeid.conformance.runner.Runner;
import org.computeid.conformance.runner.Verdict;
import org.computeid.conformance.transport.Limits;
import org.computeid.conformance.transport.Notice;
import org.computeid.conformance.transport.ProductCommand;
import org.computeid.conformance.vectors.Suite;
import org.computeid.conformance.vectors.TestCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes: odd ones that conform must pass, and each bad manner must fail the one case that it shows in. */
class OddProductTest {

    private static final Limits QUICK = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(2), 10, 64);
    private static final Suite SUITE = some(Suite.load());

    @Test
    void passesOneThatAnswersOutOfOrder() throws Exception {
        RunResult result = run("out-of-order");
        assertThat(result.cases()).allMatch(each -> each.verdict() == Verdict.PASS);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.evidence().restarts()).isZero();
    }

    @Test
    void passesOneThatWritesByteByByteWithOtherLineEndsAndALongLog() throws Exception {
        RunResult result = run("one-byte");
        assertThat(result.cases()).allMatch(each -> each.verdict() == Verdict.PASS);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.evidence().log()).endsWith("log without an end ").hasSizeLessThan(70_000);
    }

    @Test
    void failsExactlyTheCasesInWhichAProductMisbehaves() throws Exception {
        RunResult result = run("bad");
        Map<String, Reason> failures = result.cases().stream()
                .filter(each -> each.verdict() == Verdict.FAIL)
                .collect(Collectors.toMap(
                        each -> each.subject().id(), each -> each.judgement().reason()));
        assertThat(failures)
                .isEqualTo(Map.of(
                        "identifier.prefix/worked-letters-5", Reason.ANSWERED_TWICE,
                        "identifier.prefix/worked-letters-10", Reason.BAD_LINE,
                        "identifier.prefix/worked-letters-16", Reason.BAD_LINE,
                        "identifier.prefix/worked-letters-19", Reason.BAD_LINE,
                        "identifier.prefix/worked-lowest-serial-5", Reason.CRASH,
                        "identifier.prefix/worked-lowest-serial-10", Reason.TIME_OUT));
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.evidence().restarts()).isEqualTo(6);
        assertThat(result.evidence().notices()).extracting(Notice::kind).containsExactly(Notice.Kind.BAD_END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chatty", "mute"})
    void doesNotRunWithoutAHello(String manner) {
        Limits impatient = new Limits(Duration.ofMillis(1500), Duration.ofSeconds(2), 10, 64);
        assertThat(catchThrowableOfType(
                                CouldNotRunException.class, () -> run(new ProductCommand(command(manner)), impatient))
                        .kind())
                .isEqualTo(CouldNotRunException.Kind.NO_PRODUCT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nonexistent/product", "."})
    void doesNotRunWithoutAProduct(String program) {
        assertThat(catchThrowableOfType(
                                CouldNotRunException.class, () -> run(new ProductCommand(List.of(program)), QUICK))
                        .kind())
                .isEqualTo(CouldNotRunException.Kind.NO_PRODUCT);
    }

    private static RunResult run(String manner) throws CouldNotRunException {
        return run(new ProductCommand(command(manner)), QUICK);
    }

    private static RunResult run(ProductCommand product, Limits limits) throws CouldNotRunException {
        return new Runner(SUITE, new RunOptions(Set.of(), 3, limits, Clock.systemUTC()), Progress.NONE).run(product);
    }

    private static List<String> command(String manner) {
        String java = System.getProperty("java.home") + "/bin/java";
        String classes = System.getProperty("java.class.path");
        return List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classes, OddProduct.class.getName(), manner);
    }

    /** Every twentieth case, and those in which the products misbehave. */
    private static Suite some(Suite whole) {
        List<TestCase> cases = new ArrayList<>();
        for (int i = 0; i < whole.cases().size(); i++) {
            TestCase each = whole.cases().get(i);
            if (i % 20 == 0 || each.demand().operation().equals("identifier.prefix")) {
                cases.add(each);
            }
        }
        return new Suite(whole.version(), whole.digest(), whole.requirements(), cases);
    }
}
