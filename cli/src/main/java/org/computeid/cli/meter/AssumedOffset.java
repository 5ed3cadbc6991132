package org.computeid.cli.meter;

import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.usage.Interval;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What is put behind a time that has no offset from UTC; {@link #NONE} leaves it as it is, to be refused.
 *
 * @param text {@code Z}, {@code ±hh:mm}, or nothing
 */
record AssumedOffset(String text) {

    static final AssumedOffset NONE = new AssumedOffset("");

    private static final int DATE = "2026-11-22".length();
    private static final String MIDNIGHT = "2000-01-01T00:00:00";

    /** The time, with an offset if it had none behind its date. */
    String complete(String time) {
        for (int i = DATE; i < time.length(); i++) {
            char c = time.charAt(i);
            if (c == 'Z' || c == '+' || c == '-') {
                return time;
            }
        }
        return time + text;
    }

    /** Takes what an interval takes. */
    static final class Spelling implements ITypeConverter<AssumedOffset> {

        @Override
        public AssumedOffset convert(String text) {
            try {
                Interval.parse(MIDNIGHT + text, MIDNIGHT + text);
                return new AssumedOffset(text);
            } catch (MeteringException e) {
                throw new TypeConversionException("'" + text + "' is no offset: Z, or e.g. +08:00");
            }
        }
    }
}
