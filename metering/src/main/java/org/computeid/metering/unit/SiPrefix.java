package org.computeid.metering.unit;

import java.util.Comparator;
import java.util.stream.Stream;

/** A decimal prefix of the International System of Units, e.g. {@link #EXA}: always a power of ten (MET-3). */
public enum SiPrefix {
    /** No prefix, 10^0. */
    NONE("", 0),
    /** k, 10^3. */
    KILO("k", 3),
    /** M, 10^6. */
    MEGA("M", 6),
    /** G, 10^9. */
    GIGA("G", 9),
    /** T, 10^12. */
    TERA("T", 12),
    /** P, 10^15. */
    PETA("P", 15),
    /** E, 10^18. */
    EXA("E", 18),
    /** Z, 10^21. */
    ZETTA("Z", 21),
    /** Y, 10^24. */
    YOTTA("Y", 24),
    /** R, 10^27. */
    RONNA("R", 27),
    /** Q, 10^30. */
    QUETTA("Q", 30);

    private final String symbol;
    private final int exponent;

    SiPrefix(String symbol, int exponent) {
        this.symbol = symbol;
        this.exponent = exponent;
    }

    /**
     * The greatest prefix that is not greater than a power of ten, e.g. {@link #EXA} for 20.
     *
     * @param exponent the power of ten, 0 or more
     * @return the prefix
     * @throws IllegalArgumentException if the exponent is below zero
     */
    public static SiPrefix greatestUpTo(int exponent) {
        return Stream.of(values())
                .filter(prefix -> prefix.exponent <= exponent)
                .max(Comparator.comparingInt(SiPrefix::exponent))
                .orElseThrow(() -> new IllegalArgumentException("no prefix below one: 10^" + exponent));
    }

    /**
     * The symbol, e.g. {@code E}; case matters.
     *
     * @return the symbol, empty for no prefix
     */
    public String symbol() {
        return symbol;
    }

    /**
     * The power of ten, e.g. 18.
     *
     * @return 0 to 30, a multiple of 3
     */
    public int exponent() {
        return exponent;
    }
}
