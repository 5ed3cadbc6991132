package org.computeid.cli.identifier;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
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
        description = "Composes identifiers from their fields; the check symbols are derived.")
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

    private static ComputeId withSerial(ComputeId id, long serial) {
        java.util.UUID uuid = id.toUuid();
        long least = (uuid.getLeastSignificantBits() & -SERIALS) | serial;
        return ComputeId.from(new java.util.UUID(uuid.getMostSignificantBits(), least));
    }
}
