package org.computeid.cli;

import org.computeid.cli.descriptor.CounterSignCommand;
import org.computeid.cli.descriptor.DiffCommand;
import org.computeid.cli.descriptor.NewCommand;
import org.computeid.cli.descriptor.ShowCommand;
import org.computeid.cli.descriptor.SignCommand;
import org.computeid.cli.descriptor.ValidateCommand;
import org.computeid.cli.descriptor.VerifyCommand;
import org.computeid.cli.mlperf.ImportMlperfCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code descriptor}: what is done with compute descriptors. */
@Command(
        name = "descriptor",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Makes, signs, checks, shows and compares compute descriptors.",
        subcommands = {
            NewCommand.class,
            DescriptorCommand.Import.class,
            ValidateCommand.class,
            SignCommand.class,
            CounterSignCommand.class,
            VerifyCommand.class,
            ShowCommand.class,
            DiffCommand.class,
        })
final class DescriptorCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is due");
    }

    /** {@code descriptor import}: descriptors from the documents of others. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "FORMAT",
            description = "Makes descriptors from documents of other formats.",
            subcommands = ImportMlperfCommand.class)
    static final class Import implements Runnable {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "a format is due, e.g. mlperf");
        }
    }
}
