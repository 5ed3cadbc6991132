package org.computeid.cli.meter;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Progress;
import org.computeid.cli.console.Visible;
import org.computeid.cli.descriptor.DescriptorInputs;
import org.computeid.metering.quantity.MeteringException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code meter roll-up}: how much capacity descriptors state together. */
@Command(
        name = "roll-up",
        mixinStandardHelpOptions = true,
        description = {
            "Adds up the capacity that descriptors state.",
            "Kind by kind and group by group, each resource once and the parts instead of the whole. Unknown",
            "is not zero: each sum says how much it covers, and is a lower bound",
            "(>=) where something is unknown. Without --keys signatures are not checked, and that is said."
        },
        footer = {
            "",
            "Exit code: 0 all documents were added up; 1 one was refused or has errors, or resources contradict each",
            "other; 2 nothing could be added up, or the call is wrong."
        })
final class RollUpCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Mixin
    private final DescriptorInputs inputs = new DescriptorInputs();

    @Option(
            names = "--group-by",
            split = ",",
            paramLabel = "FIELD",
            description = {
                "authority, node, registrant, class, tier, subject; region (country and region of the location);",
                "vendor (of the accelerators, or of the processors where there are none) (default: no groups). Sums",
                "are told kind by kind in any case."
            })
    private List<String> words = List.of();

    @Mixin
    private final Result result = new Result();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    private long counted;
    private long refused;

    @Override
    public Integer call() throws IOException {
        Refusals refusals = new Refusals(language.language());
        List<CapacityField> fields = fields(refusals);
        CapacityGroups groups = new CapacityGroups(fields);
        List<CapacityText> texts = new ArrayList<>();
        try {
            boolean written = result.write(() -> rollUp(fields, groups, refusals, texts));
            return written && refused == 0 && texts.get(0).isClean() ? ExitCode.GOOD : ExitCode.FOUND;
        } catch (OutOfMemoryError e) {
            throw new CommandFailure(refusals.messages().text("failure.memory"), e);
        }
    }

    private @Nullable String rollUp(
            List<CapacityField> fields, CapacityGroups groups, Refusals refusals, List<CapacityText> texts)
            throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        read(groups, refusals, err);
        if (counted == 0) {
            throw new CommandFailure(refusals.messages().text("failure.noDescriptors"));
        }
        try {
            CapacityText text = new CapacityText(refusals.messages(), fields, groups, refused);
            texts.add(text);
            err.println(refusals.messages()
                    .text(
                            inputs.isVerifying() ? "rollUp.verified" : "rollUp.unverified",
                            Long.toString(counted),
                            Long.toString(refused)));
            err.print(text.notes());
            err.flush();
            return text.in(result.form());
        } catch (MeteringException e) {
            err.println(refusals.line(e.rejection()));
            return null;
        }
    }

    private void read(CapacityGroups groups, Refusals refusals, PrintWriter err) throws IOException {
        try (Progress progress = Progress.beginBytes(err, inputs.bytes())) {
            for (Iterator<DescriptorInputs.Item> items = inputs.items(language.language()); items.hasNext(); ) {
                DescriptorInputs.Item item = items.next();
                String why = item.findDescriptor()
                        .flatMap(descriptor -> added(() -> groups.add(descriptor), item, refusals))
                        .orElse(item.refusal());
                if (why.isEmpty()) {
                    counted++;
                } else {
                    refused++;
                    progress.erase();
                    err.print(why);
                    err.flush();
                }
                progress.step(item.size());
            }
        }
    }

    /** What is wrong with the claims of a descriptor, or empty. */
    private static Optional<String> added(Runnable addition, DescriptorInputs.Item item, Refusals refusals) {
        try {
            addition.run();
            return Optional.empty();
        } catch (MeteringException e) {
            return Optional.of(item.name() + ": " + refusals.line(e.rejection()) + "\n");
        }
    }

    private List<CapacityField> fields(Refusals refusals) {
        return words.stream()
                .distinct()
                .filter(word -> !word.equals(CapacityText.KIND))
                .map(word -> CapacityField.find(word)
                        .orElseThrow(() ->
                                new CommandFailure(refusals.messages().text("failure.field", Visible.text(word)))))
                .toList();
    }
}
