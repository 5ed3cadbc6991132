package org.computeid.cli.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --now TIME}, mixed into commands whose answer depends on the clock. */
public final class TimeOption {

    private static final int LENGTH = "2026-11-22T00:00:00Z".length();

    @Option(
            names = "--now",
            paramLabel = "TIME",
            converter = Spelling.class,
            description = "The time taken for now, YYYY-MM-DDThh:mm:ssZ (default: the machine's clock).")
    private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /** Made by picocli. */
    public TimeOption() {}

    /**
     * The time taken for now, one and the same for the whole run.
     *
     * @return a whole second
     */
    public Instant now() {
        return now;
    }

    /** One spelling: the parser alone also takes fractions and an hour 24. */
    static final class Spelling implements ITypeConverter<Instant> {

        @Override
        public Instant convert(String text) {
            try {
                Instant time = Instant.parse(text);
                if (text.length() == LENGTH && time.toString().equals(text)) {
                    return time;
                }
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + text + "' is no time of the form YYYY-MM-DDThh:mm:ssZ");
            }
            throw new TypeConversionException("'" + text + "' is no time of the form YYYY-MM-DDThh:mm:ssZ");
        }
    }
}
