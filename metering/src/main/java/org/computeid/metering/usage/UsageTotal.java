package org.computeid.metering.usage;

import java.util.List;
import java.util.Objects;

/**
 * What usage adds up to, and what became of the records (MET-103, MET-107).
 *
 * @param rows the sums, sorted by group, then by the word of the meter
 * @param counts what became of the records
 * @param conflicts the facts that were told in two ways, sorted; they are in no row
 */
public record UsageTotal(List<UsageRow> rows, Counts counts, List<UsageKey> conflicts) {

    /**
     * Copies the lists.
     *
     * @param rows the sums, sorted by group, then by the word of the meter
     * @param counts what became of the records
     * @param conflicts the facts that were told in two ways, sorted; they are in no row
     */
    public UsageTotal {
        rows = List.copyOf(rows);
        Objects.requireNonNull(counts, "counts");
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Numbers of records.
     *
     * @param counted those whose usage is in the rows
     * @param duplicates those that repeat another one
     * @param superseded those with a higher revision beside them
     * @param reversed those that another record takes back
     */
    public record Counts(long counted, long duplicates, long superseded, long reversed) {}
}
