package org.computeid.cli.meter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.Ratio;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code meter convert}: the same amount in another unit, exactly. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = {
            "Converts a number or an amount into another unit.",
            "Either a number from one unit into another: 'convert 605 core-minute core-hour', 'convert 1.5 EFLOPS",
            "PFLOPS'; or a text of 'meter parse' into a unit: 'convert \"246 EFLOPS [unstated]\" PFLOPS'. The result is",
            "exact: an integer or a fraction in lowest terms."
        },
        footer = {"", "Exit code: 0 it was converted; 1 it was refused; 2 the call is wrong."})
final class ConvertCommand implements Callable<Integer> {

    private static final int MOST_DECIMALS = 1_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Parameters(
            arity = "2..3",
            paramLabel = "VALUE",
            description =
                    "VALUE UNIT UNIT, or TEXT UNIT. VALUE is an integer, a decimal number or p/q in lowest terms.")
    private List<String> words = List.of();

    @Option(names = "--lenient", description = "Read TEXT as people write it.")
    private boolean lenient;

    @Option(
            names = "--decimals",
            paramLabel = "N",
            description = "Tell it as a decimal number too, rounded to N decimals (half to even), and say if it was.")
    private @Nullable Integer decimals;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Refusals refusals = new Refusals(language.language());
        OptionalInt places = decimals == null ? OptionalInt.empty() : OptionalInt.of(decimals);
        if (places.isPresent() && (places.getAsInt() < 0 || places.getAsInt() > MOST_DECIMALS)) {
            throw new CommandFailure(refusals.messages().text("failure.decimals", Integer.toString(MOST_DECIMALS)));
        }
        String unit = words.get(words.size() - 1);
        try {
            Ratio value = words.size() == 2
                    ? Amount.parse(words.get(0), lenient).in(unit)
                    : Amount.convert(words.get(0), words.get(1), unit);
            out.println(json ? json(value, unit, places).toString() : text(value, unit, places));
            return ExitCode.GOOD;
        } catch (MeteringException e) {
            String input = words.get(0);
            if (json) {
                out.println(Refusals.json(e.rejection(), input));
            } else {
                out.print(refusals.sheet(e.rejection(), input));
            }
            return ExitCode.FOUND;
        }
    }

    private static String text(Ratio value, String unit, OptionalInt places) {
        String exact = value + " " + unit;
        if (places.isEmpty()) {
            return exact;
        }
        BigDecimal rounded = rounded(value, places.getAsInt());
        return exact + (isExact(rounded, value) ? " = " : " ≈ ") + rounded.toPlainString() + " " + unit;
    }

    private static ObjectNode json(Ratio value, String unit, OptionalInt places) {
        ObjectNode line = Refusals.object().put("value", value.toString()).put("unit", unit);
        if (places.isPresent()) {
            BigDecimal rounded = rounded(value, places.getAsInt());
            line.put("decimal", rounded.toPlainString()).put("rounded", !isExact(rounded, value));
        }
        return line;
    }

    private static BigDecimal rounded(Ratio value, int places) {
        return new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), places, RoundingMode.HALF_EVEN);
    }

    private static boolean isExact(BigDecimal rounded, Ratio value) {
        BigDecimal product = rounded.multiply(new BigDecimal(value.denominator()));
        return product.compareTo(new BigDecimal(value.numerator())) == 0;
    }
}
