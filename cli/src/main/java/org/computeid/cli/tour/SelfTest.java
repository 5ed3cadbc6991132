package org.computeid.cli.tour;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.computeid.conformance.requirement.Profile;
import org.computeid.conformance.runner.CaseResult;
import org.computeid.conformance.runner.CouldNotRunException;
import org.computeid.conformance.runner.Progress;
import org.computeid.conformance.runner.RunOptions;
import org.computeid.conformance.runner.RunResult;
import org.computeid.conformance.runner.Runner;
import org.computeid.conformance.runner.Verdict;
import org.computeid.conformance.transport.Limits;
import org.computeid.conformance.transport.ProductCommand;
import org.computeid.conformance.vectors.Suite;

/** Runs the identifier profile of the conformance suite against this program, started anew as a child process. */
final class SelfTest {

    private static final long SEED = 1;
    private static final String MAIN = "org.computeid.cli.Main";

    private SelfTest() {}

    static TourReport.Conformance run(Clock clock) throws CouldNotRunException {
        Suite suite = Suite.load();
        RunOptions options = new RunOptions(Set.of(Profile.IDENTIFIER), SEED, Limits.CTP, clock);
        RunResult result = new Runner(suite, options, Progress.NONE).run(new ProductCommand(self()));
        List<Verdict> cases = result.cases().stream()
                .map(CaseResult::verdict)
                .filter(verdict -> verdict != Verdict.NOT_APPLICABLE)
                .toList();
        String name = "CTP/1 · " + suite.version() + " · SHA-256 " + suite.digest() + " · seed " + SEED;
        return new TourReport.Conformance(result.exitCode() == 0, name, cases);
    }

    /** The same Java on the same class path or module path: with {@code java -jar}, that is the jar. It lives for seconds only. */
    private static List<String> self() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        Module module = SelfTest.class.getModule();
        command.addAll(
                module.isNamed()
                        ? List.of("-p", System.getProperty("jdk.module.path"), "-m", module.getName() + "/" + MAIN)
                        : List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(List.of("conformance", "serve"));
        return command;
    }
}
