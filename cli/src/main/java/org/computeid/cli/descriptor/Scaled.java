package org.computeid.cli.descriptor;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.computeid.metering.unit.SiPrefix;

/**
 * Numbers in units that people read, e.g. {@code 989.4 TFLOPS} for 989400000000000: decimal prefixes, all digits where there
 * are at most six, otherwise four of them and a sign that says so.
 */
final class Scaled {

    private static final int EXACT_DIGITS = 6;
    private static final MathContext ROUGH = new MathContext(4, RoundingMode.HALF_EVEN);

    private Scaled() {}

    static String of(BigInteger value, String unit) {
        SiPrefix prefix = SiPrefix.greatestUpTo(new BigDecimal(value).precision() - 1);
        return digits(new BigDecimal(value).movePointLeft(prefix.exponent())) + " " + prefix.symbol() + unit;
    }

    static String of(long value, String unit) {
        return of(BigInteger.valueOf(value), unit);
    }

    /** A time: {@code 850 µs}, {@code 1.2 ms}, {@code 3 s}. */
    static String micros(long value) {
        if (value < 1_000) {
            return value + " µs";
        }
        return value < 1_000_000
                ? digits(BigDecimal.valueOf(value, 3)) + " ms"
                : digits(BigDecimal.valueOf(value, 6)) + " s";
    }

    private static String digits(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.precision() <= EXACT_DIGITS || plain.scale() <= 0
                ? plain.toPlainString()
                : "≈ " + plain.round(ROUGH).stripTrailingZeros().toPlainString();
    }
}
