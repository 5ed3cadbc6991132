package org.computeid.metering.rollup;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * A mutable signed sum of 192 bits that refuses to leave ±(2^191 − 1): 2^63 numbers below 2^127 fit, whatever their order.
 */
final class Int192 {

    static final int BYTES = 24;

    private long high;
    private long middle;
    private long low;

    /** Reads two's complement, most significant byte first; false for −2^191, which has no negative. */
    boolean read(ByteBuffer bytes) {
        high = bytes.getLong();
        middle = bytes.getLong();
        low = bytes.getLong();
        return !isLowest(high, middle, low);
    }

    void write(ByteBuffer bytes) {
        bytes.putLong(high).putLong(middle).putLong(low);
    }

    /** Adds a number without sign of up to 127 bits; false, and nothing is changed, if the sum does not fit. */
    boolean add(long otherMiddle, long otherLow) {
        return add(0, otherMiddle, otherLow);
    }

    boolean add(Int192 other) {
        return add(other.high, other.middle, other.low);
    }

    Int192 negated() {
        Int192 negative = new Int192();
        negative.low = -low;
        negative.middle = ~middle + (low == 0 ? 1 : 0);
        negative.high = ~high + ((low | middle) == 0 ? 1 : 0);
        return negative;
    }

    boolean isZero() {
        return (high | middle | low) == 0;
    }

    /** Whether this is at least zero and below 2^127. */
    boolean fitsARate() {
        return high == 0 && middle >= 0;
    }

    long middle() {
        return middle;
    }

    long low() {
        return low;
    }

    BigInteger toBigInteger() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        write(bytes);
        return new BigInteger(bytes.array());
    }

    boolean hasValueOf(Int192 other) {
        return high == other.high && middle == other.middle && low == other.low;
    }

    private boolean add(long otherHigh, long otherMiddle, long otherLow) {
        long sumLow = low + otherLow;
        long carryLow = carry(low, otherLow, sumLow);
        long partMiddle = middle + otherMiddle;
        long sumMiddle = partMiddle + carryLow;
        long carryMiddle = carry(middle, otherMiddle, partMiddle) | carry(partMiddle, carryLow, sumMiddle);
        long sumHigh = high + otherHigh + carryMiddle;
        boolean overflow = ((high ^ sumHigh) & (otherHigh ^ sumHigh)) < 0;
        if (overflow || isLowest(sumHigh, sumMiddle, sumLow)) {
            return false;
        }
        high = sumHigh;
        middle = sumMiddle;
        low = sumLow;
        return true;
    }

    /** The carry of an unsigned addition, without a branch that random operands would mispredict. */
    private static long carry(long a, long b, long sum) {
        return ((a & b) | ((a | b) & ~sum)) >>> 63;
    }

    private static boolean isLowest(long high, long middle, long low) {
        return high == Long.MIN_VALUE && (middle | low) == 0;
    }
}
