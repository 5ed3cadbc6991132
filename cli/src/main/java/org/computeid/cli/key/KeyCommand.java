package org.computeid.cli.key;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The group of commands on keys. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Makes keys, shows their public half, and checks them.",
        subcommands = {GenerateCommand.class, PublicCommand.class, KeyCheckCommand.class})
public final class KeyCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    /** Made by picocli. */
    public KeyCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is due: generate, public or check");
    }
}
