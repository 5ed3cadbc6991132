package org.computeid.cli.meter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.id.ComputeId;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.quantity.RateVector;
import org.computeid.metering.rollup.CapacityAccumulator;
import org.computeid.metering.rollup.CapacityRollUp;
import org.computeid.metering.rollup.Coverage;
import org.computeid.metering.rollup.Inventory;
import org.computeid.metering.rollup.Resource;
import org.jspecify.annotations.Nullable;

/** The leaves of an inventory of descriptors, added up group by group and kind by kind (MET-62 to MET-66). */
final class CapacityGroups {

    private final List<CapacityField> fields;
    private final Inventory inventory = new Inventory();
    private final Map<ComputeId, List<TreeSet<String>>> values = new HashMap<>();

    CapacityGroups(List<CapacityField> fields) {
        this.fields = List.copyOf(fields);
    }

    /** Adds a descriptor, or throws a {@code MeteringException} if its claims do not go together. */
    void add(ComputeDescriptor descriptor) {
        inventory.add(Resource.fromUnverified(descriptor));
        List<TreeSet<String>> known = values.computeIfAbsent(
                descriptor.id(),
                id -> fields.stream().map(field -> new TreeSet<String>()).toList());
        for (int i = 0; i < fields.size(); i++) {
            known.get(i).add(fields.get(i).of(descriptor));
        }
    }

    /** What was met on the way. */
    CapacityRollUp.Findings findings() {
        return inventory.rollUp(java.util.Set.of()).findings();
    }

    /** The rows, sorted by the values of the fields, then by kind. */
    List<Row> rows() {
        Map<List<String>, CapacityAccumulator> groups = new TreeMap<>(CapacityGroups::compare);
        for (Resource leaf : inventory.leaves()) {
            groups.computeIfAbsent(group(leaf.id()), group -> CapacityAccumulator.empty())
                    .add(leaf.units(), leaf.rates());
        }
        List<Row> rows = new ArrayList<>();
        groups.forEach((group, sums) -> {
            RateVector rates = sums.rates();
            rates.rates().forEach(rate -> rows.add(new Row(group, rate, sums.coverage(rate.kind()))));
            if (rates.isEmpty()) {
                rows.add(new Row(group, null, sums.coverage()));
            }
        });
        return rows;
    }

    /** Several records of one resource may differ: then all that they say is the group, so that order does not matter. */
    private List<String> group(ComputeId id) {
        return values.getOrDefault(id, List.of()).stream()
                .map(told -> String.join(" | ", told))
                .toList();
    }

    private static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /**
     * The sum of one kind in one group.
     *
     * @param group the values of the fields
     * @param rate the sum, or null where no resource of the group states a rate
     * @param coverage how much of the group is in it
     */
    record Row(List<String> group, @Nullable Rate rate, Coverage coverage) {}
}
