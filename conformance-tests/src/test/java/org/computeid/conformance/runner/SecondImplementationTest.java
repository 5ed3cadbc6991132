package org.computeid.conformance.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.computeid.conformance.requirement.Profile;
import org.computeid.conformance.transport.Limits;
import org.computeid.conformance.transport.ProductCommand;
import org.computeid.conformance.vectors.Suite;
import org.junit.jupiter.api.Test;

/** The product in second-implementation, written from docs/spec alone, passes the profiles that it declares. */
class SecondImplementationTest {

    private static final Set<Profile> PROFILES = Set.of(Profile.IDENTIFIER, Profile.CANONICAL_JSON);

    @Test
    void passesItsProfiles() throws Exception {
        assumeTrue(hasPython(), "skipped: no python3 of version 3.9 or later on the path");
        RunOptions options = new RunOptions(PROFILES, 20261122, Limits.CTP, Clock.systemUTC());
        RunResult result = new Runner(Suite.load(), options, Progress.NONE)
                .run(new ProductCommand(
                        List.of("python3", "-W", "error", product().toString())));
        assertThat(result.cases().stream()
                        .filter(each -> PROFILES.contains(each.subject().profile()))
                        .filter(each -> each.verdict() != Verdict.PASS))
                .isEmpty();
        assertThat(PROFILES).allMatch(profile -> result.verdict(profile) == Verdict.PASS);
        assertThat(result.exitCode()).isZero();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            String question = "import sys; sys.exit(sys.version_info < (3, 9))";
            return new ProcessBuilder("python3", "-c", question).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static Path product() {
        Path inModule = Path.of("../second-implementation/product.py");
        return Files.exists(inModule) ? inModule : Path.of("second-implementation/product.py");
    }
}
