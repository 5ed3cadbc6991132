package org.computeid.metering.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

    @Test
    void isAValue() {
        EqualsVerifier.forClass(Ratio.class)
                .withNonnullFields("numerator", "denominator")
                .verify();
        assertThat(ratio(2, -4)).isEqualTo(ratio(-1, 2)).hasToString("-1/2");
        assertThat(ratio(6, 3)).isEqualTo(Ratio.of(2)).hasToString("2").returns(true, Ratio::isWhole);
        assertThat(Ratio.of(-3).signum()).isEqualTo(-1);
    }

    @Test
    void divisionByZeroIsNoRatio() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> ratio(1, 0));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "'',SYNTAX",
                "01,SYNTAX",
                "+1,SYNTAX",
                "-0,SYNTAX",
                "2/4,SYNTAX",
                "4/1,SYNTAX",
                "0/3,SYNTAX",
                "1/0,SYNTAX",
                "1/-2,SYNTAX",
                "1/2/3,SYNTAX",
                "1.5,SYNTAX",
                "'1 ',SYNTAX",
                "-,SYNTAX",
                "/,SYNTAX",
                "１,SYNTAX"
            })
    void readsOnlyWhatItWrites(String text, MeteringReason reason) {
        Rejections.assertRefused(reason, () -> Ratio.parse(text));
    }

    @Test
    void readsNoEndlessNumbers() {
        String most = "9".repeat(Ratio.MAX_DIGITS);
        assertThat(Ratio.parse(most)).hasToString(most);
        Rejections.assertRefused(MeteringReason.OVERFLOW, () -> Ratio.parse(most + "9"));
        Rejections.assertRefused(MeteringReason.OVERFLOW, () -> Ratio.parse("1/" + most + "9"));
    }

    @Property
    void isAField(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b, @ForAll("ratios") Ratio c) {
        assertThat(Ratio.parse(a.toString())).isEqualTo(a);
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
        assertThat(a.plus(a.negated())).isEqualTo(Ratio.ZERO);
        assertThat(a.plus(b).compareTo(a)).isEqualTo(b.signum());
        if (b.signum() != 0) {
            assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
        }
    }

    @Provide
    Arbitrary<Ratio> ratios() {
        return Combinators.combine(
                        Arbitraries.bigIntegers(), Arbitraries.integers().between(1, 1_000_000))
                .as((above, below) -> Ratio.of(above, BigInteger.valueOf(below)));
    }

    private static Ratio ratio(long above, long below) {
        return Ratio.of(BigInteger.valueOf(above), BigInteger.valueOf(below));
    }
}
