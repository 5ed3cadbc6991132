package org.computeid.metering.quantity;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * A mutable sum of integers that is exact or refuses: within ±(2^191 − 1), in 24 bytes (MET-85).
 *
 * <p>2^63 numbers below 2^127 fit, whatever their order. Adding allocates nothing. Not for use by several threads at once;
 * it has no {@code equals}, since it changes: compare with {@link #hasValueOf}.
 */
public final class ExactSum {

    /** The bytes of the state: {@value}. */
    public static final int BYTES = 24;

    private long high;
    private long middle;
    private long low;

    private ExactSum(long high, long middle, long low) {
        this.high = high;
        this.middle = middle;
        this.low = low;
    }

    /**
     * A sum of nothing.
     *
     * @return a new sum of zero
     */
    public static ExactSum zero() {
        return new ExactSum(0, 0, 0);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param bytes two's complement, most significant byte first
     * @return whether it is a state; −2^191, which has no opposite, is none
     */
    public boolean read(ByteBuffer bytes) {
        high = bytes.getLong();
        middle = bytes.getLong();
        low = bytes.getLong();
        return !isLowest(high, middle, low);
    }

    /**
     * Writes the state.
     *
     * @param bytes where {@value #BYTES} bytes go: two's complement, most significant byte first
     */
    public void write(ByteBuffer bytes) {
        bytes.putLong(high).putLong(middle).putLong(low);
    }

    /**
     * Adds a number that is small.
     *
     * @param other 0 or more
     * @return false, and nothing is changed, if the sum does not fit
     */
    public boolean add(long other) {
        long sumLow = low + other;
        // Almost always: nothing is carried as long as both stay below 2^63.
        if ((low | sumLow) >= 0) {
            low = sumLow;
            return true;
        }
        return add(0, 0, other);
    }

    /**
     * Adds a number without sign of up to 127 bits.
     *
     * @param otherMiddle its upper half, 0 or more
     * @param otherLow its lower half, 64 bits without sign
     * @return false, and nothing is changed, if the sum does not fit
     */
    public boolean add(long otherMiddle, long otherLow) {
        return add(0, otherMiddle, otherLow);
    }

    /**
     * Adds a number in two's complement of 192 bits.
     *
     * @param otherHigh its bits 128 to 191
     * @param otherMiddle its bits 64 to 127
     * @param otherLow its bits 0 to 63
     * @return false, and nothing is changed, if the sum does not fit
     */
    public boolean add(long otherHigh, long otherMiddle, long otherLow) {
        long sumLow = low + otherLow;
        long sumMiddle = middle + otherMiddle + carry(low, otherLow, sumLow);
        long sumHigh = high + otherHigh + carry(middle, otherMiddle, sumMiddle);
        boolean overflow = ((high ^ sumHigh) & (otherHigh ^ sumHigh)) < 0;
        if (overflow || isLowest(sumHigh, sumMiddle, sumLow)) {
            return false;
        }
        high = sumHigh;
        middle = sumMiddle;
        low = sumLow;
        return true;
    }

    /**
     * Adds a product of three numbers.
     *
     * @param a 0 or more
     * @param b 0 or more
     * @param c 0 or more
     * @return false, and nothing is changed, if the sum does not fit
     */
    public boolean addProduct(long a, long b, long c) {
        long abLow = a * b;
        long abHigh = Math.multiplyHigh(a, b);
        // The upper half of an unsigned times a non-negative number (Hacker's Delight, section 8-3).
        long carried = Math.multiplyHigh(abLow, c) + ((abLow >> 63) & c);
        long part = abHigh * c;
        long sum = part + carried;
        return add(Math.multiplyHigh(abHigh, c) + carry(part, carried, sum), sum, abLow * c);
    }

    /**
     * Adds another sum.
     *
     * @param other any sum; it is not changed
     * @return false, and nothing is changed, if the sum does not fit
     */
    public boolean add(ExactSum other) {
        return add(other.high, other.middle, other.low);
    }

    /**
     * Takes another sum away.
     *
     * @param other any sum; it is not changed
     * @return false, and nothing is changed, if the difference does not fit
     */
    public boolean subtract(ExactSum other) {
        return add(other.negated());
    }

    /**
     * Adds any integer.
     *
     * @param other any integer
     * @return false, and nothing is changed, if the sum does not fit
     */
    public boolean add(BigInteger other) {
        boolean fits = other.bitLength() < 3 * Long.SIZE;
        return fits
                && add(
                        other.shiftRight(2 * Long.SIZE).longValue(),
                        other.shiftRight(Long.SIZE).longValue(),
                        other.longValue());
    }

    /**
     * The opposite.
     *
     * @return a new sum
     */
    public ExactSum negated() {
        return new ExactSum(~high + ((low | middle) == 0 ? 1 : 0), ~middle + (low == 0 ? 1 : 0), -low);
    }

    /**
     * A copy that changes by itself.
     *
     * @return a new sum
     */
    public ExactSum copy() {
        return new ExactSum(high, middle, low);
    }

    /**
     * Whether this is zero.
     *
     * @return whether all bits are zero
     */
    public boolean isZero() {
        return (high | middle | low) == 0;
    }

    /**
     * Whether this is the number of operations of a rate.
     *
     * @return whether this is at least zero and below 2^127
     */
    public boolean fitsARate() {
        return high == 0 && middle >= 0;
    }

    /**
     * The bits 128 to 191.
     *
     * @return 64 bits, the sign among them
     */
    public long high() {
        return high;
    }

    /**
     * The bits 64 to 127.
     *
     * @return 64 bits
     */
    public long middle() {
        return middle;
    }

    /**
     * The bits 0 to 63.
     *
     * @return 64 bits
     */
    public long low() {
        return low;
    }

    /**
     * The sum as a number.
     *
     * @return an integer within ±(2^191 − 1)
     */
    public BigInteger toBigInteger() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        write(bytes);
        return new BigInteger(bytes.array());
    }

    /**
     * Whether both are the same number at this moment.
     *
     * @param other any sum
     * @return whether they are
     */
    public boolean hasValueOf(ExactSum other) {
        return high == other.high && middle == other.middle && low == other.low;
    }

    /** The number. */
    @Override
    public String toString() {
        return toBigInteger().toString();
    }

    /** The carry of an unsigned addition, with or without one carried in, and no branch that random operands mispredict. */
    private static long carry(long a, long b, long sum) {
        return ((a & b) | ((a | b) & ~sum)) >>> 63;
    }

    private static boolean isLowest(long high, long middle, long low) {
        return high == Long.MIN_VALUE && (middle | low) == 0;
    }
}
