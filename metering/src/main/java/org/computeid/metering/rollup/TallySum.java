package org.computeid.metering.rollup;

import java.nio.ByteBuffer;
import org.computeid.metering.quantity.ExactSum;

/** A mutable, signed tally of fixed size. */
final class TallySum {

    static final int BYTES = Long.BYTES + ExactSum.BYTES;

    private long records;
    private ExactSum units = ExactSum.zero();

    /** Adds one record; false, and nothing is changed, if a sum does not fit. */
    boolean addRecord(long moreUnits) {
        if (records == Long.MAX_VALUE || !units.add(moreUnits)) {
            return false;
        }
        records++;
        return true;
    }

    boolean add(TallySum other) {
        long sum = records + other.records;
        boolean overflow = ((records ^ sum) & (other.records ^ sum)) < 0 || sum == Long.MIN_VALUE;
        if (overflow || !units.add(other.units)) {
            return false;
        }
        records = sum;
        return true;
    }

    TallySum negated() {
        TallySum negative = new TallySum();
        negative.records = -records;
        negative.units = units.negated();
        return negative;
    }

    boolean isZero() {
        return records == 0 && units.isZero();
    }

    Tally toTally() {
        return new Tally(records, units.toBigInteger());
    }

    void write(ByteBuffer bytes) {
        bytes.putLong(records);
        units.write(bytes);
    }

    /** False for a state that has no negative. */
    boolean read(ByteBuffer bytes) {
        records = bytes.getLong();
        return units.read(bytes) && records != Long.MIN_VALUE;
    }

    boolean hasValueOf(TallySum other) {
        return records == other.records && units.hasValueOf(other.units);
    }
}
