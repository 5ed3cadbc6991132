package org.computeid.metering.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.computeid.metering.unit.RateUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    private static final Kind FP16 = Kind.parse("fp16 matrix dense theoretical-peak");
    private static final Kind INT8 = Kind.parse("int8 matrix dense theoretical-peak");
    private static final BigInteger MAX = BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE);

    @ParameterizedTest
    @CsvSource({
        "989.4 TFLOPS [fp16 matrix dense theoretical-peak], 989400000000000",
        "1978.9 TOPS [int8 matrix dense theoretical-peak], 1978900000000000",
        "246 EFLOPS [unstated], 246000000000000000000",
        "0 FLOPS [unstated], 0",
        "1 FLOPS [unstated], 1",
        "0.001 kFLOPS [unstated], 1",
        "0.000000000000000000000000000001 QFLOPS [unstated], 1",
        "9223372036854775808 FLOPS [unstated], 9223372036854775808",
        "170141183.460469231731687303715884105727 QFLOPS [unstated], 170141183460469231731687303715884105727",
        "170141183460469231731687303715884105727 FLOPS [unstated], 170141183460469231731687303715884105727"
    })
    void readsTheStrictText(String text, BigInteger operations) {
        assertThat(Rate.parse(text).operations()).isEqualTo(operations);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 FLOPS",
        "1, 1 FLOPS",
        "999, 999 FLOPS",
        "1000, 1 kFLOPS",
        "1001, 1.001 kFLOPS",
        "999999, 999.999 kFLOPS",
        "1000000, 1 MFLOPS",
        "989400000000000, 989.4 TFLOPS",
        "1000000000000000, 1 PFLOPS",
        "9223372036854775808, 9.223372036854775808 EFLOPS",
        "18446744073709551616, 18.446744073709551616 EFLOPS",
        "246000000000000000000, 246 EFLOPS",
        "170141183460469231731687303715884105727, 170141183.460469231731687303715884105727 QFLOPS"
    })
    void writesTheLargestPrefixThatFits(BigInteger operations, String text) {
        assertThat(Rate.of(operations, Kind.UNSTATED)).hasToString(text + " [unstated]");
    }

    @Test
    void writesIntegerFormatsInOps() {
        assertThat(Rate.of(1_978_900_000_000_000L, INT8))
                .hasToString("1.9789 POPS [int8 matrix dense theoretical-peak]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'';SYNTAX;0",
                "TFLOPS [unstated];SYNTAX;0",
                "-1 TFLOPS [unstated];SYNTAX;0",
                "+1 TFLOPS [unstated];SYNTAX;0",
                ".5 TFLOPS [unstated];SYNTAX;0",
                " 1 TFLOPS [unstated];SYNTAX;0",
                "01 TFLOPS [unstated];SYNTAX;1",
                "00 TFLOPS [unstated];SYNTAX;1",
                "1. TFLOPS [unstated];SYNTAX;2",
                "1.50 TFLOPS [unstated];SYNTAX;3",
                "1.0 TFLOPS [unstated];SYNTAX;2",
                "1e3 TFLOPS [unstated];SYNTAX;1",
                "1,000 TFLOPS [unstated];SYNTAX;1",
                "１ TFLOPS [unstated];SYNTAX;0",
                "1TFLOPS [unstated];SYNTAX;1",
                "1  TFLOPS [unstated];SYNTAX;2",
                "1\u00A0TFLOPS [unstated];SYNTAX;1",
                "1 TFLOPS;SYNTAX;8",
                "1 TFLOPS unstated;SYNTAX;9",
                "1 TFLOPS [unstated;SYNTAX;10",
                "1 TFLOPS [unstated] ;SYNTAX;10",
                "1 TFLOPS  [unstated];SYNTAX;9",
                "1 tflops [unstated];UNIT;2",
                "1 KFLOPS [unstated];UNIT;2",
                "1 TFLOP/s [unstated];UNIT;2",
                "1 [unstated];UNIT;2",
                "1 TOPS [unstated];UNIT;2",
                "1 TOPS [fp16 matrix dense nominal];UNIT;2",
                "1 TFLOPS [int8 matrix dense nominal];UNIT;2",
                "1 TFLOPS [];KIND;10",
                "1 TFLOPS [fp16];KIND;14",
                "1 TFLOPS [fp16 tensor dense nominal];KIND;15",
                "1 TFLOPS [unstated]];KIND;10",
                "0.5 FLOPS [unstated];SYNTAX;0",
                "0.0001 kFLOPS [unstated];SYNTAX;0",
                "1.0000000000001 TFLOPS [unstated];SYNTAX;0",
                "170141183460469231731687303715884105728 FLOPS [unstated];OVERFLOW;0",
                "200000000 QFLOPS [unstated];OVERFLOW;0"
            })
    void refusesEveryOtherText(String text, MeteringReason reason, int index) {
        assertThat(Rejections.of(Rate.tryParse(text))).isEqualTo(MeteringRejection.at(reason, text, index));
        Rejections.assertRefused(reason, () -> Rate.parse(text));
    }

    @Test
    void readsNumbersOfAnyLengthInOnePass() {
        assertThat(Rejections.of(Rate.tryParse("9".repeat(1_000_000) + " FLOPS [unstated]")))
                .extracting(MeteringRejection::reason)
                .isEqualTo(MeteringReason.OVERFLOW);
        assertThat(Rejections.of(Rate.tryParse("0." + "0".repeat(1_000_000) + "1 QFLOPS [unstated]")))
                .extracting(MeteringRejection::reason)
                .isEqualTo(MeteringReason.SYNTAX);
    }

    @Test
    void isTheSameInAnyUnit() {
        assertThat(Rate.parse("1000 TFLOPS [unstated]"))
                .isEqualTo(Rate.parse("1 PFLOPS [unstated]"))
                .hasSameHashCodeAs(Rate.parse("1 PFLOPS [unstated]"));
    }

    @Test
    void addsBeyondSixtyFourBits() {
        assertThat(Rate.parse("197 EFLOPS [unstated]").plus(Rate.parse("246 EFLOPS [unstated]")))
                .isEqualTo(Rate.parse("443 EFLOPS [unstated]"));
    }

    @Test
    void refusesToMixKindsAndNamesBoth() {
        Rate fp16 = Rate.of(1, FP16);
        Rate unstated = Rate.of(1, Kind.UNSTATED);
        MeteringRejection expected = MeteringRejection.of(MeteringReason.KIND, FP16.toString(), "unstated");
        for (var operation : List.<Runnable>of(
                () -> fp16.plus(unstated), () -> fp16.minus(unstated), () -> fp16.compareTo(unstated))) {
            assertThat(catchRejection(operation)).isEqualTo(expected);
        }
    }

    @Test
    void refusesWhatLeavesTheRange() {
        Rate max = Rate.of(MAX, FP16);
        Rate one = Rate.of(1, FP16);
        Rejections.assertRefused(MeteringReason.OVERFLOW, () -> max.plus(one));
        Rejections.assertRefused(MeteringReason.OVERFLOW, () -> max.plus(max));
        Rejections.assertRefused(MeteringReason.OVERFLOW, () -> max.times(2));
        Rejections.assertRefused(MeteringReason.OVERFLOW, () -> one.times(-1));
        Rejections.assertRefused(MeteringReason.OVERFLOW, () -> one.minus(max));
        Rejections.assertRefused(MeteringReason.OVERFLOW, () -> Rate.of(MAX.add(BigInteger.ONE), FP16));
        Rejections.assertRefused(MeteringReason.OVERFLOW, () -> Rate.of(BigInteger.ONE.negate(), FP16));
        Rejections.assertRefused(MeteringReason.OVERFLOW, () -> Rate.of(-1, FP16));
        Rejections.assertRefused(MeteringReason.OVERFLOW, () -> Rate.ofBits(-1, 0, FP16));
    }

    @ParameterizedTest
    @CsvSource({
        "989400000000000, PFLOPS, 0.9894",
        "989400000000000, EFLOPS, 0.0009894",
        "989400000000000, FLOPS, 989400000000000",
        "0, QFLOPS, 0",
        "1, QFLOPS, 0.000000000000000000000000000001",
        "246000000000000000000, TFLOPS, 246000000"
    })
    void convertsExactly(BigInteger operations, String unit, String value) {
        BigDecimal converted = Rate.of(operations, FP16).in(RateUnit.find(unit).orElseThrow());
        assertThat(converted.toPlainString()).isEqualTo(value);
    }

    @Test
    void refusesUnitsThatDoNotFitTheFormat() {
        RateUnit tops = RateUnit.find("TOPS").orElseThrow();
        RateUnit tflops = RateUnit.find("TFLOPS").orElseThrow();
        Rejections.assertRefused(MeteringReason.UNIT, () -> Rate.of(1, FP16).in(tops));
        Rejections.assertRefused(
                MeteringReason.UNIT, () -> Rate.of(1, Kind.UNSTATED).in(tops));
        Rejections.assertRefused(MeteringReason.UNIT, () -> Rate.of(1, INT8).in(tflops));
    }

    @Test
    void isAValue() {
        EqualsVerifier.forClass(Rate.class)
                .withPrefabValues(Kind.class, FP16, INT8)
                .withNonnullFields("kind")
                .verify();
        EqualsVerifier.forClass(RateVector.class)
                .withPrefabValues(SortedMap.class, new TreeMap<>(), new TreeMap<>(Map.of(FP16, Rate.zero(FP16))))
                .withNonnullFields("rates")
                .verify();
    }

    @Test
    void addsBundlesKindByKind() {
        Rate fp16 = Rate.of(5, FP16);
        Rate int8 = Rate.of(7, INT8);
        RateVector both = RateVector.of(int8, fp16, fp16);
        assertThat(both.rates()).containsExactly(Rate.of(10, FP16), int8);
        assertThat(both.plus(RateVector.of(int8)).times(3).rates())
                .containsExactly(Rate.of(30, FP16), Rate.of(42, INT8));
        assertThat(both.plus(RateVector.empty())).isEqualTo(both);
        assertThat(both.find(Kind.UNSTATED)).isEmpty();
        assertThat(RateVector.empty().isEmpty()).isTrue();
        Rate max = Rate.of(MAX, FP16);
        Rejections.assertRefused(MeteringReason.OVERFLOW, () -> RateVector.of(max, max));
    }

    @Test
    void showsHostileInputShortAndEscaped() {
        assertThat(MeteringRejection.at(MeteringReason.SYNTAX, "\u202E\u0007亿" + "x".repeat(1000), 3))
                .asString()
                .startsWith("SYNTAX at 3 in \"\\u{202e}\\u{7}亿xxx")
                .hasSizeLessThan(120);
        assertThat(MeteringRejection.of(MeteringReason.KIND, "a", "b")).hasToString("KIND in \"a\" and \"b\"");
    }

    private static MeteringRejection catchRejection(Runnable operation) {
        try {
            operation.run();
        } catch (MeteringException e) {
            return e.rejection();
        }
        throw new AssertionError("not refused");
    }
}
