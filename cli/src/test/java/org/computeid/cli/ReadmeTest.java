package org.computeid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README is a promise: its code compiles and runs, its length is bounded, its links lead somewhere. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void hasCodeThatCompilesAndRuns(String readme, @TempDir Path temp) throws Exception {
        String code = block(readme);
        assertThat(code.lines().count()).isLessThanOrEqualTo(15);
        Path source = Files.writeString(temp.resolve("Snippet.java"), program(code));
        int result = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        temp.toString(),
                        source.toString());
        assertThat(result).isZero();
        assertThat(outputOf(temp)).startsWith("Example cluster, signed by ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void staysShortAndLinksToWhatIsThere(String readme) throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve(readme));
        assertThat(lines).hasSizeLessThanOrEqualTo(100);
        String prose = String.join("\n", lines).replaceAll("(?s)```.*?```", "");
        assertThat(Pattern.compile("\\]\\(([^)]+)\\)").matcher(prose).results().map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }

    @Test
    void namesTheTestCommandThatTheGateRuns() throws IOException {
        String gate = Files.readString(ROOT.resolve(".ci/run"));
        String command = gate.lines()
                .filter(line -> line.startsWith("exec "))
                .map(line -> line.substring("exec ".length()))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).contains("    " + command);
    }

    @Test
    void saysTheSameInBothLanguages() throws IOException {
        assertThat(block("README.md")).isEqualTo(block("README.zh-CN.md"));
    }

    private static String program(String code) {
        return """
                    import java.security.SecureRandom;
                    import java.time.*;
                    import java.util.List;
                    import org.computeid.identifier.descriptor.*;
                    import org.computeid.identifier.envelope.*;
                    import org.computeid.identifier.id.*;
                    import org.computeid.identifier.json.*;

                    public class Snippet {
                        public static void main(String[] args) throws Exception {
                            Instant now = Instant.parse("2026-11-22T00:00:00Z");
                            %s
                        }
                    }
                """.formatted(code);
    }

    private static String block(String readme) throws IOException {
        String text = Files.readString(ROOT.resolve(readme));
        int start = text.indexOf("```java\n") + "```java\n".length();
        return text.substring(start, text.indexOf("\n```", start));
    }

    private static String outputOf(Path classes) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            loader.loadClass("Snippet").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
