package org.computeid.cli.identifier;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Visible;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdFields;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code id create}: composes identifiers from their fields and derives the check. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Composes identifiers from their fields; the check symbols are derived.",
        footer = {"", "Exit code: 0 they were made; 2 no identifier has these fields, or the call is wrong."})
final class CreateCommand implements Callable<Integer> {

    private static final long SERIALS = 1L << 40;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--authority",
            defaultValue = "9990",
            description = "4 symbols (default, for tests: ${DEFAULT-VALUE}).")
    private String authority = "";

    @Option(names = "--node", required = true, description = "4 symbols.")
    private String node = "";

    @Option(names = "--registrant", required = true, description = "5 symbols.")
    private String registrant = "";

    @Option(names = "--class", required = true, description = "1 symbol, e.g. A for intelligent.")
    private String resourceClass = "";

    @Option(names = "--tier", required = true, description = "1 symbol, e.g. C for a cluster.")
    private String tier = "";

    @Option(names = "--serial", required = true, description = "8 symbols, not all zero; the first one of a --count.")
    private String serial = "";

    @Option(
            names = "--count",
            defaultValue = "1",
            description = "How many, with serials counting up (default: ${DEFAULT-VALUE}).")
    private long count = 1;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        Sheet sheet = new Sheet(language.language());
        checkLengths(sheet);
        IdFields fields = new IdFields(authority, node, registrant, resourceClass, tier, serial);
        ComputeId first = ComputeId.tryOf(fields).fold(id -> id, rejection -> {
            throw new CommandFailure(sheet.text("create", sheet.line(rejection)));
        });
        if (count < 1 || count > SERIALS - first.serialNumber()) {
            throw new CommandFailure(sheet.text("count"));
        }
        PrintWriter out = spec.commandLine().getOut();
        for (long i = 0; i < count; i++) {
            ComputeId id = withSerial(first, first.serialNumber() + i);
            // println would flush each line, at ten times the cost
            out.print(json ? IdJson.fields(id).toString() : id.toString());
            out.print('\n');
        }
        return ExitCode.GOOD;
    }

    /** The first option that has not the length of its field; the text of all of them would not say which. */
    private void checkLengths(Sheet sheet) {
        checkLength(sheet, "--authority", authority, 4);
        checkLength(sheet, "--node", node, 4);
        checkLength(sheet, "--registrant", registrant, 5);
        checkLength(sheet, "--class", resourceClass, 1);
        checkLength(sheet, "--tier", tier, 1);
        checkLength(sheet, "--serial", serial, 8);
    }

    private static void checkLength(Sheet sheet, String option, String value, int length) {
        if (value.length() != length) {
            throw new CommandFailure(sheet.text(
                    "length", option, Visible.text(value), Integer.toString(length), Integer.toString(value.length())));
        }
    }

    private static ComputeId withSerial(ComputeId id, long serial) {
        java.util.UUID uuid = id.toUuid();
        long least = (uuid.getLeastSignificantBits() & -SERIALS) | serial;
        return ComputeId.from(new java.util.UUID(uuid.getMostSignificantBits(), least));
    }
}
