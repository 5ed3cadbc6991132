package org.computeid.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.computeid.cli.conformance.ConformanceCommand;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.Failures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Entry point of {@code computeid.jar}. */
@Command(
        name = "computeid",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ConformanceCommand.class},
        description = "Compute identifiers, signed descriptors, exact metering, conformance.")
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        CommandLine line = commandLine(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
        int code = line.execute(args);
        // A PrintWriter swallows what goes wrong: a closed pipe shows only here.
        if (line.getOut().checkError()) {
            line.getErr().println("computeid: standard output could not be written");
            code = ExitCode.COULD_NOT_RUN;
        }
        line.getErr().flush();
        System.exit(code);
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.setErr(err);
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

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is due");
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
    }
}
