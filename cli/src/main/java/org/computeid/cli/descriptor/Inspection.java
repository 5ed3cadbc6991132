package org.computeid.cli.descriptor;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.Function;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Messages;
import org.computeid.cli.console.Progress;
import org.computeid.cli.console.TimeOption;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What {@code verify} and {@code validate} have in common: a verdict on each of many documents, then the counts. */
final class Inspection {

    static final String BUNDLE = "org.computeid.cli.descriptor.descriptor";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Mixin
    private final TimeOption time = new TimeOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(names = "--json", description = "One JSON object for each document, and one with the counts at the end.")
    private boolean json;

    @Option(names = "--quiet", description = "Nothing about documents that are good.")
    private boolean quiet;

    @Option(names = "--strict", description = "Exit code 1 for warnings too.")
    private boolean strict;

    Messages messages() {
        return Messages.of(BUNDLE, language.language());
    }

    Judge judge() {
        return new Judge(time.now());
    }

    /** Judges every document and answers the exit code. */
    int run(Function<Entry, Verdict> judge) throws IOException {
        VerdictLines lines = new VerdictLines(messages(), json, quiet);
        PrintWriter out = spec.commandLine().getOut();
        Tally tally = new Tally();
        try (Progress progress = Progress.beginBytes(spec.commandLine().getErr(), inputs.bytes())) {
            new OrderedWork<Entry, Judged>(
                            Runtime.getRuntime().availableProcessors(),
                            new OrderedWork.Sizes<>(Entry::size, Judged::weight),
                            entry -> judged(entry, judge.apply(entry), lines),
                            judged -> {
                                tally.add(judged.verdict());
                                print(judged, out, progress);
                            })
                    .run(inputs.entries());
        }
        if (tally.documents() == 0) {
            throw new CommandFailure(messages().text("failure.nothing"));
        }
        out.println(lines.summary(tally));
        return exitCode(tally);
    }

    private static Judged judged(Entry entry, Verdict verdict, VerdictLines lines) {
        return new Judged(entry.size(), verdict.brief(), lines.lines(verdict));
    }

    private static void print(Judged judged, PrintWriter out, Progress progress) {
        if (!judged.lines().isEmpty()) {
            progress.erase();
            // println would flush each line, at ten times the cost
            out.print(judged.lines());
            if (progress.isShown()) {
                out.flush();
            }
        }
        progress.step(judged.size());
    }

    private int exitCode(Tally tally) {
        if (tally.readNothing()) {
            return ExitCode.COULD_NOT_RUN;
        }
        long bad = tally.count(Verdict.Outcome.ERRORS) + tally.count(Verdict.Outcome.REFUSED);
        long warnings = strict ? tally.count(Verdict.Outcome.WARNINGS) : 0;
        return bad + warnings == 0 ? ExitCode.GOOD : ExitCode.FOUND;
    }

    private record Judged(long size, Verdict verdict, String lines) {

        private static final int OVERHEAD = 1024;

        /** About what it takes in memory. */
        long weight() {
            return OVERHEAD + 2L * lines.length();
        }
    }
}
