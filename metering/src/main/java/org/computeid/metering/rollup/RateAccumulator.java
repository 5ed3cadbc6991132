package org.computeid.metering.rollup;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.computeid.metering.quantity.ExactSum;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.quantity.Rate;

/**
 * A running sum of rates of one kind, e.g. of {@code fp16 matrix dense theoretical-peak}, with the records and units behind
 * it (MET-60).
 *
 * <p>Mutable and not for use by several threads at once; a state of fixed size beside the kind. Order, splits and merge
 * trees leave no trace: the same rates give the same bytes. 2^63 rates fit, so that no order overflows where another does
 * not. What was added can be taken back by merging {@link #negated()}.
 */
public final class RateAccumulator {

    /** The version of {@link #toBytes()}, its first byte: {@value}. */
    public static final int VERSION = 1;

    private static final int STATE = TallySum.BYTES + ExactSum.BYTES;
    private static final int HEAD = 1 + Short.BYTES;

    private final Kind kind;
    private final TallySum tally;
    private final ExactSum sum;

    private RateAccumulator(Kind kind, TallySum tally, ExactSum sum) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.tally = tally;
        this.sum = sum;
    }

    /**
     * A sum of nothing, the neutral element of {@link #merge}.
     *
     * @param kind what will be added
     * @return a new accumulator
     */
    public static RateAccumulator empty(Kind kind) {
        return new RateAccumulator(kind, new TallySum(), ExactSum.zero());
    }

    /**
     * Reads what {@link #toBytes()} wrote.
     *
     * @param bytes the bytes
     * @return a new accumulator that equals the one that was written
     * @throws MeteringException with {@code SYNTAX} if the bytes are of another version, or not what that method writes
     */
    public static RateAccumulator fromBytes(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (bytes.length < HEAD || buffer.get() != VERSION) {
            throw malformed();
        }
        int length = Short.toUnsignedInt(buffer.getShort());
        if (bytes.length != HEAD + length + STATE) {
            throw malformed();
        }
        return read(buffer, length);
    }

    /**
     * The kind of all that is added.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Adds the rate of one resource.
     *
     * @param rate a rate of this kind
     * @param units how many units the resource has, 0 or more
     * @throws MeteringException with {@code KIND} and both kinds if they differ; with {@code OVERFLOW} if the units are
     *     below zero or a sum leaves the state, which is then unchanged
     */
    public void add(Rate rate, long units) {
        requireSameKind(rate.kind());
        if (units < 0 || !sum.add(rate.high(), rate.low())) {
            throw overflow();
        }
        if (!tally.addRecord(units)) {
            sum.add(negative(rate));
            throw overflow();
        }
    }

    /**
     * Adds what another accumulator holds.
     *
     * @param other an accumulator of the same kind; it is not changed
     * @throws MeteringException with {@code KIND} and both kinds if they differ; with {@code OVERFLOW} if a sum leaves the
     *     state, which is then unchanged
     */
    public void merge(RateAccumulator other) {
        requireSameKind(other.kind);
        if (!sum.add(other.sum)) {
            throw overflow();
        }
        if (!tally.add(other.tally)) {
            sum.add(other.sum.negated());
            throw overflow();
        }
    }

    /**
     * The inverse: merging it takes back what was added here.
     *
     * @return a new accumulator
     */
    public RateAccumulator negated() {
        return new RateAccumulator(kind, tally.negated(), sum.negated());
    }

    /**
     * Whether this holds what {@link #empty} holds.
     *
     * @return whether sum, records and units are all zero
     */
    public boolean isEmpty() {
        return sum.isZero() && tally.isZero();
    }

    /**
     * The sum of all that was added.
     *
     * @return operations per second; below zero if more was taken back than added
     */
    public BigInteger sum() {
        return sum.toBigInteger();
    }

    /**
     * The sum as a rate.
     *
     * @return the rate
     * @throws MeteringException with {@code OVERFLOW} if the sum is below zero or not below 2^127
     */
    public Rate toRate() {
        if (!sum.fitsARate()) {
            throw overflow();
        }
        return Rate.ofBits(sum.middle(), sum.low(), kind);
    }

    /**
     * The records and units behind the sum.
     *
     * @return how many were added less how many were taken back
     */
    public Tally tally() {
        return tally.toTally();
    }

    /**
     * The state as bytes: version (1 byte), length of the kind's text (2), the text in ASCII, records (8), units (24) and
     * sum (24), all in two's complement with the most significant byte first.
     *
     * @return new bytes, equal for equal accumulators
     */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(1 + size());
        bytes.put((byte) VERSION);
        write(bytes);
        return bytes.array();
    }

    /** Equal if kind, sum, records and units are; like all of this class, at this moment. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RateAccumulator that
                && kind.equals(that.kind)
                && tally.hasValueOf(that.tally)
                && sum.hasValueOf(that.sum);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }

    /** The sum with its kind, for people. */
    @Override
    public String toString() {
        return sum() + " [" + kind + "] of " + tally();
    }

    /** The bytes without the version. */
    int size() {
        return Short.BYTES + kind.toString().length() + STATE;
    }

    void write(ByteBuffer bytes) {
        byte[] text = kind.toString().getBytes(StandardCharsets.US_ASCII);
        bytes.putShort((short) text.length).put(text);
        tally.write(bytes);
        sum.write(bytes);
    }

    /** The buffer has at least so many bytes of text, and the state behind them. */
    static RateAccumulator read(ByteBuffer bytes, int textLength) {
        byte[] text = new byte[textLength];
        bytes.get(text);
        String kindText = new String(text, StandardCharsets.US_ASCII);
        RateAccumulator read = Kind.tryParse(kindText).fold(RateAccumulator::empty, unknown -> {
            throw malformed();
        });
        boolean canonical = read.kind.toString().equals(kindText);
        if (!canonical || !read.tally.read(bytes) || !read.sum.read(bytes)) {
            throw malformed();
        }
        return read;
    }

    /** How many bytes stand behind the text of the kind. */
    static int stateSize() {
        return STATE;
    }

    static MeteringException malformed() {
        return MeteringRejection.of(MeteringReason.SYNTAX, "bytes of an accumulator")
                .toException();
    }

    private MeteringException overflow() {
        return MeteringRejection.of(MeteringReason.OVERFLOW, kind.toString()).toException();
    }

    private void requireSameKind(Kind other) {
        if (!Objects.equals(kind, other)) {
            throw MeteringRejection.of(MeteringReason.KIND, kind.toString(), other.toString())
                    .toException();
        }
    }

    private static ExactSum negative(Rate rate) {
        ExactSum positive = ExactSum.zero();
        positive.add(rate.high(), rate.low());
        return positive.negated();
    }
}
