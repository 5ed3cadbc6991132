package org.computeid.cli.meter;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Progress;
import org.computeid.cli.console.Visible;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.usage.UsageField;
import org.computeid.metering.usage.UsageGrouping;
import org.computeid.metering.usage.UsageTotal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code meter total}: what usage records add up to. */
@Command(
        name = "total",
        mixinStandardHelpOptions = true,
        description = {
            "Adds up usage records, exactly, group by group.",
            "A record that comes twice counts once, the highest",
            "revision counts, a reversal takes back, and a fact that is told in two ways is a conflict and in no sum;",
            "the order of records and files makes no difference. A line that is no record is told with its number on",
            "standard error, and the run goes on."
        },
        footer = {
            "",
            "Members of CSV: source, id, subject, meter, start, end; and where they are due revision (else 1), count,",
            "share, quantity, reverses, label:NAME. No cell goes over the end of a line.",
            "",
            "Exit code: 0 all lines were added up; 1 a line was refused, there are conflicts, or a reversal does not",
            "fit (then nothing is written); 2 nothing could be added up, or the call is wrong."
        })
final class TotalCommand implements Callable<Integer> {

    /** Twice what a record with a label or two takes: half of the heap is for all else. */
    private static final long BYTES_PER_RECORD = 2_048;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Mixin
    private final UsageInputs inputs = new UsageInputs();

    @Option(
            names = "--group-by",
            split = ",",
            paramLabel = "FIELD",
            description =
                    "subject, authority, node, registrant, class, meter, day, month, label:NAME (default: no groups).")
    private List<String> fields = List.of();

    @Option(
            names = "--zone",
            defaultValue = "UTC",
            paramLabel = "ZONE",
            description = "Where days and months begin, e.g. Asia/Shanghai (default: ${DEFAULT-VALUE}).")
    private String zone = "UTC";

    @Option(
            names = "--assume-offset",
            paramLabel = "OFFSET",
            converter = AssumedOffset.Spelling.class,
            description = "The offset of times that have none, Z or e.g. +08:00 (default: they are refused).")
    private AssumedOffset offset = AssumedOffset.NONE;

    @Option(names = "--strict", description = "Stop at the first line that is refused, and write nothing.")
    private boolean strict;

    @Option(
            names = "--unique",
            description = {
                "The input tells each fact once and takes nothing back: add up as it comes, in the memory of the",
                "groups. Repeats are then counted as often as they come, and a reversal ends the run."
            })
    private boolean unique;

    @Option(
            names = "--max-records",
            paramLabel = "N",
            description = "How many distinct records, or groups, may be kept in memory (default: heap / 2 KiB).")
    private long most = Runtime.getRuntime().maxMemory() / BYTES_PER_RECORD;

    @Mixin
    private final Result result = new Result();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    private long refused;

    @Override
    public Integer call() throws IOException {
        Refusals refusals = new Refusals(language.language());
        Sums sums = unique ? new Sums.Unique(grouping(refusals), most) : new Sums.Settled(grouping(refusals), most);
        List<UsageTotal> totals = new ArrayList<>();
        try {
            boolean written = result.write(() -> total(sums, refusals, totals));
            return written && refused == 0 && totals.get(0).conflicts().isEmpty() ? ExitCode.GOOD : ExitCode.FOUND;
        } catch (OutOfMemoryError e) {
            throw new CommandFailure(refusals.messages().text("failure.memory"), e);
        }
    }

    /** The result as a text, or null if there is none. */
    private @Nullable String total(Sums sums, Refusals refusals, List<UsageTotal> totals) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            read(sums, refusals);
            if (strict && refused > 0) {
                return null;
            }
            if (sums.records() + refused == 0) {
                throw new CommandFailure(refusals.messages().text("failure.noRecords"));
            }
            UsageTotal total = sums.total();
            totals.add(total);
            TotalText text = new TotalText(refusals.messages(), fields, total, refused);
            err.print(text.notes());
            err.flush();
            return text.in(result.form());
        } catch (MeteringException e) {
            err.println(refusals.line(e.rejection()));
            return null;
        }
    }

    private void read(Sums sums, Refusals refusals) throws IOException {
        List<Path> files = inputs.files();
        PrintWriter err = spec.commandLine().getErr();
        try (Progress progress = Progress.beginBytes(err, UsageInputs.bytes(files))) {
            UsageLines lines = new UsageLines(offset, strict, (place, record) -> sums.add(place, record, refusals));
            refused = lines.read(files, progress, (place, why) -> err.println(place + ": " + refusals.line(why)));
        }
    }

    private UsageGrouping grouping(Refusals refusals) {
        List<UsageField> known = new ArrayList<>();
        for (String word : fields) {
            known.add(UsageField.find(word)
                    .orElseThrow(
                            () -> new CommandFailure(refusals.messages().text("failure.field", Visible.text(word)))));
        }
        try {
            return UsageGrouping.of(known, zone);
        } catch (MeteringException e) {
            throw new CommandFailure(refusals.line(e.rejection()), e);
        }
    }
}
