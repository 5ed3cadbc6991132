package org.computeid.metering.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.computeid.metering.unit.RateUnit;

/**
 * An exact, non-negative number of operations per second of one kind, e.g.
 * {@code 989.4 TFLOPS [fp16 matrix dense theoretical-peak]} (MET-1).
 *
 * <p>Below 2^127, held in 128 bits. Rates of different kinds are neither added nor compared: that is refused with
 * {@code KIND} and both kinds. {@code 1000 TFLOPS} equals {@code 1 PFLOPS}. Nothing here checks whether a device can do it.
 */
public final class Rate implements Comparable<Rate> {

    static final int MAX_BITS = 127;

    private final long high;
    private final long low;
    private final Kind kind;

    private Rate(long high, long low, Kind kind) {
        this.high = high;
        this.low = low;
        this.kind = kind;
    }

    /**
     * A rate.
     *
     * @param operations operations per second
     * @param kind what they are operations of
     * @return the rate
     * @throws MeteringException with {@code OVERFLOW} if the number is below zero or not below 2^127
     */
    public static Rate of(BigInteger operations, Kind kind) {
        if (operations.signum() < 0 || operations.bitLength() > MAX_BITS) {
            throw overflow(operations.toString(), kind.toString());
        }
        return ofBits(operations.shiftRight(Long.SIZE).longValueExact(), operations.longValue(), kind);
    }

    /**
     * A rate.
     *
     * @param operations operations per second
     * @param kind what they are operations of
     * @return the rate
     * @throws MeteringException with {@code OVERFLOW} if the number is below zero
     */
    public static Rate of(long operations, Kind kind) {
        if (operations < 0) {
            throw overflow(Long.toString(operations), kind.toString());
        }
        return new Rate(0, operations, Objects.requireNonNull(kind, "kind"));
    }

    /**
     * A rate from the two halves of its 128 bits, for stores and sums.
     *
     * @param high the upper 64 bits of the operations per second
     * @param low the lower 64 bits, unsigned
     * @param kind what they are operations of
     * @return the rate
     * @throws MeteringException with {@code OVERFLOW} if {@code high} is below zero
     */
    public static Rate ofBits(long high, long low, Kind kind) {
        if (high < 0) {
            throw overflow(Long.toString(high), Long.toUnsignedString(low), kind.toString());
        }
        return new Rate(high, low, Objects.requireNonNull(kind, "kind"));
    }

    /**
     * No operations at all: a known zero, which is not the same as a rate that is unknown.
     *
     * @param kind what it is none of
     * @return the rate
     */
    public static Rate zero(Kind kind) {
        return of(0, kind);
    }

    /**
     * Reads the strict text (MET-20).
     *
     * @param text a text such as {@code 989.4 TFLOPS [fp16 matrix dense theoretical-peak]}
     * @return the rate
     * @throws MeteringException with the reasons and in the order of MET-21
     */
    public static Rate parse(String text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * Reads the strict text (MET-20).
     *
     * @param text any text
     * @return the rate, or the rejection with the reasons and in the order of MET-21
     */
    public static MeteringResult<Rate> tryParse(String text) {
        return RateText.parse(text);
    }

    /**
     * Reads what people write, e.g. {@code 246EFLOPS}, {@code 500P FP16} or {@code 每秒230百亿亿次浮点运算}, and lists what
     * was folded or assumed on the way (MET-30).
     *
     * @param text any text
     * @return the rate with its issues, or the rejection
     */
    public static MeteringResult<LenientRate> parseLenient(String text) {
        return LenientRate.read(text);
    }

    /**
     * The operations per second.
     *
     * @return 0 to 2^127 − 1
     */
    public BigInteger operations() {
        return BigInteger.valueOf(high).shiftLeft(Long.SIZE).or(new BigInteger(Long.toUnsignedString(low)));
    }

    /**
     * What this is a rate of.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The upper half of the 128 bits.
     *
     * @return 0 to 2^63 − 1
     */
    public long high() {
        return high;
    }

    /**
     * The lower half of the 128 bits.
     *
     * @return 64 bits, unsigned
     */
    public long low() {
        return low;
    }

    /**
     * Whether this is a known zero.
     *
     * @return whether there are no operations
     */
    public boolean isZero() {
        return (high | low) == 0;
    }

    /**
     * The sum (MET-10).
     *
     * @param other a rate of the same kind
     * @return this plus the other
     * @throws MeteringException with {@code KIND} and both kinds if they differ; with {@code OVERFLOW} if the sum is not
     *     below 2^127
     */
    public Rate plus(Rate other) {
        requireSameKind(other);
        long sumLow = low + other.low;
        long sumHigh = high + other.high + (Long.compareUnsigned(sumLow, low) < 0 ? 1 : 0);
        if (sumHigh < 0) {
            throw overflow(toString(), other.toString());
        }
        return new Rate(sumHigh, sumLow, kind);
    }

    /**
     * The difference (MET-10).
     *
     * @param other a rate of the same kind
     * @return this minus the other
     * @throws MeteringException with {@code KIND} and both kinds if they differ; with {@code OVERFLOW} if the other is
     *     greater
     */
    public Rate minus(Rate other) {
        if (compareTo(other) < 0) {
            throw overflow(toString(), other.toString());
        }
        return new Rate(high - other.high - (Long.compareUnsigned(low, other.low) < 0 ? 1 : 0), low - other.low, kind);
    }

    /**
     * The rate of so many of the same (MET-10).
     *
     * @param count how many, 0 or more
     * @return this times the count
     * @throws MeteringException with {@code OVERFLOW} if the count is below zero or the product not below 2^127
     */
    public Rate times(long count) {
        long carried = Math.multiplyHigh(low, count) + (low < 0 ? count : 0);
        long productHigh = high * count + carried;
        if (count < 0 || Math.multiplyHigh(high, count) != 0 || high * count < 0 || productHigh < 0) {
            throw overflow(toString(), Long.toString(count));
        }
        return new Rate(productHigh, low * count, kind);
    }

    /**
     * The number of a unit, exactly (MET-24).
     *
     * @param unit a unit that fits the kind, e.g. {@code EFLOPS}
     * @return the exact decimal, without trailing zeroes, e.g. 0.9894
     * @throws MeteringException with {@code UNIT} if the unit counts what the number format does not have
     */
    public BigDecimal in(RateUnit unit) {
        if (unit.operation() != kind.format().unit()) {
            throw MeteringRejection.of(MeteringReason.UNIT, unit.symbol(), kind.toString())
                    .toException();
        }
        BigDecimal exact = new BigDecimal(operations(), unit.prefix().exponent());
        return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
    }

    /**
     * Compares two rates of the same kind.
     *
     * @param other a rate of the same kind
     * @throws MeteringException with {@code KIND} and both kinds if they differ
     */
    @Override
    public int compareTo(Rate other) {
        requireSameKind(other);
        int order = Long.compare(high, other.high);
        return order != 0 ? order : Long.compareUnsigned(low, other.low);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rate that && high == that.high && low == that.low && kind.equals(that.kind);
    }

    @Override
    public int hashCode() {
        return Objects.hash(high, low, kind);
    }

    /** The strict text with the largest prefix that leaves an integer part of 1 or more (MET-23). */
    @Override
    public String toString() {
        return RateText.format(this);
    }

    private void requireSameKind(Rate other) {
        if (!kind.equals(other.kind)) {
            throw MeteringRejection.of(MeteringReason.KIND, kind.toString(), other.kind.toString())
                    .toException();
        }
    }

    private static MeteringException overflow(String... inputs) {
        return MeteringRejection.of(MeteringReason.OVERFLOW, inputs).toException();
    }
}
