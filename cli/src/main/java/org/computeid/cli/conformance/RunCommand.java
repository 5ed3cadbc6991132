package org.computeid.cli.conformance;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Messages;
import org.computeid.cli.console.OutputFolder;
import org.computeid.conformance.report.Report;
import org.computeid.conformance.requirement.Profile;
import org.computeid.conformance.runner.CouldNotRunException;
import org.computeid.conformance.runner.RunOptions;
import org.computeid.conformance.runner.RunResult;
import org.computeid.conformance.runner.Runner;
import org.computeid.conformance.transport.Limits;
import org.computeid.conformance.transport.ProductCommand;
import org.computeid.conformance.vectors.Suite;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conformance run}: asks a product, and writes a report. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        customSynopsis =
                "computeid conformance run [--profile P]... [--seed N] [--report FOLDER] [--lang LANG] -- COMMAND...",
        description = {
            "Starts COMMAND, asks it through the conformance protocol CTP/1, and says whether it conforms.",
            "COMMAND speaks the protocol on standard input and output, e.g. 'python3 product.py'; no shell reads it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All applicable MUST cases passed.",
            "1:A case failed, or could not be judged since the product stopped answering.",
            "2:There was no run: no product, no hello, no applicable case, an unknown profile, an unwritable folder."
        })
final class RunCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Option(
            names = "--profile",
            paramLabel = "P",
            description = "Ask for this profile only; may be repeated. Default: all that the product declares.")
    private List<String> profiles = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "Makes a run repeatable. Default: drawn and printed.")
    private @Nullable Long seed;

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            description = "Where the report goes; made, or used if it is empty. "
                    + "Default: computeid-conformance-TIME in the current folder.")
    private @Nullable Path report;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Parameters(paramLabel = "COMMAND", arity = "1..*", description = "The product's command line, after '--'.")
    private List<String> command = List.of();

    @Override
    public Integer call() throws IOException {
        Messages messages = Messages.of("org.computeid.cli.conformance.run", language.language());
        Clock clock = Clock.systemUTC();
        RunOptions options = new RunOptions(selected(messages), chosenSeed(), Limits.CTP, clock);
        Path folder = report == null ? Path.of("computeid-conformance-" + TIMESTAMP.format(clock.instant())) : report;
        try (OutputFolder output = OutputFolder.begin(folder)) {
            Thread cleaner = new Thread(RunCommand::endProducts);
            Runtime.getRuntime().addShutdownHook(cleaner);
            RunResult result = run(options, messages);
            Report.write(result, output.draft());
            output.finish();
            Runtime.getRuntime().removeShutdownHook(cleaner);
            new Summary(result, messages).print(spec.commandLine().getOut(), folder.resolve("report.html"));
            return result.exitCode();
        }
    }

    private RunResult run(RunOptions options, Messages messages) {
        PrintWriter err = spec.commandLine().getErr();
        ProgressBar bar = new ProgressBar(err);
        ProductCommand product = new ProductCommand(command);
        try {
            return new Runner(Suite.load(), options, bar).run(product);
        } catch (CouldNotRunException none) {
            String key = none.kind() == CouldNotRunException.Kind.NO_CASES ? "noCases" : "noProduct";
            String lastLine = product.log().lines().reduce("", (before, line) -> line.isBlank() ? before : line);
            String log = lastLine.isEmpty() ? "" : messages.text("log", lastLine);
            throw new CommandFailure(messages.text(key, String.valueOf(none.getMessage()) + log), none);
        } finally {
            bar.end();
        }
    }

    private Set<Profile> selected(Messages messages) {
        Set<Profile> selected = EnumSet.noneOf(Profile.class);
        for (String word : profiles) {
            selected.add(Profile.of(word)
                    .orElseThrow(() -> new CommandFailure(
                            messages.text("unknownProfile", word, Arrays.toString(Profile.values())))));
        }
        return selected;
    }

    private long chosenSeed() {
        return seed == null ? new SecureRandom().nextInt(Integer.MAX_VALUE) : seed;
    }

    /** After an interrupt no product runs on; the folder removes its draft itself. */
    private static void endProducts() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }
}
