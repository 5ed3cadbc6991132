package org.computeid.metering.usage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.quantity.Rate;

/**
 * Usage records in any order, each as often as it comes, and what they add up to (MET-103 to MET-106).
 *
 * <p>Order, repetition and lateness leave no trace in the totals: whether a record counts is a property of the facts that are
 * stored, decided when a total is asked for. Mutable and not for use by several threads at once; its size depends on the
 * number of distinct records.
 */
public final class UsageLedger {

    private final Map<UsageKey, Fact> facts = new HashMap<>();
    private long duplicates;
    private long size;

    /** A ledger without records. */
    public UsageLedger() {}

    /**
     * A ledger of some records.
     *
     * @param records any records
     * @return a new ledger
     */
    public static UsageLedger of(Collection<UsageRecord> records) {
        UsageLedger ledger = new UsageLedger();
        records.forEach(ledger::add);
        return ledger;
    }

    /**
     * Takes a record in.
     *
     * @param record any record
     */
    public void add(UsageRecord record) {
        Fact fact = facts.get(record.key());
        if (fact == null) {
            facts.put(record.key(), new Fact(record));
            size++;
        } else if (fact.add(record)) {
            size++;
        } else {
            duplicates++;
        }
    }

    /**
     * How many distinct records it holds, which is what its memory grows with.
     *
     * @return 0 or more
     */
    public long size() {
        return size;
    }

    /**
     * Adds up what counts.
     *
     * @param grouping by what
     * @return the rows, and what became of the records
     * @throws MeteringException with {@code REVERSAL} if a reversal does not fit what it takes back (MET-106); with
     *     {@code OVERFLOW} if a sum leaves its state
     */
    public UsageTotal total(UsageGrouping grouping) {
        Settlement settled = settle();
        UsageSums sums = new UsageSums(grouping);
        settled.counted.values().forEach(sums::add);
        settled.reversed.forEach(sums::touch);
        UsageTotal.Counts counts =
                new UsageTotal.Counts(settled.counted.size(), duplicates, settled.superseded, settled.reversed.size());
        return new UsageTotal(sums.rows(), counts, settled.conflicts());
    }

    /**
     * Multiplies what counts by the peak rates of the devices that a label names (MET-111).
     *
     * @param label the name of the label, e.g. {@code device}
     * @param peaks the rate of one unit for each value of the label
     * @return the work of each kind, and how many records have no peak
     * @throws MeteringException as {@link #total} does; with {@code UNIT} if a record that has a peak is not of card-, core-,
     *     node- or rack-time
     */
    public WorkTotal work(String label, Map<String, Rate> peaks) {
        Settlement settled = settle();
        WorkSums sums = new WorkSums(label, peaks);
        settled.counted.values().forEach(sums::add);
        settled.reversed.forEach(sums::touch);
        return sums.total();
    }

    /** Sorts the facts into those that count and those that do not. */
    private Settlement settle() {
        Settlement settled = new Settlement();
        for (Map.Entry<UsageKey, Fact> entry : facts.entrySet()) {
            if (entry.getValue().isConflict()) {
                settled.conflicts.add(entry.getKey());
            } else {
                settled.superseded += entry.getValue().superseded();
                UsageRecord latest = entry.getValue().latest();
                if (latest.findReverses().isPresent()) {
                    settled.reversals.add(latest);
                } else {
                    settled.counted.put(entry.getKey(), latest);
                }
            }
        }
        settled.takeBack();
        return settled;
    }

    /** What became of the facts. */
    private static final class Settlement {

        private final Set<UsageKey> conflicts = new HashSet<>();
        private final Map<UsageKey, UsageRecord> counted = new HashMap<>();
        private final List<UsageRecord> reversed = new ArrayList<>();
        private final List<UsageRecord> reversals = new ArrayList<>();
        private long superseded;

        List<UsageKey> conflicts() {
            return conflicts.stream().sorted().toList();
        }

        /** A conflict has no record of which to say that it is taken back; it stays one. */
        void takeBack() {
            for (UsageRecord reversal : reversals) {
                UsageKey target = new UsageKey(
                        reversal.key().source(), reversal.findReverses().orElseThrow());
                if (!conflicts.contains(target)) {
                    UsageRecord taken = counted.remove(target);
                    if (taken == null || !reversal.repeats(taken)) {
                        throw refused(reversal);
                    }
                    reversed.add(taken);
                }
            }
        }

        private static MeteringException refused(UsageRecord reversal) {
            return MeteringRejection.of(
                            MeteringReason.REVERSAL,
                            reversal.key().source(),
                            reversal.key().id(),
                            reversal.findReverses().orElse(""))
                    .toException();
        }
    }
}
