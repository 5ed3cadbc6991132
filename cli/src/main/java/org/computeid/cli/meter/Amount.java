package org.computeid.cli.meter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.computeid.metering.quantity.LenientRate;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.quantity.Ratio;
import org.computeid.metering.quantity.ResourceTime;
import org.computeid.metering.unit.RateUnit;
import org.computeid.metering.unit.ResourceTimeUnit;

/** What a text or a number with a unit stands for: a rate, or a resource-time. */
sealed interface Amount {

    /** Reads a rate, or a resource-time where the text ends with a unit of it. */
    static Amount parse(String text, boolean lenient) {
        if (timeUnit(text).isPresent()) {
            return new Time(ResourceTime.parse(text));
        }
        return lenient
                ? new Told(Rate.parseLenient(text).orElseThrow())
                : new Told(new LenientRate(Rate.parse(text), List.of()));
    }

    /** The number of another unit. */
    Ratio in(String unit);

    /** Converts a number; the units are both of rates, or both of one resource's time. */
    static Ratio convert(String value, String from, String to) {
        Ratio number = number(value);
        Optional<RateUnit> rate = RateUnit.find(from);
        if (rate.isEmpty()) {
            return ResourceTime.convert(number, requireTimeUnit(from), requireTimeUnit(to));
        }
        RateUnit target = requireRateUnit(to);
        if (rate.get().operation() != target.operation()) {
            throw MeteringRejection.of(MeteringReason.UNIT, from, to).toException();
        }
        return number.times(power(rate.get())).dividedBy(power(target));
    }

    /** An integer, a decimal number or a fraction in lowest terms. */
    private static Ratio number(String text) {
        int point = text.indexOf('.');
        if (point < 0) {
            return Ratio.parse(text);
        }
        String digits = text.startsWith("-") ? text.substring(1) : text;
        boolean decimal = digits.length() <= Ratio.MAX_DIGITS
                && digits.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))
                && digits.indexOf('.') == digits.lastIndexOf('.')
                && !digits.startsWith(".")
                && !digits.endsWith(".");
        if (!decimal) {
            throw MeteringRejection.of(MeteringReason.SYNTAX, text).toException();
        }
        BigDecimal value = new BigDecimal(text);
        return Ratio.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    private static Ratio power(RateUnit unit) {
        return Ratio.of(BigInteger.TEN.pow(unit.prefix().exponent()));
    }

    private static Optional<ResourceTimeUnit> timeUnit(String text) {
        return ResourceTimeUnit.find(text.substring(text.indexOf(' ') + 1));
    }

    private static ResourceTimeUnit requireTimeUnit(String symbol) {
        return ResourceTimeUnit.find(symbol)
                .orElseThrow(
                        () -> MeteringRejection.of(MeteringReason.UNIT, symbol).toException());
    }

    private static RateUnit requireRateUnit(String symbol) {
        return RateUnit.find(symbol)
                .orElseThrow(
                        () -> MeteringRejection.of(MeteringReason.UNIT, symbol).toException());
    }

    /**
     * A rate.
     *
     * @param told the rate, with what was folded or assumed
     */
    record Told(LenientRate told) implements Amount {

        @Override
        public Ratio in(String unit) {
            BigDecimal value = told.rate().in(requireRateUnit(unit));
            BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
            return Ratio.of(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
        }
    }

    /**
     * A resource-time.
     *
     * @param time the time
     */
    record Time(ResourceTime time) implements Amount {

        @Override
        public Ratio in(String unit) {
            return time.in(requireTimeUnit(unit));
        }
    }
}
