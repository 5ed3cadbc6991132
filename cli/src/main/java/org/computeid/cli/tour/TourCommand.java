package org.computeid.cli.tour;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tour}: the whole path in one command, from public figures of real systems to a page for people. */
@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the whole path on real, publicly documented systems.",
            "Mints identifiers, signs descriptors, verifies them, refuses forgeries, adds up capacity exactly, runs the conformance suite against",
            "this program, and writes a folder with all of it and a page to look at.",
            "The descriptors are examples of this project; no operator has published them."
        })
public final class TourCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "computeid-tour",
            description = {
                "The folder to write (default: ${DEFAULT-VALUE}). It is made, or used if it is empty;",
                "one that an earlier tour wrote is replaced whole."
            })
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private Path folder;

    /** Made by picocli. */
    public TourCommand() {}

    @Override
    public Integer call() throws Exception {
        Messages texts = Messages.of("org.computeid.cli.tour.tour", language.language());
        Tour tour = new Tour(texts, spec.commandLine().getOut(), Clock.systemUTC(), new SecureRandom());
        return tour.run(folder);
    }
}
