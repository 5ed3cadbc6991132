package org.computeid.cli.identifier;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Texts;
import org.computeid.identifier.id.Carrier;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code id convert}: from any carrier into one form. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Reads identifiers in any carrier and writes them in one form.",
        footer = {"", "Exit code: 0 all were written; 1 one was refused; 2 the call is wrong."})
final class ConvertCommand implements Callable<Integer> {

    /** The forms that can be written. */
    enum Form {
        /** The canonical text. */
        text,
        /** UUID version 8. */
        uuid,
        /** The URI. */
        uri,
        /** 28 symbols. */
        compact,
        /** Lower case, for DNS and Kubernetes. */
        label,
        /** A link to a resolver. */
        link,
        /** A handle of the industrial internet. */
        handle,
        /** The 16 bytes of the UUID, in hexadecimal. */
        hex
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Mixin
    private Texts texts = new Texts();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--to",
            defaultValue = "text",
            paramLabel = "FORM",
            description = "The form to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Form form = Form.text;

    @Option(names = "--resolver", defaultValue = "resolver.example", description = "Host and path for --to link.")
    private String resolver = "";

    @Option(names = "--industry", defaultValue = "0", description = "Number for --to handle.")
    private long industry;

    @Option(names = "--enterprise", defaultValue = "0", description = "Number for --to handle.")
    private long enterprise;

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
                ComputeId id = ComputeId.parseLenient(text).id();
                out.println(
                        json ? IdJson.fields(id).put(form.name(), written(id)).toString() : written(id));
            } catch (IdException e) {
                refused = true;
                if (json) {
                    out.println(IdJson.refusal(e.rejection(), text));
                } else {
                    spec.commandLine().getErr().println(sheet.line(e.rejection()));
                }
            }
        }
        return refused ? ExitCode.FOUND : ExitCode.GOOD;
    }

    private String written(ComputeId id) {
        return switch (form) {
            case text -> id.toString();
            case uuid -> id.toUuid().toString();
            case uri -> Carrier.uri(id);
            case compact -> Carrier.compact(id);
            case label -> Carrier.label(id);
            case link, handle -> wrapped(id);
            case hex -> id.toUuid().toString().replace("-", "");
        };
    }

    private String wrapped(ComputeId id) {
        try {
            return form == Form.link ? Carrier.link(id, resolver) : Carrier.handle(id, industry, enterprise);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }
}
