package org.computeid.cli.identifier;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Texts;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdException;
import org.computeid.identifier.id.RepairedId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code id parse}: takes identifiers apart. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = "Takes identifiers apart into their fields.",
        footer = {"", "Exit code: 0 all are identifiers; 1 one was refused; 2 the call is wrong."})
final class ParseCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Mixin
    private Texts texts = new Texts();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--lenient", description = "Mend what may be mended, and say what was.")
    private boolean lenient;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Sheet sheet = new Sheet(language.language());
        boolean refused = false;
        for (Iterator<String> each = texts.iterator(); each.hasNext(); ) {
            String text = each.next();
            try {
                RepairedId read = lenient
                        ? ComputeId.parseLenient(text)
                        : new RepairedId(ComputeId.parse(text), java.util.Set.of());
                out.println(json ? accepted(read) : shown(sheet, read));
            } catch (IdException e) {
                refused = true;
                out.println(json ? IdJson.refusal(e.rejection(), text) : sheet.refusal(e.rejection()));
            }
        }
        return refused ? ExitCode.FOUND : ExitCode.GOOD;
    }

    private String accepted(RepairedId read) {
        var line = IdJson.fields(read.id());
        if (lenient) {
            var repairs = line.putArray("repairs");
            read.repairs().forEach(repair -> repairs.add(repair.name()));
        }
        return line.toString();
    }

    private static String shown(Sheet sheet, RepairedId read) {
        String fields = sheet.fields(read.id());
        return read.repairs().isEmpty()
                ? fields
                : fields + "  " + sheet.text("repairs", read.repairs().toString()) + System.lineSeparator();
    }
}
