package org.computeid.metering.rollup;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.quantity.RateVector;
import org.jspecify.annotations.Nullable;

/**
 * A running total of the capacity of many resources, kind by kind, with coverage, e.g. of all resources of one class
 * (MET-60).
 *
 * <p>A commutative group: {@link #empty}, {@link #merge} and {@link #negated}. Mutable and not for use by several threads
 * at once; its size depends on the number of kinds alone. Order, splits, merge trees and what was added and taken back
 * leave no trace in {@link #toBytes()}.
 */
public final class CapacityAccumulator {

    /** The version of {@link #toBytes()}, its first byte: {@value}. */
    public static final int VERSION = 1;

    private final TallySum all;
    private final TallySum known;
    private final Map<Kind, RateAccumulator> sums = new HashMap<>();

    private CapacityAccumulator(TallySum all, TallySum known) {
        this.all = all;
        this.known = known;
    }

    /**
     * A total of nothing, the neutral element of {@link #merge}.
     *
     * @return a new accumulator
     */
    public static CapacityAccumulator empty() {
        return new CapacityAccumulator(new TallySum(), new TallySum());
    }

    /**
     * Reads what {@link #toBytes()} wrote.
     *
     * @param bytes the bytes
     * @return a new accumulator that equals the one that was written
     * @throws MeteringException with {@code SYNTAX} if the bytes are of another version, or not what that method writes
     */
    public static CapacityAccumulator fromBytes(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            CapacityAccumulator read = empty();
            boolean wellFormed = buffer.get() == VERSION && read.all.read(buffer) && read.known.read(buffer);
            int kinds = wellFormed ? buffer.getInt() : -1;
            Kind before = null;
            for (int i = 0; i < kinds; i++) {
                before = read.readSum(buffer, before);
            }
            if (kinds < 0 || buffer.hasRemaining()) {
                throw RateAccumulator.malformed();
            }
            return read;
        } catch (BufferUnderflowException e) {
            throw RateAccumulator.malformed();
        }
    }

    /**
     * Adds a resource.
     *
     * @param units how many units it has, 0 or more
     * @param rates its rates; no rates make it an unknown one
     * @throws MeteringException with {@code OVERFLOW} if the units are below zero or a sum leaves its state
     */
    public void add(long units, RateVector rates) {
        CapacityAccumulator one = empty();
        boolean fits = units >= 0 && one.all.addRecord(units) && (rates.isEmpty() || one.known.addRecord(units));
        if (!fits) {
            throw overflow();
        }
        for (Rate rate : rates.rates()) {
            RateAccumulator sum = RateAccumulator.empty(rate.kind());
            sum.add(rate, units);
            one.sums.put(rate.kind(), sum);
        }
        merge(one);
    }

    /**
     * Adds what another accumulator holds.
     *
     * @param other any accumulator; it is not changed
     * @throws MeteringException with {@code OVERFLOW} if a sum leaves its state, after which this is of no more use
     */
    public void merge(CapacityAccumulator other) {
        if (!all.add(other.all) || !known.add(other.known)) {
            throw overflow();
        }
        for (RateAccumulator theirs : List.copyOf(other.sums.values())) {
            RateAccumulator ours = sums.computeIfAbsent(theirs.kind(), RateAccumulator::empty);
            ours.merge(theirs);
            if (ours.isEmpty()) {
                sums.remove(theirs.kind());
            }
        }
    }

    /**
     * The inverse: merging it takes back what was added here.
     *
     * @return a new accumulator
     */
    public CapacityAccumulator negated() {
        CapacityAccumulator negative = new CapacityAccumulator(all.negated(), known.negated());
        sums.forEach((kind, sum) -> negative.sums.put(kind, sum.negated()));
        return negative;
    }

    /**
     * The sums, sorted by the texts of their kinds.
     *
     * @return one rate for each kind that a resource stated
     * @throws MeteringException with {@code OVERFLOW} if a sum is below zero or not below 2^127
     */
    public RateVector rates() {
        return RateVector.of(sums.values().stream().map(RateAccumulator::toRate).toList());
    }

    /**
     * What the total covers: a resource is counted if it states a rate of any kind.
     *
     * @return the counted and the unknown resources
     */
    public Coverage coverage() {
        return coverageOf(known.toTally());
    }

    /**
     * What the sum of one kind covers: a resource is counted if it states a rate of that kind.
     *
     * @param kind any kind
     * @return the counted and the unknown resources
     */
    public Coverage coverage(Kind kind) {
        RateAccumulator sum = sums.get(kind);
        return coverageOf(sum == null ? Tally.NONE : sum.tally());
    }

    /**
     * The state as bytes: version (1 byte), records and units of all resources (8 and 24) and of those with a rate (8 and
     * 24), the number of kinds (4), and for each kind, sorted by its text, what {@link RateAccumulator#toBytes()} writes
     * behind its version.
     *
     * @return new bytes, equal for equal accumulators
     */
    public byte[] toBytes() {
        Collection<RateAccumulator> sorted = new TreeMap<>(sums).values();
        int size = sorted.stream().mapToInt(RateAccumulator::size).sum();
        ByteBuffer bytes = ByteBuffer.allocate(1 + 2 * TallySum.BYTES + Integer.BYTES + size);
        bytes.put((byte) VERSION);
        all.write(bytes);
        known.write(bytes);
        bytes.putInt(sorted.size());
        sorted.forEach(sum -> sum.write(bytes));
        return bytes.array();
    }

    /** Equal if all tallies and sums are, at this moment. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CapacityAccumulator that
                && all.hasValueOf(that.all)
                && known.hasValueOf(that.known)
                && sums.equals(that.sums);
    }

    @Override
    public int hashCode() {
        return sums.hashCode();
    }

    /** The sums and the coverage, for people. */
    @Override
    public String toString() {
        return new TreeMap<>(sums).values() + ", " + coverage();
    }

    private Coverage coverageOf(Tally counted) {
        return new Coverage(counted, all.toTally().minus(counted));
    }

    /** Kinds stand in order, each once, none of them empty. */
    private Kind readSum(ByteBuffer bytes, @Nullable Kind before) {
        int length = Short.toUnsignedInt(bytes.getShort());
        if (bytes.remaining() < length + RateAccumulator.stateSize()) {
            throw RateAccumulator.malformed();
        }
        RateAccumulator sum = RateAccumulator.read(bytes, length);
        if ((before != null && before.compareTo(sum.kind()) >= 0) || sum.isEmpty()) {
            throw RateAccumulator.malformed();
        }
        sums.put(sum.kind(), sum);
        return sum.kind();
    }

    private static MeteringException overflow() {
        return MeteringRejection.of(MeteringReason.OVERFLOW, "capacity").toException();
    }
}
