package org.computeid.metering.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.quantity.Ratio;
import org.computeid.metering.quantity.ResourceTime;
import org.computeid.metering.quantity.Work;
import org.computeid.metering.usage.UsageTotal.Counts;
import org.junit.jupiter.api.Test;

class UsageLedgerTest {

    private static final Kind FP16 = Kind.parse("fp16 matrix dense theoretical-peak");
    private static final Ratio CARD_HOUR = ResourceTime.parse("1 card-hour").nanoseconds();

    @Test
    void countsARepeatedRecordOnce() {
        UsageTotal total = Samples.total(cards(8), cards(8), cards(8));
        assertThat(total.rows()).extracting(UsageRow::value).containsExactly(CARD_HOUR.times(Ratio.of(8)));
        assertThat(total.counts()).isEqualTo(new Counts(1, 2, 0, 0));
    }

    @Test
    void listsAConflictAndCountsNeitherSide() {
        UsageTotal total = Samples.total(
                cards(8), cards(9), cards(9), Samples.cards("2", 1).build());
        assertThat(total.conflicts()).containsExactly(new UsageKey("s", "1"));
        assertThat(total.rows()).extracting(UsageRow::value).containsExactly(CARD_HOUR);
        assertThat(total.counts()).isEqualTo(new Counts(1, 1, 0, 0));
    }

    @Test
    void countsTheHighestRevision() {
        UsageRecord third = Samples.cards("1", 1).revision(3).build();
        UsageRecord second = Samples.cards("1", 4).revision(2).build();
        UsageTotal total = Samples.total(third, cards(8), second, cards(8));
        assertThat(total.rows()).extracting(UsageRow::value).containsExactly(CARD_HOUR);
        assertThat(total.counts()).isEqualTo(new Counts(1, 1, 2, 0));
    }

    @Test
    void keepsTheRowOfWhatWasTakenBack() {
        UsageTotal total = Samples.total(reversal("2", "1", 8), cards(8));
        assertThat(total.rows()).extracting(UsageRow::value).containsExactly(Ratio.ZERO);
        assertThat(total.counts()).isEqualTo(new Counts(0, 0, 0, 1));
    }

    @Test
    void aConflictCannotBeTakenBack() {
        UsageTotal total = Samples.total(reversal("2", "1", 8), cards(8), cards(9));
        assertThat(total.rows()).isEmpty();
        assertThat(total.conflicts()).hasSize(1);
    }

    @Test
    void refusesReversalsThatDoNotFit() {
        assertRefused(reversal("2", "1", 8));
        assertRefused(cards(8), reversal("2", "1", 9));
        assertRefused(cards(8), reversal("2", "1", 8), reversal("3", "1", 8));
        assertRefused(cards(8), reversal("2", "1", 8), reversal("3", "2", 8));
        assertRefused(reversal("1", "1", 8));
        assertRefused(cards(8), Samples.cards("1", 1).revision(2).build(), reversal("2", "1", 8));
    }

    @Test
    void groupsByWhatIsAsked() {
        UsageRecord night = Samples.record(
                        "1",
                        Usage.held(Meter.CARD_TIME, Interval.parse("2026-11-22T15:00:00Z/2026-11-22T18:00:00Z"), 1))
                .label("device", "h100")
                .build();
        UsageRecord words = Samples.record("2", Samples.tokens(5)).build();
        UsageTotal total = UsageLedger.of(List.of(words, night))
                .total(Samples.by("Asia/Shanghai", "month", "day", "label:device", "class"));
        assertThat(total.rows())
                .extracting(row -> row.group() + " " + row.value())
                .containsExactly(
                        "{\"class\":\"A\",\"day\":\"2026-11-22\",\"label:device\":\"h100\",\"month\":\"2026-11\"} 3600000000000",
                        "{\"class\":\"A\",\"day\":\"2026-11-22\",\"month\":\"2026-11\"} 5",
                        "{\"class\":\"A\",\"day\":\"2026-11-23\",\"label:device\":\"h100\",\"month\":\"2026-11\"} 7200000000000");
    }

    @Test
    void findsFieldsByTheirWords() {
        for (String word : "authority class day label:x meter month node registrant subject".split(" ", -1)) {
            assertThat(UsageField.find(word).orElseThrow()).hasToString(word);
        }
        for (String word : new String[] {"", "label", "label:", "label:a b", "Day", "tier"}) {
            assertThat(UsageField.find(word)).isEmpty();
        }
    }

    @Test
    void multipliesTimeByPeakOnce() {
        UsageRecord known = Samples.cards("1", 8).label("device", "h100").build();
        UsageRecord unknown = Samples.cards("2", 8).label("device", "x").build();
        UsageRecord none = Samples.cards("3", 8).build();
        Map<String, Rate> peaks = Map.of("h100", Rate.parse("989.4 TFLOPS [" + FP16 + "]"));
        WorkTotal total = UsageLedger.of(List.of(known, unknown, none)).work("device", peaks);
        assertThat(total.rows()).containsExactly(new Work(Ratio.parse("28494720000000000000"), FP16));
        assertThat(total.unknown()).isEqualTo(2);
        UsageRecord words =
                Samples.record("4", Samples.tokens(1)).label("device", "h100").build();
        Samples.assertRefused(
                MeteringReason.UNIT, () -> UsageLedger.of(List.of(words)).work("device", peaks));
    }

    private static void assertRefused(UsageRecord... records) {
        Samples.assertRefused(MeteringReason.REVERSAL, () -> Samples.total(records));
    }

    private static UsageRecord cards(long count) {
        return Samples.cards("1", count).build();
    }

    private static UsageRecord reversal(String id, String of, long count) {
        return Samples.cards(id, count).reverses(of).build();
    }
}
