package org.computeid.cli.meter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.computeid.cli.console.Columns;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Messages;
import org.computeid.cli.console.Texts;
import org.computeid.metering.quantity.LenientRate;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.RateIssue;
import org.computeid.metering.quantity.ResourceTime;
import org.computeid.metering.unit.ResourceTimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code meter parse}: what a text of an amount says. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = {
            "Reads rates and resource-times.",
            "Says of each, e.g. of '989.4 TFLOPS [fp16 matrix dense theoretical-peak]' or '7/3 card-hour', what it is, or",
            "what is wrong and where."
        },
        footer = {"", "Exit code: 0 all were read; 1 one was refused; 2 the call is wrong."})
final class ParseCommand implements Callable<Integer> {

    private static final int LABEL = 14;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Mixin
    private final Texts texts = new Texts();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(
            names = "--lenient",
            description = "Read what people write, e.g. 246EFLOPS or '500P FP16', and say what was folded or assumed.")
    private boolean lenient;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Refusals refusals = new Refusals(language.language());
        boolean refused = false;
        for (Iterator<String> each = texts.iterator(); each.hasNext(); ) {
            String text = each.next();
            try {
                Amount amount = Amount.parse(text, lenient);
                out.println(json ? json(amount).toString() : sheet(amount, refusals.messages()));
            } catch (MeteringException e) {
                refused = true;
                out.println(json ? Refusals.json(e.rejection(), text).toString() : refusals.sheet(e.rejection(), text));
            }
        }
        return refused ? ExitCode.FOUND : ExitCode.GOOD;
    }

    private ObjectNode json(Amount amount) {
        if (amount instanceof Amount.Time held) {
            ResourceTime time = held.time();
            return Refusals.object()
                    .put("text", time.toString())
                    .put("value", time.nanoseconds().toString())
                    .put("unit", time.resource().nanosecondSymbol());
        }
        LenientRate told = ((Amount.Told) amount).told();
        ObjectNode line = Refusals.object()
                .put("text", told.rate().toString())
                .put("operations", told.rate().operations().toString())
                .put("kind", told.rate().kind().toString());
        if (lenient) {
            told.issues().stream().map(RateIssue::name).forEach(line.putArray("issues")::add);
        }
        return line;
    }

    private static String sheet(Amount amount, Messages messages) {
        StringBuilder sheet = new StringBuilder();
        if (amount instanceof Amount.Time held) {
            ResourceTime time = held.time();
            sheet.append(time).append(System.lineSeparator());
            row(
                    sheet,
                    messages.text("field.exact"),
                    time.nanoseconds() + " " + time.resource().nanosecondSymbol());
            row(
                    sheet,
                    messages.text("field.hours"),
                    time.in(ResourceTimeUnit.hour(time.resource())).toString());
            return sheet.toString();
        }
        LenientRate told = ((Amount.Told) amount).told();
        sheet.append(told.rate()).append(System.lineSeparator());
        row(sheet, messages.text("field.operations"), told.rate().operations().toString());
        row(sheet, messages.text("field.kind"), told.rate().kind().toString());
        for (RateIssue issue : told.issues()) {
            row(sheet, messages.text("field.issue"), issue + ": " + messages.text("issue." + issue));
        }
        return sheet.toString();
    }

    private static void row(StringBuilder sheet, String label, String value) {
        sheet.append("  ")
                .append(label)
                .append(" ".repeat(Math.max(1, LABEL - Columns.width(label))))
                .append(value)
                .append(System.lineSeparator());
    }
}
