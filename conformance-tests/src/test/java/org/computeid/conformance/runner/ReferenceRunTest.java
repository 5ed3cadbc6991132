package org.computeid.conformance.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import org.computeid.conformance.reference.ReferenceProduct;
import org.computeid.conformance.requirement.Profile;
import org.computeid.conformance.transport.Limits;
import org.computeid.conformance.transport.SubjectLauncher;
import org.computeid.conformance.vectors.Suite;
import org.junit.jupiter.api.Test;

class ReferenceRunTest {

    @Test
    void passesEveryProfileThatItDeclares() throws Exception {
        RunOptions options = new RunOptions(Set.of(), 7, Limits.CTP, Clock.systemUTC());
        RunResult result =
                new Runner(Suite.load(), options, Progress.NONE).run(new SubjectLauncher(ReferenceProduct.of("1")));
        assertThat(result.cases().stream().filter(each -> each.verdict() == Verdict.FAIL))
                .isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.exitCode()).isZero();
        assertThat(result.profiles())
                .allMatch(profile -> result.verdict(profile) == Verdict.PASS
                        || result.counts(profile).values().stream().allMatch(count -> count == 0));
        assertThat(result.verdict(Profile.IDENTIFIER)).isEqualTo(Verdict.PASS);
        assertThat(result.verdict(Profile.CANONICAL_JSON)).isEqualTo(Verdict.PASS);
        assertThat(result.verdict(Profile.SIGNATURE)).isEqualTo(Verdict.PASS);
        assertThat(result.verdict(Profile.DESCRIPTOR)).isEqualTo(Verdict.PASS);
    }
}
