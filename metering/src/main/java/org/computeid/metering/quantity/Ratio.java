package org.computeid.metering.quantity;

import java.math.BigInteger;
import java.util.Objects;

/**
 * An exact rational number in lowest terms, e.g. {@code 7/3} (MET-81).
 *
 * <p>Its text is an integer, or {@code p/q} with q above 1; {@link #parse} reads exactly what {@link #toString} writes.
 */
public final class Ratio implements Comparable<Ratio> {

    /** Zero. */
    public static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

    /** One. */
    public static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    /** The most digits of a numerator or denominator that is read: {@value}. */
    public static final int MAX_DIGITS = 1000;

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Ratio(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * A whole number.
     *
     * @param whole any integer
     * @return the ratio
     */
    public static Ratio of(long whole) {
        return of(BigInteger.valueOf(whole));
    }

    /**
     * A whole number.
     *
     * @param whole any integer
     * @return the ratio
     */
    public static Ratio of(BigInteger whole) {
        return new Ratio(Objects.requireNonNull(whole, "whole"), BigInteger.ONE);
    }

    /**
     * A quotient, put in lowest terms.
     *
     * @param numerator any integer
     * @param denominator any integer but zero
     * @return the ratio
     * @throws ArithmeticException if the denominator is zero
     */
    public static Ratio of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        return new Ratio(numerator.divide(divisor), denominator.divide(divisor));
    }

    /**
     * Reads the text of an exact value.
     *
     * @param text an integer or a fraction in lowest terms, e.g. {@code 7/3}
     * @return the ratio
     * @throws MeteringException with {@code SYNTAX} if the text has another form, with {@code OVERFLOW} if it has more than
     *     {@value #MAX_DIGITS} digits on a side
     */
    public static Ratio parse(String text) {
        int slash = text.indexOf('/');
        String above = slash < 0 ? text : text.substring(0, slash);
        String below = slash < 0 ? "1" : text.substring(slash + 1);
        if (!isInteger(above.startsWith("-") ? above.substring(1) : above) || above.equals("-0") || !isInteger(below)) {
            throw refused(MeteringReason.SYNTAX, text);
        }
        if (above.length() > MAX_DIGITS || below.length() > MAX_DIGITS) {
            throw refused(MeteringReason.OVERFLOW, text);
        }
        BigInteger denominator = new BigInteger(below);
        if (denominator.signum() == 0) {
            throw refused(MeteringReason.SYNTAX, text);
        }
        Ratio read = of(new BigInteger(above), denominator);
        boolean lowest = read.denominator.equals(denominator) && (slash < 0 || read.denominator.bitLength() > 1);
        if (!lowest) {
            throw refused(MeteringReason.SYNTAX, text);
        }
        return read;
    }

    /**
     * What stands above the line.
     *
     * @return an integer, with the sign
     */
    public BigInteger numerator() {
        return numerator;
    }

    /**
     * What stands below the line.
     *
     * @return 1 or more
     */
    public BigInteger denominator() {
        return denominator;
    }

    /**
     * Whether this is an integer.
     *
     * @return whether the denominator is 1
     */
    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /**
     * The sign.
     *
     * @return −1, 0 or 1
     */
    public int signum() {
        return numerator.signum();
    }

    /**
     * The sum.
     *
     * @param other any ratio
     * @return this plus the other
     */
    public Ratio plus(Ratio other) {
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * The product.
     *
     * @param other any ratio
     * @return this times the other
     */
    public Ratio times(Ratio other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient.
     *
     * @param other any ratio but zero
     * @return this divided by the other
     * @throws ArithmeticException if the other is zero
     */
    public Ratio dividedBy(Ratio other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * The opposite.
     *
     * @return zero minus this
     */
    public Ratio negated() {
        return new Ratio(numerator.negate(), denominator);
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio that && numerator.equals(that.numerator) && denominator.equals(that.denominator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(numerator, denominator);
    }

    /** The integer, or {@code p/q}. */
    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }

    /** Digits without a leading zero. */
    static boolean isInteger(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && (text.charAt(0) != '0' || text.length() == 1);
    }

    private static MeteringException refused(MeteringReason reason, String text) {
        return MeteringRejection.of(reason, text).toException();
    }
}
