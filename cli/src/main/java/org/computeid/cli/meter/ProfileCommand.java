package org.computeid.cli.meter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Visible;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.metering.profile.NormalizationProfile;
import org.computeid.metering.profile.ProfileName;
import org.computeid.metering.quantity.MeteringException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code meter profile}: documents that say what rates of several kinds come to. */
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Lists, shows, checks and applies normalisation profiles.",
        subcommands = {
            ProfileCommand.ListAll.class,
            ProfileCommand.Show.class,
            ProfileCommand.Check.class,
            ApplyCommand.class
        })
final class ProfileCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is due: list, show, check or apply");
    }

    static ObjectNode json(ProfileName name) {
        return Refusals.object()
                .put("profile", name.name())
                .put("version", name.version())
                .put("digest", name.digest().toString());
    }

    /** {@code meter profile list}. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Names all known profiles with their versions and digests.",
            footer = {"", "Exit code: 0 they are listed; 2 a file is no profile."})
    static final class ListAll implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
        private CommandSpec spec;

        @Mixin
        private final ProfileOptions profiles = new ProfileOptions();

        @Option(names = "--json", description = "One JSON object a line.")
        private boolean json;

        @Mixin
        private final LanguageOption language = new LanguageOption();

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            for (NormalizationProfile profile :
                    profiles.catalogue(new Refusals(language.language())).profiles()) {
                ProfileName name = profile.name();
                out.println(json ? json(name).toString() : Visible.text(name.toString()) + "  " + name.digest());
            }
            return ExitCode.GOOD;
        }
    }

    /** {@code meter profile show}. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows a profile: what it is good and bad for, its weights, and what it leaves out.",
            footer = {"", "Exit code: 0 it is shown; 2 there is none such."})
    static final class Show implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
        private CommandSpec spec;

        @Parameters(paramLabel = "PROFILE", description = "NAME or NAME@VERSION.")
        private String profile = "";

        @Mixin
        private final ProfileOptions profiles = new ProfileOptions();

        @Option(names = "--json", description = "The document itself, in canonical JSON, which the digest is of.")
        private boolean json;

        @Mixin
        private final LanguageOption language = new LanguageOption();

        @Override
        public Integer call() throws IOException {
            Refusals refusals = new Refusals(language.language());
            NormalizationProfile found = ProfileOptions.require(profiles.catalogue(refusals), profile, refusals);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(new String(CanonicalJson.write(found.document()), StandardCharsets.UTF_8));
            } else {
                out.print(new ProfileSheet(refusals.messages()).of(found));
            }
            return ExitCode.GOOD;
        }
    }

    /** {@code meter profile check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Checks documents of profiles (MET-121), and tells the digests of those that are right.",
            footer = {"", "Exit code: 0 all are profiles; 1 one is not; 2 a file cannot be read."})
    static final class Check implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
        private CommandSpec spec;

        @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents.")
        private List<Path> files = List.of();

        @Option(names = "--json", description = "One JSON object a line.")
        private boolean json;

        @Mixin
        private final LanguageOption language = new LanguageOption();

        @Override
        public Integer call() throws IOException {
            Refusals refusals = new Refusals(language.language());
            PrintWriter out = spec.commandLine().getOut();
            boolean refused = false;
            for (Path file : files) {
                String place = Visible.text(file.toString());
                try {
                    ProfileName name = ProfileOptions.read(file).name();
                    out.println(
                            json
                                    ? json(name).put("file", place).toString()
                                    : place + ": " + Visible.text(name.toString()) + "  " + name.digest());
                } catch (MeteringException e) {
                    refused = true;
                    out.println(json ? refusal(place, e).toString() : place + ": " + refusals.line(e.rejection()));
                }
            }
            return refused ? ExitCode.FOUND : ExitCode.GOOD;
        }

        private static ObjectNode refusal(String place, MeteringException e) {
            ObjectNode line = Refusals.object().put("file", place);
            ObjectNode reject =
                    line.putObject("reject").put("code", e.rejection().reason().name());
            ArrayNode inputs = reject.putArray("inputs");
            e.rejection().inputs().forEach(inputs::add);
            return line;
        }
    }
}
