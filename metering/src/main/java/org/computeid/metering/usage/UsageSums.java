package org.computeid.metering.usage;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;

/**
 * Running sums of usage, one for each group and meter, e.g. for each class and day (MET-107).
 *
 * <p>It knows nothing of repeats, revisions and reversals, which are the business of {@link UsageLedger}: what goes in counts.
 * Mutable and not for use by several threads at once; its size depends on the number of groups alone.
 */
public final class UsageSums {

    private static final Comparator<UsageRow> ORDER = Comparator.comparing(UsageRow::group)
            .thenComparing(row -> row.meter().word());

    private final UsageGrouping grouping;
    private final Map<UsageGroup, Map<Meter, UsageAccumulator>> sums = new HashMap<>();

    /**
     * Sums of nothing.
     *
     * @param grouping by what
     */
    public UsageSums(UsageGrouping grouping) {
        this.grouping = grouping;
    }

    /**
     * Adds what a record says.
     *
     * @param record a record that takes nothing back, and whose fact no other record tells
     * @throws MeteringException with {@code REVERSAL} if it is a reversal; with {@code OVERFLOW} if a sum leaves its state,
     *     after which this is of no more use
     */
    public void add(UsageRecord record) {
        if (record.findReverses().isPresent()) {
            throw MeteringRejection.of(
                            MeteringReason.REVERSAL,
                            record.key().source(),
                            record.key().id())
                    .toException();
        }
        grouping.forEachGroup(
                record, (group, usage) -> sum(group, usage.meter()).add(usage));
    }

    /** Makes rows for a record that does not count any more, so that nothing vanishes. */
    void touch(UsageRecord record) {
        grouping.forEachGroup(record, (group, usage) -> sum(group, usage.meter()));
    }

    /**
     * How many groups there are.
     *
     * @return 0 or more
     */
    public int groups() {
        return sums.size();
    }

    /**
     * The sums.
     *
     * @return one row for each group and meter, sorted by group, then by the word of the meter
     */
    public List<UsageRow> rows() {
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
