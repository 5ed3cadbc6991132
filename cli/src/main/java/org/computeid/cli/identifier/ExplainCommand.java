package org.computeid.cli.identifier;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Texts;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdException;
import org.computeid.identifier.id.IdRejection;
import org.computeid.identifier.id.RepairedId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code id explain}: draws the fields, or says in words what is wrong and where. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Draws the fields of an identifier, or says in words what is wrong, where, and which symbol is probably the wrong one.",
            "Reads leniently and says what had to be mended."
        },
        footer = {"", "Exit code: 0 all are identifiers; 1 one was refused; 2 the call is wrong."})
final class ExplainCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Mixin
    private Texts texts = new Texts();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Sheet sheet = new Sheet(language.language());
        boolean refused = false;
        for (Iterator<String> each = texts.iterator(); each.hasNext(); ) {
            String text = each.next();
            try {
                RepairedId read = ComputeId.parseLenient(text);
                out.println(json ? accepted(text, read) : explained(sheet, text, read));
            } catch (IdException e) {
                refused = true;
                out.println(json ? refused(text, e.rejection()) : sheet.refusal(e.rejection()));
            }
        }
        return refused ? ExitCode.FOUND : ExitCode.GOOD;
    }

    private static String explained(Sheet sheet, String text, RepairedId read) {
        String mended = read.repairs().isEmpty()
                ? ""
                : sheet.text("mended", read.repairs().toString()) + System.lineSeparator();
        String strict = ComputeId.tryParse(text).fold(id -> "", rejection -> mended);
        return strict + sheet.drawing(read.id());
    }

    private static String accepted(String text, RepairedId read) {
        var line = IdJson.fields(read.id()).put("input", text);
        var repairs = line.putArray("repairs");
        read.repairs().forEach(repair -> repairs.add(repair.name()));
        return line.toString();
    }

    private static String refused(String text, IdRejection rejection) {
        return IdJson.refusal(rejection, text)
                .put("canonical", rejection.input())
                .toString();
    }
}
