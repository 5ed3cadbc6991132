package org.computeid.metering.rollup;

import java.util.Objects;

/**
 * What a total is made of and what it leaves open: unknown is not zero (MET-66).
 *
 * @param counted the resources whose rate is in the total
 * @param unknown the resources that belong to the total but whose rate is not known
 */
public record Coverage(Tally counted, Tally unknown) {

    /**
     * Checks its parts.
     *
     * @param counted the resources whose rate is in the total
     * @param unknown the resources that belong to the total but whose rate is not known
     * @throws NullPointerException if a part is null
     */
    public Coverage {
        Objects.requireNonNull(counted, "counted");
        Objects.requireNonNull(unknown, "unknown");
    }

    /**
     * Whether nothing is unknown, so that the total is the whole and not only a lower bound.
     *
     * @return whether there are no unknown records
     */
    public boolean isComplete() {
        return unknown.records() == 0;
    }
}
