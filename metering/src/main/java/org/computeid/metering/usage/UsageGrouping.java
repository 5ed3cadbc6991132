package org.computeid.metering.usage;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.usage.UsageField.Part;

/**
 * By which fields usage is grouped, and in which zone days and months are counted, e.g. by class and day of
 * {@code Asia/Shanghai} (MET-107, MET-108).
 */
public final class UsageGrouping {

    private static final UsageField DAY = new UsageField(Part.DAY, "");
    private static final UsageField MONTH = new UsageField(Part.MONTH, "");

    private final Set<UsageField> fields;
    private final ZoneEdges days;
    private final ZoneEdges months;

    private UsageGrouping(Set<UsageField> fields, ZoneEdges days, ZoneEdges months) {
        this.fields = fields;
        this.days = days;
        this.months = months;
    }

    /**
     * A grouping.
     *
     * @param fields the fields; none for one group of everything
     * @param zone the name of a zone, e.g. {@code Asia/Shanghai}
     * @return the grouping
     * @throws MeteringException with {@code ZONE} if there is no such zone
     */
    public static UsageGrouping of(Collection<UsageField> fields, String zone) {
        return new UsageGrouping(new TreeSet<>(fields), ZoneEdges.of(zone, Edge.DAY), ZoneEdges.of(zone, Edge.MONTH));
    }

    /** The fields and, for days and months, the zone. */
    @Override
    public String toString() {
        return fields + " by " + days;
    }

    /**
     * Cuts a record into the groups that it belongs to. Resource-time is cut at the edges; what is counted cannot be, and
     * belongs where its interval starts.
     */
    void forEachGroup(UsageRecord record, BiConsumer<UsageGroup, Usage> action) {
        Usage usage = record.usage();
        boolean byDay = fields.contains(DAY);
        if (!usage.meter().isOfTime() || !(byDay || fields.contains(MONTH))) {
            action.accept(group(record, usage.interval()), usage);
            return;
        }
        (byDay ? days : months)
                .forEachPart(usage.interval(), part -> action.accept(group(record, part), usage.within(part)));
    }

    private UsageGroup group(UsageRecord record, Interval part) {
        Map<UsageField, String> values = new TreeMap<>();
        for (UsageField field : fields) {
            if (field.equals(DAY)) {
                values.put(field, days.name(part.start()));
            } else if (field.equals(MONTH)) {
                values.put(field, months.name(part.start()));
            } else {
                field.of(record).ifPresent(value -> values.put(field, value));
            }
        }
        return new UsageGroup(values);
    }
}
