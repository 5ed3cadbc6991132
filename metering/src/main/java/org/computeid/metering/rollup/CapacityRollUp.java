package org.computeid.metering.rollup;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.computeid.identifier.id.ComputeId;

/**
 * What an inventory adds up to, and what stood in the way (MET-64, MET-65).
 *
 * @param rows one row for each group, sorted by the texts of the groups
 * @param findings what was met on the way
 */
public record CapacityRollUp(List<CapacityRow> rows, Findings findings) {

    /**
     * Copies the rows.
     *
     * @param rows one row for each group, sorted by the texts of the groups
     * @param findings what was met on the way
     * @throws NullPointerException if a part is null
     */
    public CapacityRollUp {
        rows = List.copyOf(rows);
        Objects.requireNonNull(findings, "findings");
    }

    /**
     * Identifiers that need attention, each list sorted and without repeats (MET-64, MET-67).
     *
     * @param multiple reached twice: more than one record, or a part of more than one resource; counted once
     * @param contradicted several records that differ in units or rates; counted as unknown
     * @param cyclic on a cycle of parts, or between two; counted as unknown
     * @param replaced with rates of their own that do not count, since they have parts that do
     */
    public record Findings(
            List<ComputeId> multiple, List<ComputeId> contradicted, List<ComputeId> cyclic, List<ComputeId> replaced) {

        /**
         * Sorts and copies its parts.
         *
         * @param multiple reached twice: more than one record, or a part of more than one resource; counted once
         * @param contradicted several records that differ in units or rates; counted as unknown
         * @param cyclic on a cycle of parts, or between two; counted as unknown
         * @param replaced with rates of their own that do not count, since they have parts that do
         */
        public Findings {
            multiple = sorted(multiple);
            contradicted = sorted(contradicted);
            cyclic = sorted(cyclic);
            replaced = sorted(replaced);
        }

        private static List<ComputeId> sorted(List<ComputeId> ids) {
            return Set.copyOf(ids).stream().sorted().toList();
        }
    }
}
