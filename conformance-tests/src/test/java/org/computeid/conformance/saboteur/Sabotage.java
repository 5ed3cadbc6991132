package org.computeid.conformance.saboteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.computeid.conformance.protocol.Subject;
import org.computeid.conformance.requirement.Profile;
import org.computeid.conformance.requirement.Requirement;
import org.computeid.conformance.runner.CaseResult;
import org.computeid.conformance.runner.Progress;
import org.computeid.conformance.runner.Reason;
import org.computeid.conformance.runner.RunOptions;
import org.computeid.conformance.runner.RunResult;
import org.computeid.conformance.runner.Runner;
import org.computeid.conformance.runner.Verdict;
import org.computeid.conformance.transport.Limits;
import org.computeid.conformance.transport.SubjectLauncher;
import org.computeid.conformance.vectors.Suite;

/** Runs the suite on products that are wrong, and tells what it found. */
final class Sabotage {

    static final Suite SUITE = Suite.load();
    private static final Limits QUICK = new Limits(Duration.ofSeconds(20), Duration.ofMillis(500), 10, 64);
    private static final Limits PATIENT = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(5), 10, 64);

    private Sabotage() {}

    static RunResult run(Profile profile, Saboteur.Fault fault) throws Exception {
        return run(profile, new Saboteur(fault), QUICK);
    }

    /** For products that compute much. */
    static RunResult run(Profile profile, Subject product) throws Exception {
        return run(profile, product, PATIENT);
    }

    static List<CaseResult> failures(RunResult result) {
        return result.cases().stream()
                .filter(each -> each.verdict() == Verdict.FAIL)
                .toList();
    }

    /** The requirements whose cases failed; a saboteur that passes is a failure of the suite. */
    static Set<String> failed(RunResult result) {
        assertThat(result.exitCode()).isEqualTo(1);
        return failures(result).stream()
                .flatMap(each -> each.subject().requirements().stream())
                .map(Requirement::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<Reason> reasons(RunResult result) {
        return failures(result).stream().map(each -> each.judgement().reason()).collect(Collectors.toSet());
    }

    private static RunResult run(Profile profile, Subject product, Limits limits) throws Exception {
        RunOptions options = new RunOptions(Set.of(profile), 11, limits, Clock.systemUTC());
        return new Runner(SUITE, options, Progress.NONE).run(new SubjectLauncher(product));
    }
}
