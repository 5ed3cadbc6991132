package org.computeid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What of {@code .ci/interop} needs no network and little time: on a machine with Python, that, with its jsonschema where it is
 * installed; Ajv where {@code .ci/interop} has installed it. What OpenSSL and we make of each other is tested in identifier-core.
 */
class InteroperationTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> SHELL =
            List.of("bash", "dirname", "mktemp", "rm", "sed", "tr", "tee", "grep", "uname");
    private static final Path GUIDE = ROOT.resolve("docs").resolve("guide");

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for a POSIX shell")
    void programsOfOthersAgree(@TempDir Path folder) throws Exception {
        Map<String, String> few = Map.of("COMPUTEID_DOCUMENTS", "200", "COMPUTEID_EVERY", "7");
        Outcome outcome = run(folder, few, "--offline", "canonical", "schema");
        outcome.lines().forEach(System.out::println);
        assertThat(outcome.lines()).noneMatch(line -> line.startsWith("FAILED"));
        assertThat(outcome.code()).isZero();
        assertThat(outcome.lines().get(outcome.lines().size() - 1))
                .matches("interoperation: [0-9]+ ok, 0 failed, [0-9]+ skipped");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for a POSIX shell")
    void saysWhatTheMachineCannotRun(@TempDir Path folder) throws Exception {
        Path programs = withoutOthers(folder);
        Outcome outcome;
        try {
            outcome = run(folder, Map.of("PATH", programs.toString()), "--offline");
        } finally {
            for (String name : SHELL) {
                Files.delete(programs.resolve(name));
            }
        }
        assertThat(outcome.code()).isZero();
        assertThat(outcome.lines())
                .contains(
                        "skipped  openssl: no openssl",
                        "skipped  python json.dumps: no python3",
                        "skipped  node, jose: no node",
                        "skipped  JSON Schema: no python3, which makes the corpus",
                        "interoperation: 0 ok, 0 failed, 4 skipped");
    }

    @Test
    void guideShowsTheSameInBothLanguages() throws IOException {
        assertThat(figures("interoperability.zh-CN.md")).isNotEmpty().isEqualTo(figures("interoperability.md"));
    }

    /** The commands, and the numbers in the tables. */
    private static List<String> figures(String page) throws IOException {
        return Pattern.compile("(?m)^```sh\\n[^`]*|^\\|.*\\|$")
                .matcher(Files.readString(GUIDE.resolve(page)))
                .results()
                .map(MatchResult::group)
                .map(text -> text.startsWith("|") ? text.replaceAll("[^0-9|]+", " ") : text)
                .toList();
    }

    /** A folder with the programs of the shell, and none of those that others make. */
    private static Path withoutOthers(Path folder) throws IOException {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        for (String name : SHELL) {
            Path program = Path.of("/usr/bin", name);
            Path found = Files.isExecutable(program) ? program : Path.of("/bin", name);
            Files.createSymbolicLink(programs.resolve(name), found);
        }
        return programs;
    }

    private static Outcome run(Path folder, Map<String, String> environment, String... arguments) throws Exception {
        Path log = folder.resolve("log");
        Path bash = Path.of("/bin/bash");
        Assumptions.assumeTrue(Files.isExecutable(bash), "needs /bin/bash");
        ProcessBuilder shell = new ProcessBuilder(bash.toString(), ".ci/interop")
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        shell.command().addAll(List.of(arguments));
        shell.environment().put("JAVA_HOME", System.getProperty("java.home"));
        shell.environment().put("COMPUTEID_CLASS_PATH", classPath());
        shell.environment().putAll(environment);
        Process run = shell.start();
        assertThat(run.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Outcome(run.exitValue(), Files.readAllLines(log, StandardCharsets.UTF_8));
    }

    /** The shell runs elsewhere. */
    private static String classPath() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private record Outcome(int code, List<String> lines) {}
}
