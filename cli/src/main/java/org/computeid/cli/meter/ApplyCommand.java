package org.computeid.cli.meter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Visible;
import org.computeid.metering.profile.NormalizationProfile;
import org.computeid.metering.profile.Normalized;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.quantity.Rate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code meter profile apply}: what rates come to under a profile. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = {
            "Normalises rates by a profile.",
            "Tells what rates come to under a profile, exactly, with the profile's digest and what is left out. No",
            "kind has a weight by default: one that the profile does not weigh is refused."
        },
        footer = {"", "Exit code: 0 here is the number; 1 a rate was refused; 2 the call is wrong."})
final class ApplyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PROFILE", description = "NAME or NAME@VERSION.")
    private String profile = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "RATE",
            description = "Rates, e.g. '989.4 TFLOPS [fp16 matrix dense theoretical-peak]'.")
    private List<String> texts = List.of();

    @Mixin
    private final ProfileOptions profiles = new ProfileOptions();

    @Option(names = "--exclude-unweighted", description = "Leave out what the profile does not weigh, and list it.")
    private boolean excludeUnweighted;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        Refusals refusals = new Refusals(language.language());
        PrintWriter out = spec.commandLine().getOut();
        NormalizationProfile found = ProfileOptions.require(profiles.catalogue(refusals), profile, refusals);
        List<Rate> rates = new ArrayList<>();
        for (String text : texts) {
            Optional<MeteringRejection> refused = Rate.tryParse(text).fold(rate -> added(rates, rate), Optional::of);
            if (refused.isPresent()) {
                return refuse(out, refusals, refused.get());
            }
        }
        try {
            Normalized number = excludeUnweighted ? found.normalizeWeighed(rates) : found.normalize(rates);
            out.print(json ? json(number) + System.lineSeparator() : text(number, refusals));
            return ExitCode.GOOD;
        } catch (MeteringException e) {
            return refuse(out, refusals, e.rejection());
        }
    }

    private static Optional<MeteringRejection> added(List<Rate> rates, Rate rate) {
        rates.add(rate);
        return Optional.empty();
    }

    private int refuse(PrintWriter out, Refusals refusals, MeteringRejection rejection) {
        String input = rejection.inputs().isEmpty() ? "" : rejection.inputs().get(0);
        out.print(json ? Refusals.json(rejection, input) + System.lineSeparator() : refusals.sheet(rejection, input));
        return ExitCode.FOUND;
    }

    private static String text(Normalized number, Refusals refusals) {
        StringBuilder sheet = new StringBuilder();
        number.values()
                .forEach((measure, value) -> sheet.append(value)
                        .append(' ')
                        .append(Visible.text(measure))
                        .append(System.lineSeparator()));
        sheet.append(refusals.messages()
                        .text(
                                "profile.by",
                                Visible.text(number.profile().toString()),
                                number.profile().digest().toString()))
                .append(System.lineSeparator());
        number.excluded()
                .forEach(kind -> sheet.append(refusals.messages().text("profile.excluded", kind.toString()))
                        .append(System.lineSeparator()));
        return sheet.toString();
    }

    private static ObjectNode json(Normalized number) {
        ObjectNode line = ProfileCommand.json(number.profile());
        ObjectNode values = line.putObject("values");
        number.values().forEach((measure, value) -> values.put(measure, value.toString()));
        ArrayNode excluded = line.putArray("excluded");
        number.excluded().forEach(kind -> excluded.add(kind.toString()));
        return line;
    }
}
