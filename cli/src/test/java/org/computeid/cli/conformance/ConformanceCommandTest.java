package org.computeid.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.computeid.cli.Main;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.Failures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ConformanceCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void passesThisProductAndWritesAReport() throws Exception {
        Path report = folder.resolve("a/b");
        assertThat(run("--seed", "7", "--report", report.toString())).isEqualTo(ExitCode.GOOD);
        assertThat(report)
                .isDirectoryContaining("glob:**/result.json")
                .isDirectoryContaining("glob:**/report.html")
                .isDirectoryContaining("glob:**/junit.xml")
                .isDirectoryContaining("glob:**/transcript.jsonl");
        assertThat(Files.readString(report.resolve("result.json")))
                .contains("\"seed\" : \"7\"", "\"verdict\" : \"PASS\"");
        assertThat(out.toString()).contains("identifier: PASS", "seed 7");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void speaksChinese() {
        assertThat(run(
                        "--lang",
                        "zh",
                        "--profile",
                        "identifier",
                        "--report",
                        folder.resolve("r").toString()))
                .isEqualTo(ExitCode.GOOD);
        assertThat(out.toString()).contains("identifier：通过");
    }

    @Test
    void doesNotRunForAnUnknownProfile() {
        assertThat(run("--profile", "telepathy", "--report", folder.resolve("r").toString()))
                .isEqualTo(ExitCode.COULD_NOT_RUN);
        oneLineAndNoReport();
    }

    @Test
    void doesNotRunWhereNothingConcernsTheProduct() {
        assertThat(run("--profile", "trust", "--report", folder.resolve("r").toString()))
                .isEqualTo(ExitCode.COULD_NOT_RUN);
        oneLineAndNoReport();
    }

    @Test
    void doesNotRunWithoutAProduct() {
        assertThat(execute("--report", folder.resolve("r").toString(), "--", "/nonexistent/product"))
                .isEqualTo(ExitCode.COULD_NOT_RUN);
        oneLineAndNoReport();
    }

    @Test
    void doesNotRunIntoAFolderWithSomethingInIt() throws Exception {
        Files.writeString(folder.resolve("kept"), "x");
        assertThat(run("--report", folder.toString())).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(folder).isDirectoryNotContaining("glob:**/result.json");
        assertThat(err.toString()).hasLineCount(1);
    }

    @Test
    void needsACommandOfTheProduct() {
        assertThat(execute()).isEqualTo(ExitCode.COULD_NOT_RUN);
    }

    private void oneLineAndNoReport() {
        assertThat(err.toString()).hasLineCount(1).startsWith("computeid: ");
        assertThat(out.toString()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    /** Asks this product, in a process of its own. */
    private int run(String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        String java = System.getProperty("java.home") + "/bin/java";
        arguments.addAll(List.of("--", java, "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        arguments.addAll(List.of("conformance", "serve"));
        return execute(arguments.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        CommandLine line = new CommandLine(new ConformanceCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler((failure, command, result) -> {
            command.getErr().println("computeid: " + Failures.sentence(failure));
            return ExitCode.COULD_NOT_RUN;
        });
        List<String> all = new ArrayList<>(List.of("run"));
        all.addAll(List.of(arguments));
        return line.execute(all.toArray(String[]::new));
    }
}
