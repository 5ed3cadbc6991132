package org.computeid.metering.usage;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All that was told of one key: its distinct records. */
final class Fact {

    private static final Comparator<UsageRecord> BY_REVISION = Comparator.comparingLong(UsageRecord::revision);

    private Collection<UsageRecord> records;

    Fact(UsageRecord first) {
        records = List.of(first);
    }

    /** False if this record was told before. */
    boolean add(UsageRecord record) {
        if (records.contains(record)) {
            return false;
        }
        if (records.size() == 1) {
            records = new HashSet<>(records);
        }
        return records.add(record);
    }

    /** Whether a revision was told in two ways. */
    boolean isConflict() {
        return records.size() > 1 && revisions().size() < records.size();
    }

    /** The record of the highest revision; only where there is no conflict. */
    UsageRecord latest() {
        return records.stream().max(BY_REVISION).orElseThrow();
    }

    /** How many records a higher revision replaces. */
    int superseded() {
        return records.size() - 1;
    }

    private Set<Long> revisions() {
        return records.stream().map(UsageRecord::revision).collect(Collectors.toSet());
    }
}
