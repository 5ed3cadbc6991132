package org.computeid.metering.usage;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One accumulator for each group and meter. */
final class UsageSums {

    private static final Comparator<UsageRow> ORDER = Comparator.comparing(UsageRow::group)
            .thenComparing(row -> row.meter().word());

    private final UsageGrouping grouping;
    private final Map<UsageGroup, Map<Meter, UsageAccumulator>> sums = new HashMap<>();

    UsageSums(UsageGrouping grouping) {
        this.grouping = grouping;
    }

    void add(UsageRecord record) {
        grouping.forEachGroup(
                record, (group, usage) -> sum(group, usage.meter()).add(usage));
    }

    /** Makes rows for a record that does not count any more, so that nothing vanishes. */
    void touch(UsageRecord record) {
        grouping.forEachGroup(record, (group, usage) -> sum(group, usage.meter()));
    }

    List<UsageRow> rows() {
        return sums.entrySet().stream()
                .flatMap(entry -> entry.getValue().values().stream().map(row(entry.getKey())))
                .sorted(ORDER)
                .toList();
    }

    private static Function<UsageAccumulator, UsageRow> row(UsageGroup group) {
        return sum -> new UsageRow(group, sum.meter(), sum.total());
    }

    private UsageAccumulator sum(UsageGroup group, Meter meter) {
        return sums.computeIfAbsent(group, key -> new EnumMap<>(Meter.class))
                .computeIfAbsent(meter, UsageAccumulator::empty);
    }
}
