package org.computeid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The modules find each other, their resources and their libraries when there is no class path at all. */
class ModulePathTest {

    @Test
    void runsTheTourFromTheModulePath(@TempDir Path temp) throws Exception {
        Path log = temp.resolve("log");
        Process tour = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-p",
                        modulePath(),
                        "-m",
                        "org.computeid.cli/org.computeid.cli.Main",
                        "tour",
                        "--lang",
                        "zh",
                        "--out",
                        temp.resolve("out").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(tour.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(tour.exitValue())
                .as(Files.readString(log, StandardCharsets.UTF_8))
                .isZero();
        assertThat(temp.resolve("out").resolve("index.html")).exists();
    }

    /** The class path of this test without what only tests need: some of that splits packages. */
    private static String modulePath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .filter(entry -> !entry.matches(".*[/\\\\](archunit|slf4j|assertj|byte-buddy|junit-jupiter-engine).*"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
