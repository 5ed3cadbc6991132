package org.computeid.cli.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogScaleTest {

    private static final BigInteger PETA = BigInteger.TEN.pow(15);
    private static final BigInteger EXA = BigInteger.TEN.pow(18);

    @Test
    void putsEveryPowerOfTenAtTheSameDistance() {
        LogScale scale = LogScale.around(List.of(PETA, EXA.subtract(BigInteger.ONE)));
        assertThat(scale.ticks()).extracting(LogScale.Tick::label).containsExactly("1 P", "10 P", "100 P", "1 E");
        assertThat(scale.place(PETA)).isEqualTo("0.00%");
        assertThat(scale.place(PETA.multiply(BigInteger.TEN))).isEqualTo("33.33%");
        assertThat(scale.place(EXA)).isEqualTo("100.00%");
    }

    @Test
    void keepsWhatLiesOutsideOnTheAxis() {
        LogScale scale = LogScale.around(List.of(PETA, EXA));
        assertThat(scale.place(BigInteger.ZERO)).isEqualTo("0.00%");
        assertThat(scale.place(EXA.pow(2))).isEqualTo("100.00%");
    }

    @Test
    void hasAnAxisWithoutAmounts() {
        assertThat(LogScale.around(List.of()).ticks()).hasSize(2);
    }
}
