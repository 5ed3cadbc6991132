package org.computeid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guides to the command line: their commands run, in a shell, and print what the page shows. */
class CommandLineGuidesTest {

    private static final Path GUIDE = Path.of("..", "docs", "guide");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    private static final String FUNCTION = """
            computeid() { "$JAVA" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$CLASS_PATH" org.computeid.cli.Main "$@"; }
            """;

    @ParameterizedTest
    @CsvSource({"descriptors, 4", "metering, 11"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the page is written for a POSIX shell")
    void printsWhatThePageShows(String name, int shown, @TempDir Path folder) throws Exception {
        String page = Files.readString(GUIDE.resolve(name + ".md"));
        Path script = Files.writeString(
                folder.resolve("script"), "set -e\n" + FUNCTION + String.join("", blocks(page, "sh")));
        Path log = folder.resolve("log");
        ProcessBuilder shell = new ProcessBuilder("sh", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        shell.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        shell.environment().put("CLASS_PATH", classPath());
        Process run = shell.start();
        assertThat(run.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String output = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(run.exitValue()).as(output).isZero();
        assertThat(blocks(page, "text"))
                .hasSize(shown)
                .allSatisfy(block -> assertThat(output).contains(block));
    }

    @ParameterizedTest
    @ValueSource(strings = {"descriptors", "metering"})
    void showsTheSameInBothLanguages(String name) throws IOException {
        String english = Files.readString(GUIDE.resolve(name + ".md"));
        String chinese = Files.readString(GUIDE.resolve(name + ".zh-CN.md"));
        assertThat(blocks(chinese, "sh")).isNotEmpty().isEqualTo(blocks(english, "sh"));
        assertThat(blocks(chinese, "text")).isEqualTo(blocks(english, "text"));
    }

    private static List<String> blocks(String page, String language) {
        return BLOCK.matcher(page)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** The shell runs elsewhere. */
    private static String classPath() {
        return Pattern.compile(Pattern.quote(java.io.File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator));
    }
}
