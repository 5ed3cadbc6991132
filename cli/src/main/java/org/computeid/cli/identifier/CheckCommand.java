package org.computeid.cli.identifier;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Texts;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdRejection;
import org.computeid.identifier.id.IdResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code id check}: strict verdicts by the million, in bounded memory. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Checks canonical texts, byte for byte, by the million.",
            "Prints a line for each that is refused, and the totals."
        },
        footer = {
            "",
            "Exit code: 0 all are identifiers; 1 one was refused; 2 there was nothing to check, or the call is wrong."
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Mixin
    private Texts texts = new Texts();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--json", description = "One JSON object for each refused text, and one with the totals.")
    private boolean json;

    @Option(names = "--quiet", description = "Only the totals.")
    private boolean quiet;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Sheet sheet = new Sheet(language.language());
        long count = 0;
        long refused = 0;
        for (Iterator<String> each = texts.iterator(); each.hasNext(); ) {
            IdResult result = ComputeId.tryParse(each.next());
            count++;
            if (result instanceof IdRejection rejection) {
                refused++;
                report(out, sheet, count, rejection);
            }
        }
        if (count == 0) {
            throw new CommandFailure(sheet.text("nothing"));
        }
        out.println(
                json
                        ? IdJson.object().put("checked", count).put("refused", refused)
                        : sheet.text("totals", Long.toString(count), Long.toString(refused)));
        return refused == 0 ? ExitCode.GOOD : ExitCode.FOUND;
    }

    private void report(PrintWriter out, Sheet sheet, long number, IdRejection rejection) {
        if (quiet) {
            return;
        }
        out.println(
                json
                        ? IdJson.refusal(rejection, rejection.input()).put("line", number)
                        : number + "\t" + sheet.line(rejection));
    }
}
