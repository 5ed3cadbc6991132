package org.computeid.cli.conformance;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group of commands about conformance. */
@Command(
        name = "conformance",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RunCommand.class, ServeCommand.class},
        description = "Asks whether a product conforms, and answers for this one.")
public final class ConformanceCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    /** Made by picocli. */
    public ConformanceCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is due");
    }
}
