package org.computeid.cli.meter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group of commands on amounts of compute. */
@Command(
        name = "meter",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads, converts, normalises and adds up amounts of compute, exactly.",
        subcommands = {
            ParseCommand.class,
            ConvertCommand.class,
            ProfileCommand.class,
            TotalCommand.class,
            RollUpCommand.class
        })
public final class MeterCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    /** Made by picocli. */
    public MeterCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is due: parse, convert, profile, total or roll-up");
    }
}
