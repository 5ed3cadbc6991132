package org.computeid.cli.mlperf;

import java.io.PrintWriter;
import java.math.BigInteger;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Map;
import org.computeid.cli.console.Messages;
import org.computeid.identifier.descriptor.UnitKind;

/** The few lines that a run says on standard output. */
final class ImportSummary {

    private static final int COMMONEST = 10;

    private final Messages messages;
    private final NumberFormat numbers;

    ImportSummary(Messages messages) {
        this.messages = messages;
        this.numbers = NumberFormat.getIntegerInstance(messages.language().locale());
    }

    void print(ImportReport report, Path folder, PrintWriter out) {
        Coverage coverage = report.coverage();
        out.println(messages.text(
                "summary.files",
                number(report.files()),
                number(report.written().size()),
                number(report.refused().size()),
                number(report.issues().size())));
        out.println(messages.text("summary.claims", number(coverage.withClaim()), number(coverage.withoutClaim())));
        printUnits("summary.accelerators", coverage.units(UnitKind.ACCELERATOR), out);
        printUnits("summary.processors", coverage.units(UnitKind.CPU), out);
        if (!report.reasons().isEmpty()) {
            out.println(messages.text("summary.reasons"));
        }
        report.reasons().stream().limit(COMMONEST).forEach(reason -> printReason(reason, out));
        out.println(messages.text("summary.folder", folder.toString()));
    }

    private void printUnits(String key, Coverage.Units units, PrintWriter out) {
        BigInteger without = units.all().subtract(units.withClaim());
        out.println(messages.text(
                key, numbers.format(units.all()), numbers.format(units.withClaim()), numbers.format(without)));
    }

    private void printReason(Map.Entry<Reason, Integer> reason, PrintWriter out) {
        String name = reason.getKey().name();
        String count = number(reason.getValue());
        out.println(" ".repeat(Math.max(1, 8 - count.length())) + count + "  " + name + ": "
                + messages.text("reason." + name));
    }

    private String number(int value) {
        return numbers.format(value);
    }
}
