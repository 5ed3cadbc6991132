package org.computeid.cli.identifier;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group of commands on identifiers. */
@Command(
        name = "id",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads, makes, checks, converts and explains compute identifiers.",
        subcommands = {
            ParseCommand.class,
            CreateCommand.class,
            CheckCommand.class,
            ConvertCommand.class,
            ExplainCommand.class
        })
public final class IdCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    /** Made by picocli. */
    public IdCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is due: parse, create, check, convert or explain");
    }
}
