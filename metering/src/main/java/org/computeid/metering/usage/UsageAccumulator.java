package org.computeid.metering.usage;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.computeid.metering.quantity.ExactSum;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.quantity.Ratio;
import org.computeid.metering.quantity.ResourceTime;
import org.computeid.metering.quantity.Share;

/**
 * A running sum of usage of one meter, e.g. of {@code card-time}, and the number of amounts behind it (MET-85).
 *
 * <p>A commutative group with a state of fixed size: order, splits, merge trees and what was added and taken back leave no
 * trace in {@link #toBytes()}. Adding allocates nothing. Mutable and not for use by several threads at once.
 */
public final class UsageAccumulator {

    /** The version of {@link #toBytes()}, its first byte: {@value}. */
    public static final int VERSION = 1;

    private static final int SIZE = 2 + Long.BYTES + ExactSum.BYTES;

    private static final List<Meter> METERS = List.of(Meter.values());

    private final Meter meter;
    private final ExactSum sum;
    private long amounts;

    private UsageAccumulator(Meter meter, ExactSum sum, long amounts) {
        this.meter = meter;
        this.sum = sum;
        this.amounts = amounts;
    }

    /**
     * A sum of nothing, the neutral element of {@link #merge}.
     *
     * @param meter what will be added
     * @return a new accumulator
     */
    public static UsageAccumulator empty(Meter meter) {
        return new UsageAccumulator(Objects.requireNonNull(meter, "meter"), ExactSum.zero(), 0);
    }

    /**
     * Reads what {@link #toBytes()} wrote.
     *
     * @param bytes the bytes
     * @return a new accumulator that equals the one that was written
     * @throws MeteringException with {@code SYNTAX} if the bytes are of another version, or not what that method writes
     */
    public static UsageAccumulator fromBytes(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        boolean known = bytes.length == SIZE && buffer.get() == VERSION;
        int meter = known ? buffer.get() : -1;
        if (meter >= 0 && meter < METERS.size()) {
            UsageAccumulator read = empty(METERS.get(meter));
            read.amounts = buffer.getLong();
            if (read.amounts != Long.MIN_VALUE && read.sum.read(buffer)) {
                return read;
            }
        }
        throw refused(MeteringReason.SYNTAX, "bytes of an accumulator");
    }

    /**
     * The meter of all that is added.
     *
     * @return the meter
     */
    public Meter meter() {
        return meter;
    }

    /**
     * Adds a usage.
     *
     * @param usage of this meter
     * @throws MeteringException with {@code UNIT} and both meters if they differ; with {@code OVERFLOW} if the sum leaves the
     *     state, which is then unchanged
     */
    public void add(Usage usage) {
        requireSame(usage.meter());
        if (amounts == Long.MAX_VALUE || !usage.addTo(sum)) {
            throw overflow();
        }
        amounts++;
    }

    /**
     * Adds a resource-time.
     *
     * @param time of this meter's resource
     * @throws MeteringException with {@code UNIT} if it is of another resource; with {@code OVERFLOW} if the sum leaves the
     *     state, which is then unchanged
     */
    public void add(ResourceTime time) {
        if (!meter.isOf(time.resource())) {
            throw refused(MeteringReason.UNIT, meter.word(), time.resource().word());
        }
        if (amounts == Long.MAX_VALUE || !time.addTo(sum)) {
            throw overflow();
        }
        amounts++;
    }

    /**
     * Adds count × share × time without making an object of it.
     *
     * @param count how many units, 0 or more
     * @param share what part of each
     * @param nanoseconds for how long, 0 or more
     * @throws MeteringException with {@code UNIT} if this meter is not one of resource-time; with {@code OVERFLOW} if a factor
     *     is below zero or the sum leaves the state, which is then unchanged
     */
    public void add(long count, Share share, long nanoseconds) {
        if (!meter.isOfTime()) {
            throw refused(MeteringReason.UNIT, meter.word());
        }
        if ((count | nanoseconds) < 0
                || amounts == Long.MAX_VALUE
                || !sum.addProduct(count, nanoseconds, share.parts())) {
            throw overflow();
        }
        amounts++;
    }

    /**
     * Adds what another accumulator holds.
     *
     * @param other an accumulator of the same meter; it is not changed
     * @throws MeteringException with {@code UNIT} and both meters if they differ; with {@code OVERFLOW} if a sum leaves the
     *     state, which is then unchanged
     */
    public void merge(UsageAccumulator other) {
        requireSame(other.meter);
        long together = amounts + other.amounts;
        boolean overflow = ((amounts ^ together) & (other.amounts ^ together)) < 0 || together == Long.MIN_VALUE;
        if (overflow || !sum.add(other.sum)) {
            throw overflow();
        }
        amounts = together;
    }

    /**
     * The inverse: merging it takes back what was added here.
     *
     * @return a new accumulator
     */
    public UsageAccumulator negated() {
        return new UsageAccumulator(meter, sum.negated(), -amounts);
    }

    /**
     * The sum in the unit of the meter.
     *
     * @return the exact number of e.g. card-nanoseconds; below zero if more was taken back than added
     */
    public Ratio total() {
        return Ratio.of(sum.toBigInteger(), meter.parts());
    }

    /**
     * The sum as resource-time.
     *
     * @return the sum
     * @throws MeteringException with {@code UNIT} if this meter is not one of resource-time
     */
    public ResourceTime resourceTime() {
        return ResourceTime.ofParts(
                meter.resource().orElseThrow(() -> refused(MeteringReason.UNIT, meter.word())), sum.toBigInteger());
    }

    /**
     * How many amounts are in the sum.
     *
     * @return those that were added less those that were taken back
     */
    public long amounts() {
        return amounts;
    }

    /**
     * The state as bytes: version (1 byte), meter by its place in MET-83 (1), amounts (8) and sum (24) in two's complement,
     * most significant byte first.
     *
     * @return 34 new bytes, equal for equal accumulators
     */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE);
        bytes.put((byte) VERSION).put((byte) METERS.indexOf(meter)).putLong(amounts);
        sum.write(bytes);
        return bytes.array();
    }

    /** Equal if meter, sum and amounts are, at this moment. */
    @Override
    public boolean equals(Object other) {
        return other instanceof UsageAccumulator that
                && meter == that.meter
                && amounts == that.amounts
                && sum.hasValueOf(that.sum);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }

    /** Meter, sum and number of amounts, for people. */
    @Override
    public String toString() {
        return meter + " " + total() + " " + meter.unit() + " of " + amounts;
    }

    private void requireSame(Meter other) {
        if (meter != other) {
            throw refused(MeteringReason.UNIT, meter.word(), other.word());
        }
    }

    private MeteringException overflow() {
        return refused(MeteringReason.OVERFLOW, meter.word());
    }

    private static MeteringException refused(MeteringReason reason, String... inputs) {
        return MeteringRejection.of(reason, inputs).toException();
    }
}
