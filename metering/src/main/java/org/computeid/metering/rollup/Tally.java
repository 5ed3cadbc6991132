package org.computeid.metering.rollup;

import java.math.BigInteger;
import java.util.Objects;

/**
 * How much of something: so many records that stand for so many units, e.g. 3 records with 24 cards (MET-66).
 *
 * @param records records of resources
 * @param units units that these resources have together
 */
public record Tally(long records, BigInteger units) {

    /** None. */
    public static final Tally NONE = new Tally(0, BigInteger.ZERO);

    /**
     * Checks its parts.
     *
     * @param records records of resources
     * @param units units that these resources have together
     * @throws NullPointerException if the units are null
     */
    public Tally {
        Objects.requireNonNull(units, "units");
    }

    /**
     * What is left when another tally is taken away.
     *
     * @param other a part of this
     * @return this minus the other
     * @throws ArithmeticException if the records leave 64 bits
     */
    public Tally minus(Tally other) {
        return new Tally(Math.subtractExact(records, other.records), units.subtract(other.units));
    }
}
