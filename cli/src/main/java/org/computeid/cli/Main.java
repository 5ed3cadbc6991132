package org.computeid.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOError;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.computeid.cli.conformance.ConformanceCommand;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.Failures;
import org.computeid.cli.console.PathText;
import org.computeid.cli.console.WholeNumber;
import org.computeid.cli.identifier.IdCommand;
import org.computeid.cli.key.KeyCommand;
import org.computeid.cli.meter.MeterCommand;
import org.computeid.cli.tour.TourCommand;
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
        description = "Compute identifiers, signed descriptors, exact metering, conformance.",
        subcommands = {
            IdCommand.class,
            KeyCommand.class,
            DescriptorCommand.class,
            MeterCommand.class,
            ConformanceCommand.class,
            TourCommand.class,
        })
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
        PrintWriter err = utf8(new FileOutputStream(FileDescriptor.err));
        int code;
        try {
            CommandLine line = commandLine(utf8(new LoudOutput(FileDescriptor.out)), err);
            code = line.execute(args);
            line.getOut().flush();
        } catch (OutOfMemoryError full) {
            err.println("computeid: " + Failures.sentence(full));
            code = ExitCode.COULD_NOT_RUN;
        } catch (IOError closed) {
            err.println("computeid: standard output could not be written");
            code = ExitCode.COULD_NOT_RUN;
        }
        err.flush();
        System.exit(code);
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Main());
        // what stands in a file is never an argument: nobody meant it so, and messages repeat arguments
        line.setExpandAtFiles(false);
        line.registerConverter(Path.class, new PathText());
        line.registerConverter(long.class, new WholeNumber());
        line.registerConverter(Long.class, new WholeNumber());
        line.setOut(out);
        line.setErr(err);
        line.setExecutionExceptionHandler((failure, command, result) -> {
            command.getErr().println("computeid: " + Failures.sentence(failure));
            return ExitCode.COULD_NOT_RUN;
        });
        line.setParameterExceptionHandler((failure, arguments) -> {
            CommandLine command = failure.getCommandLine();
            String help = "; try '" + command.getCommandSpec().qualifiedName() + " --help'";
            command.getErr().println("computeid: " + Failures.oneLine(String.valueOf(failure.getMessage())) + help);
            return ExitCode.COULD_NOT_RUN;
        });
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is due");
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
