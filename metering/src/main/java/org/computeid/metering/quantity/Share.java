package org.computeid.metering.quantity;

/**
 * What part of a unit is held, more than nothing and at most all of it, e.g. {@code 1/4} of a card (MET-84).
 *
 * <p>Only fractions whose sums stay exact in a state of fixed size are shares: the denominator divides
 * {@link #DENOMINATOR}, as all up to 16, the powers of two up to 1,024, 1,000 and 1,000,000 do.
 */
public final class Share {

    /** What every denominator divides: {@value}, 2^10·3^2·5^6·7·11·13. */
    public static final long DENOMINATOR = 144_144_000_000L;

    /** All of it. */
    public static final Share WHOLE = new Share(1, 1);

    private static final int MAX_DIGITS = 12;

    private final long numerator;
    private final long denominator;
    private final long parts;

    private Share(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        // Once, since a division costs more than all of an addition into a sum.
        this.parts = numerator * (DENOMINATOR / denominator);
    }

    /**
     * A fraction, put in lowest terms.
     *
     * @param numerator 1 or more
     * @param denominator the numerator or more, a divisor of {@link #DENOMINATOR}
     * @return the share
     * @throws MeteringException with {@code SHARE} if they are not
     */
    public static Share of(long numerator, long denominator) {
        if (numerator <= 0 || denominator < numerator || DENOMINATOR % denominator != 0) {
            throw refused(numerator + "/" + denominator);
        }
        long common = greatestCommonDivisor(denominator, numerator);
        return new Share(numerator / common, denominator / common);
    }

    /**
     * Reads a share.
     *
     * @param text {@code 1}, or {@code p/q} with 0 &lt; p ≤ q and q dividing {@link #DENOMINATOR}, e.g. {@code 1/4}
     * @return the share
     * @throws MeteringException with {@code SHARE} if it is anything else
     */
    public static Share parse(String text) {
        int slash = text.indexOf('/');
        String above = slash < 0 ? text : text.substring(0, slash);
        String below = slash < 0 ? "1" : text.substring(slash + 1);
        boolean brief = above.length() <= MAX_DIGITS && below.length() <= MAX_DIGITS;
        if (!brief || !Ratio.isInteger(above) || !Ratio.isInteger(below) || below.equals("0")) {
            throw refused(text);
        }
        return of(Long.parseLong(above), Long.parseLong(below));
    }

    /**
     * What stands above the line in lowest terms.
     *
     * @return 1 or more
     */
    public long numerator() {
        return numerator;
    }

    /**
     * What stands below the line in lowest terms.
     *
     * @return the numerator or more
     */
    public long denominator() {
        return denominator;
    }

    /**
     * How many parts of {@link #DENOMINATOR} this is.
     *
     * @return 1 to {@link #DENOMINATOR}
     */
    public long parts() {
        return parts;
    }

    /**
     * Whether this is all of it.
     *
     * @return whether this equals {@link #WHOLE}
     */
    public boolean isWhole() {
        return denominator == 1;
    }

    /**
     * This share as a number.
     *
     * @return the ratio
     */
    public Ratio toRatio() {
        return Ratio.parse(toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Share that && parts == that.parts;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(parts);
    }

    /** {@code 1}, or {@code p/q} in lowest terms. */
    @Override
    public String toString() {
        return isWhole() ? "1" : numerator + "/" + denominator;
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    private static MeteringException refused(String text) {
        return MeteringRejection.of(MeteringReason.SHARE, text).toException();
    }
}
