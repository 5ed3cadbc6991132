package org.computeid.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.Failures;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of {@code computeid.jar}. */
@Command(
        name = "computeid",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Compute identifiers, signed descriptors, exact metering, conformance.")
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setOut(utf8(System.out));
        line.setErr(utf8(System.err));
        line.setExecutionExceptionHandler((failure, command, result) -> {
            command.getErr().println("computeid: " + Failures.sentence(failure));
            return ExitCode.COULD_NOT_RUN;
        });
        line.setParameterExceptionHandler((failure, arguments) -> {
            CommandLine command = failure.getCommandLine();
            command.getErr().println("computeid: " + Failures.oneLine(String.valueOf(failure.getMessage())));
            command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
            return ExitCode.COULD_NOT_RUN;
        });
        return line;
    }

    private static PrintWriter utf8(java.io.OutputStream stream) {
        return new PrintWriter(new java.io.OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
