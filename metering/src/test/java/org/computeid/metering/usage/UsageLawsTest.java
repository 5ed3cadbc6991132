package org.computeid.metering.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.Ratio;
import org.computeid.metering.quantity.Share;
import org.junit.jupiter.api.Test;

class UsageLawsTest {

    private static final int RECORDS = Integer.getInteger("computeid.usage.records", 20_000);

    @Property(tries = 200)
    void orderSplitAndMergeTreeLeaveNoTrace(@ForAll("usages") List<Usage> usages, @ForAll Random random) {
        byte[] inOrder = added(usages).toBytes();
        List<UsageAccumulator> parts = new ArrayList<>();
        List<Usage> shuffled = new ArrayList<>(usages);
        Collections.shuffle(shuffled, random);
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(4));
            parts.add(added(shuffled.subList(from, to)));
            from = to;
        }
        parts.add(UsageAccumulator.empty(Meter.CARD_TIME));
        while (parts.size() > 1) {
            UsageAccumulator taken = parts.remove(random.nextInt(parts.size()));
            parts.get(random.nextInt(parts.size())).merge(UsageAccumulator.fromBytes(taken.toBytes()));
        }
        assertThat(parts.get(0).toBytes()).isEqualTo(inOrder);
    }

    @Property(tries = 200)
    void isACommutativeGroup(
            @ForAll("usages") List<Usage> a, @ForAll("usages") List<Usage> b, @ForAll("usages") List<Usage> c) {
        assertThat(merged(added(a), added(b))).isEqualTo(merged(added(b), added(a)));
        assertThat(merged(merged(added(a), added(b)), added(c)))
                .isEqualTo(merged(added(a), merged(added(b), added(c))));
        assertThat(merged(added(a), UsageAccumulator.empty(Meter.CARD_TIME))).isEqualTo(added(a));
        assertThat(merged(added(a), added(a).negated())).isEqualTo(UsageAccumulator.empty(Meter.CARD_TIME));
        assertThat(merged(merged(added(a), added(b)), added(b).negated()).toBytes())
                .isEqualTo(added(a).toBytes());
        assertThat(UsageAccumulator.fromBytes(added(a).negated().toBytes())).isEqualTo(added(a).negated());
    }

    @Property(tries = 200)
    void sumsLikeRationalNumbers(@ForAll("usages") List<Usage> usages) {
        Ratio expected = Ratio.ZERO;
        UsageAccumulator direct = UsageAccumulator.empty(Meter.CARD_TIME);
        UsageAccumulator times = UsageAccumulator.empty(Meter.CARD_TIME);
        for (Usage usage : usages) {
            expected = expected.plus(
                    Ratio.of(usage.count().multiply(usage.interval().nanoseconds()))
                            .times(usage.share().toRatio()));
            direct.add(
                    usage.count().longValueExact(),
                    usage.share(),
                    usage.interval().nanosecondsIfBrief());
            times.add(usage.resourceTime());
        }
        assertThat(added(usages).total()).isEqualTo(expected);
        assertThat(added(usages)).isEqualTo(direct).isEqualTo(times);
    }

    @Property(tries = 100)
    void totalsAreTheSameInAnyOrderAndRepetition(@ForAll("records") List<UsageRecord> records, @ForAll Random random) {
        UsageGrouping grouping = Samples.by("America/New_York", "day", "label:device");
        UsageTotal once = UsageLedger.of(records).total(grouping);
        List<UsageRecord> again = new ArrayList<>(records);
        again.addAll(records);
        Collections.shuffle(again, random);
        UsageTotal twice = UsageLedger.of(again).total(grouping);
        assertThat(twice.rows()).isEqualTo(once.rows());
        assertThat(twice.conflicts()).isEqualTo(once.conflicts());
        assertThat(twice.counts().counted()).isEqualTo(once.counts().counted());
        assertThat(twice.counts().superseded()).isEqualTo(once.counts().superseded());
        assertThat(twice.counts().duplicates()).isEqualTo(once.counts().duplicates() + records.size());
    }

    @Property(tries = 100)
    void takingBackLeavesNothingBehind(@ForAll("records") List<UsageRecord> records, @ForAll Random random) {
        UsageGrouping grouping = Samples.by("Asia/Shanghai", "month");
        List<UsageRecord> all = new ArrayList<>(records);
        UsageRecord more = Samples.cards("more", 3).build();
        all.add(more);
        all.add(Samples.cards("less", 3).reverses("more").build());
        Collections.shuffle(all, random);
        Map<UsageGroup, Ratio> with = values(UsageLedger.of(all).total(grouping));
        Map<UsageGroup, Ratio> without = values(UsageLedger.of(records).total(grouping));
        with.forEach((group, value) -> assertThat(value).isEqualTo(without.getOrDefault(group, Ratio.ZERO)));
        assertThat(with.keySet()).containsAll(without.keySet());
    }

    @Property(tries = 100)
    void cuttingAtEdgesConserves(@ForAll("records") List<UsageRecord> records) {
        Ratio whole = sum(UsageLedger.of(records).total(Samples.by("UTC")));
        for (String zone : List.of("Asia/Shanghai", "America/New_York", "America/St_Johns")) {
            assertThat(sum(UsageLedger.of(records).total(Samples.by(zone, "day"))))
                    .isEqualTo(whole);
            assertThat(sum(UsageLedger.of(records).total(Samples.by(zone, "month"))))
                    .isEqualTo(whole);
        }
    }

    /** More of them with -Dcomputeid.usage.records=1000000. */
    @Test
    void manyRecordsSplitManyWaysLeaveTheSameBytes() {
        Random random = new Random(1);
        long[] counts = random.longs(RECORDS, 0, Long.MAX_VALUE).toArray();
        byte[] whole = added(counts, 1).toBytes();
        for (int ways : new int[] {2, 7, 1000}) {
            assertThat(added(counts, ways).toBytes()).isEqualTo(whole);
        }
        for (int i = counts.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            long count = counts[i];
            counts[i] = counts[other];
            counts[other] = count;
        }
        assertThat(added(counts, 1).toBytes()).isEqualTo(whole);
    }

    @Test
    void refusesWhatTheStateDoesNotHoldAndStaysAsItWas() {
        UsageAccumulator sum = UsageAccumulator.empty(Meter.TOKENS);
        BigInteger most = BigInteger.ONE.shiftLeft(191).subtract(BigInteger.ONE);
        sum.add(Usage.counted(Meter.TOKENS, Samples.HOUR, new BigDecimal(most)));
        byte[] before = sum.toBytes();
        Samples.assertRefused(MeteringReason.OVERFLOW, () -> sum.add(Samples.tokens(1)));
        Samples.assertRefused(MeteringReason.OVERFLOW, () -> sum.merge(sum));
        Samples.assertRefused(MeteringReason.UNIT, () -> sum.add(1, Share.WHOLE, 1));
        Samples.assertRefused(MeteringReason.UNIT, () -> sum.merge(UsageAccumulator.empty(Meter.REQUESTS)));
        UsageAccumulator cards = UsageAccumulator.empty(Meter.CARD_TIME);
        Samples.assertRefused(MeteringReason.UNIT, () -> cards.add(Samples.tokens(1)));
        Samples.assertRefused(MeteringReason.OVERFLOW, () -> cards.add(-1, Share.WHOLE, 1));
        assertThat(sum.toBytes()).isEqualTo(before).hasSize(34);
        assertThat(sum.total()).isEqualTo(Ratio.of(most));
        assertThat(sum.amounts()).isEqualTo(1);
    }

    @Test
    void bytesAreTheSameEverywhere() {
        UsageAccumulator sum = UsageAccumulator.empty(Meter.CORE_TIME);
        sum.add(3, Share.of(1, 7), 5);
        assertThat(HexFormat.of().formatHex(sum.toBytes()))
                .isEqualTo("0101" + "0000000000000001" + "0000000000000000000000000000000000000047eaaec400");
        assertThat(HexFormat.of().formatHex(sum.negated().toBytes()))
                .isEqualTo("0101" + "ffffffffffffffff" + "ffffffffffffffffffffffffffffffffffffffb815513c00");
    }

    @Test
    void readsNoOtherBytes() {
        byte[] bytes = UsageAccumulator.empty(Meter.ENERGY).toBytes();
        for (int at : new int[] {0, 1}) {
            byte[] other = bytes.clone();
            other[at] = 9;
            Samples.assertRefused(MeteringReason.SYNTAX, () -> UsageAccumulator.fromBytes(other));
        }
        byte[] lowest = bytes.clone();
        lowest[2] = Byte.MIN_VALUE;
        Samples.assertRefused(MeteringReason.SYNTAX, () -> UsageAccumulator.fromBytes(lowest));
        byte[] lowestSum = bytes.clone();
        lowestSum[10] = Byte.MIN_VALUE;
        Samples.assertRefused(MeteringReason.SYNTAX, () -> UsageAccumulator.fromBytes(lowestSum));
        Samples.assertRefused(MeteringReason.SYNTAX, () -> UsageAccumulator.fromBytes(new byte[33]));
    }

    private static UsageAccumulator added(List<Usage> usages) {
        UsageAccumulator sum = UsageAccumulator.empty(Meter.CARD_TIME);
        usages.forEach(sum::add);
        return sum;
    }

    private static UsageAccumulator added(long[] counts, int ways) {
        UsageAccumulator whole = UsageAccumulator.empty(Meter.CARD_TIME);
        for (int way = 0; way < ways; way++) {
            UsageAccumulator part = UsageAccumulator.empty(Meter.CARD_TIME);
            for (int i = way; i < counts.length; i += ways) {
                part.add(counts[i] >>> 20, Share.of(1, 7), counts[i] >>> 1);
            }
            whole.merge(part);
        }
        return whole;
    }

    private static UsageAccumulator merged(UsageAccumulator a, UsageAccumulator b) {
        a.merge(b);
        return a;
    }

    private static Ratio sum(UsageTotal total) {
        return total.rows().stream().map(UsageRow::value).reduce(Ratio.ZERO, Ratio::plus);
    }

    private static Map<UsageGroup, Ratio> values(UsageTotal total) {
        Map<UsageGroup, Ratio> values = new TreeMap<>();
        total.rows().forEach(row -> values.put(row.group(), row.value()));
        return values;
    }

    @Provide
    Arbitrary<List<Usage>> usages() {
        return usage().list().ofMaxSize(12);
    }

    /** Few ids and revisions, so that they meet. */
    @Provide
    Arbitrary<List<UsageRecord>> records() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(1, 3),
                        usage(),
                        Arbitraries.of("h100", "a100"))
                .as((id, revision, usage, device) -> Samples.record("j" + id, usage)
                        .revision(revision)
                        .label("device", device)
                        .build())
                .list()
                .ofMaxSize(10);
    }

    private static Arbitrary<Usage> usage() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, Long.MAX_VALUE),
                        Arbitraries.longs().between(1_700_000_000L, 1_800_000_000L),
                        Arbitraries.longs().between(0, 2_000_000_000_000_000L),
                        Arbitraries.of("1", "1/2", "2/3", "5/7", "1/1024", "999999/1000000"))
                .as((count, start, length, share) -> {
                    Instant from = Instant.ofEpochSecond(start, 1);
                    Interval interval = new Interval(from, from.plusNanos(length));
                    return Usage.held(Meter.CARD_TIME, interval, count).withShare(Share.parse(share));
                });
    }
}
