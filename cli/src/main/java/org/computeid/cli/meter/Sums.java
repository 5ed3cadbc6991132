package org.computeid.cli.meter;

import java.util.List;
import org.computeid.cli.console.CommandFailure;
import org.computeid.metering.usage.UsageGrouping;
import org.computeid.metering.usage.UsageLedger;
import org.computeid.metering.usage.UsageRecord;
import org.computeid.metering.usage.UsageSums;
import org.computeid.metering.usage.UsageTotal;

/** What records add up to, in memory that has a bound: beyond it the run ends. */
sealed interface Sums {

    /** Adds the record of a line. */
    void add(String place, UsageRecord record, Refusals refusals);

    /** How many records came. */
    long records();

    /** All of it. */
    UsageTotal total();

    /** With the work of identity: every distinct record is kept. */
    final class Settled implements Sums {

        private final UsageLedger ledger = new UsageLedger();
        private final UsageGrouping grouping;
        private final long most;
        private long records;

        Settled(UsageGrouping grouping, long most) {
            this.grouping = grouping;
            this.most = most;
        }

        @Override
        public void add(String place, UsageRecord record, Refusals refusals) {
            ledger.add(record);
            records++;
            if (ledger.size() > most) {
                throw new CommandFailure(refusals.messages().text("failure.records", place, Long.toString(most)));
            }
        }

        @Override
        public long records() {
            return records;
        }

        @Override
        public UsageTotal total() {
            return ledger.total(grouping);
        }
    }

    /** Without it: nothing but the sums is kept. */
    final class Unique implements Sums {

        private final UsageSums sums;
        private final long most;
        private long records;

        Unique(UsageGrouping grouping, long most) {
            this.sums = new UsageSums(grouping);
            this.most = most;
        }

        @Override
        public void add(String place, UsageRecord record, Refusals refusals) {
            if (record.findReverses().isPresent()) {
                throw new CommandFailure(refusals.messages().text("failure.reversal", place));
            }
            sums.add(record);
            records++;
            if (sums.groups() > most) {
                throw new CommandFailure(refusals.messages().text("failure.groups", place, Long.toString(most)));
            }
        }

        @Override
        public long records() {
            return records;
        }

        @Override
        public UsageTotal total() {
            return new UsageTotal(sums.rows(), new UsageTotal.Counts(records, 0, 0, 0), List.of());
        }
    }
}
