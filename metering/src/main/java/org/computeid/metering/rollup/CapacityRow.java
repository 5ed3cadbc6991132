package org.computeid.metering.rollup;

import java.util.Objects;
import org.computeid.metering.quantity.RateVector;

/**
 * One row of a capacity roll-up, e.g. class {@code A}: 12 resources counted, 3 unknown (MET-65).
 *
 * <p>Where the coverage is not complete, each rate is a lower bound of what there is.
 *
 * @param group what the resources have in common
 * @param rates the sums, one for each kind
 * @param coverage what the row covers
 */
public record CapacityRow(Group group, RateVector rates, Coverage coverage) {

    /**
     * Checks its parts.
     *
     * @param group what the resources have in common
     * @param rates the sums, one for each kind
     * @param coverage what the row covers
     * @throws NullPointerException if a part is null
     */
    public CapacityRow {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(rates, "rates");
        Objects.requireNonNull(coverage, "coverage");
    }
}
