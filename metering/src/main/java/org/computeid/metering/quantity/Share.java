package org.computeid.metering.quantity;

/**
 * What part of a unit is held, more than nothing and at most all of it, e.g. {@code 1/4} of a card (MET-84).
 *
 * <p>Only fractions whose sums stay exact in a state of fixed size are shares: the denominator divides
 * {@link #DENOMINATOR}, as all up to 16, the powers of two up to 1,024, 1,000 and 1,000,000 do.
 *
 * @param numerator 1 or more
 * @param denominator the numerator or more, a divisor of {@link #DENOMINATOR}; in lowest terms
 */
public record Share(long numerator, long denominator) {

    /** What every denominator divides: {@value}, 2^10·3^2·5^6·7·11·13. */
    public static final long DENOMINATOR = 144_144_000_000L;

    /** All of it. */
    public static final Share WHOLE = new Share(1, 1);

    private static final int MAX_DIGITS = 12;

    /**
     * Checks its parts and puts them in lowest terms.
     *
     * @param numerator 1 or more
     * @param denominator the numerator or more, a divisor of {@link #DENOMINATOR}
     * @throws MeteringException with {@code SHARE} if they are not
     */
    public Share {
        if (numerator <= 0 || denominator < numerator || DENOMINATOR % denominator != 0) {
            throw refused(numerator + "/" + denominator);
        }
        long common = greatestCommonDivisor(denominator, numerator);
        numerator /= common;
        denominator /= common;
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
        return new Share(Long.parseLong(above), Long.parseLong(below));
    }

    /**
     * How many parts of {@link #DENOMINATOR} this is.
     *
     * @return 1 to {@link #DENOMINATOR}
     */
    public long parts() {
        return numerator * (DENOMINATOR / denominator);
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
