package org.computeid.metering.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HexFormat;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateAccumulatorTest {

    private static final BigInteger MAX = BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE);

    @Test
    void addsRatesWithTheirRecordsAndUnits() {
        RateAccumulator sum = RateAccumulator.empty(Samples.FP16);
        sum.add(Rate.of(5, Samples.FP16), 8);
        sum.add(Rate.of(7, Samples.FP16), 0);
        assertThat(sum.toRate()).isEqualTo(Rate.of(12, Samples.FP16));
        assertThat(sum.tally()).isEqualTo(new Tally(2, BigInteger.valueOf(8)));
        assertThat(sum.kind()).isEqualTo(Samples.FP16);
    }

    @Test
    void refusesOtherKinds() {
        RateAccumulator sum = RateAccumulator.empty(Samples.FP16);
        Samples.assertRefused(MeteringReason.KIND, () -> sum.add(Rate.of(1, Samples.FP64), 1));
        Samples.assertRefused(MeteringReason.KIND, () -> sum.merge(RateAccumulator.empty(Kind.UNSTATED)));
        assertThat(sum).isEqualTo(RateAccumulator.empty(Samples.FP16));
    }

    @Test
    void holdsSumsThatAreTooLargeForARate() {
        Rate max = Rate.of(MAX, Samples.FP16);
        RateAccumulator sum = RateAccumulator.empty(Samples.FP16);
        for (int i = 0; i < 1000; i++) {
            sum.add(max, Long.MAX_VALUE);
        }
        assertThat(sum.sum()).isEqualTo(MAX.multiply(BigInteger.valueOf(1000)));
        assertThat(sum.tally().units())
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.valueOf(1000)));
        Samples.assertRefused(MeteringReason.OVERFLOW, sum::toRate);
        RateAccumulator less = RateAccumulator.empty(Samples.FP16);
        for (int i = 0; i < 999; i++) {
            less.add(max, Long.MAX_VALUE);
        }
        sum.merge(less.negated());
        assertThat(sum.toRate()).isEqualTo(max);
    }

    @Test
    void takesBackWhatWasAdded() {
        RateAccumulator sum = RateAccumulator.empty(Samples.FP16);
        sum.add(Rate.of(5, Samples.FP16), 8);
        RateAccumulator negative = sum.negated();
        assertThat(negative.sum()).isEqualTo(-5);
        assertThat(negative.tally()).isEqualTo(new Tally(-1, BigInteger.valueOf(-8)));
        Samples.assertRefused(MeteringReason.OVERFLOW, negative::toRate);
        sum.merge(negative);
        assertThat(sum.isEmpty()).isTrue();
        assertThat(sum.toBytes()).isEqualTo(RateAccumulator.empty(Samples.FP16).toBytes());
    }

    @Test
    void refusesUnitsBelowZero() {
        RateAccumulator sum = RateAccumulator.empty(Samples.FP16);
        Samples.assertRefused(MeteringReason.OVERFLOW, () -> sum.add(Rate.of(1, Samples.FP16), -1));
        assertThat(sum.isEmpty()).isTrue();
    }

    @Test
    void writesTheBytesOfVersionOne() {
        RateAccumulator sum = RateAccumulator.empty(Kind.UNSTATED);
        sum.add(Rate.of(BigInteger.ONE.shiftLeft(64).add(BigInteger.TWO), Kind.UNSTATED), 3);
        String bytes = "01" + "0008" + "756e737461746564" + "0000000000000001"
                + "000000000000000000000000000000000000000000000003"
                + "000000000000000000000000000000010000000000000002";
        assertThat(HexFormat.of().formatHex(sum.toBytes())).isEqualTo(bytes);
        assertThat(RateAccumulator.fromBytes(HexFormat.of().parseHex(bytes)))
                .isEqualTo(sum)
                .hasSameHashCodeAs(sum);
    }

    private static final String TALLY = "0000000000000001" + "000000000000000000000000000000000000000000000003";
    private static final String SUM = "000000000000000000000000000000010000000000000002";
    private static final String LOWEST = "800000000000000000000000000000000000000000000000";
    private static final String HIGHEST = "7fffffffffffffffffffffffffffffffffffffffffffffff";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01",
                "02" + "0008" + "756e737461746564" + TALLY + SUM,
                "01" + "0009" + "756e737461746564" + TALLY + SUM,
                "01" + "0007" + "756e7374617465" + TALLY + SUM,
                "01" + "0008" + "756e7374617465e4" + TALLY + SUM,
                "01" + "0008" + "756e737461746564" + TALLY + SUM + "00",
                "01" + "0008" + "756e737461746564" + TALLY,
                "01" + "0008" + "756e737461746564" + TALLY + LOWEST,
                "01" + "0008" + "756e737461746564" + "0000000000000001" + LOWEST + SUM,
                "01" + "0008" + "756e737461746564" + "8000000000000000" + SUM + SUM,
                "01" + "0023" + "756e737461746564" + "20756e737461746564" + "20756e737461746564" + "20756e737461746564"
                        + TALLY + SUM
            })
    void refusesOtherBytes(String bytes) {
        Samples.assertRefused(
                MeteringReason.SYNTAX,
                () -> RateAccumulator.fromBytes(HexFormat.of().parseHex(bytes)));
    }

    @Test
    void overflowsWithoutChange() {
        Rate one = Rate.of(1, Kind.UNSTATED);
        String head = "01" + "0008" + "756e737461746564";
        String none = "0".repeat(48);
        for (String state : new String[] {
            "0000000000000001" + none + HIGHEST, "0000000000000001" + HIGHEST + none, "7fffffffffffffff" + none + none
        }) {
            byte[] bytes = HexFormat.of().parseHex(head + state);
            RateAccumulator full = RateAccumulator.fromBytes(bytes);
            Samples.assertRefused(MeteringReason.OVERFLOW, () -> full.add(one, 1));
            assertThat(full.toBytes()).isEqualTo(bytes);
            Samples.assertRefused(MeteringReason.OVERFLOW, () -> full.merge(RateAccumulator.fromBytes(bytes)));
            assertThat(full.toBytes()).isEqualTo(bytes);
            RateAccumulator empty = full.negated();
            Samples.assertRefused(MeteringReason.OVERFLOW, () -> empty.merge(full.negated()));
            empty.merge(full);
            assertThat(empty.isEmpty()).isTrue();
        }
    }
}
