package org.computeid.metering.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.computeid.metering.quantity.MeteringReason;
import org.junit.jupiter.api.Test;

class UsageSumsTest {

    private static final UsageGrouping BY_METER = Samples.by("UTC", "meter");

    @Test
    void addsUpWhatALedgerWouldWhereNothingIsToldTwice() {
        List<UsageRecord> records = List.of(
                Samples.cards("1", 8).build(),
                Samples.cards("2", 3).build(),
                Samples.record("3", Samples.tokens(7)).build());
        UsageSums sums = new UsageSums(BY_METER);
        records.forEach(sums::add);
        assertThat(sums.rows())
                .isEqualTo(UsageLedger.of(records).total(BY_METER).rows());
        assertThat(sums.groups()).isEqualTo(2);
    }

    @Test
    void refusesAReversal() {
        UsageRecord reversal = Samples.cards("2", 8).reverses("1").build();
        Samples.assertRefused(MeteringReason.REVERSAL, () -> new UsageSums(BY_METER).add(reversal));
    }

    @Test
    void aLedgerGrowsWithDistinctRecords() {
        UsageRecord first = Samples.cards("1", 8).build();
        UsageLedger ledger = UsageLedger.of(List.of(
                first,
                first,
                Samples.cards("1", 8).revision(2).build(),
                Samples.cards("2", 8).build()));
        assertThat(ledger.size()).isEqualTo(3);
    }
}
