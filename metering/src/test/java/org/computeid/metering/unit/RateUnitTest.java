package org.computeid.metering.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateUnitTest {

    @ParameterizedTest
    @CsvSource({
        "FLOPS, NONE, FLOPS",
        "kFLOPS, KILO, FLOPS",
        "TOPS, TERA, OPS",
        "EFLOPS, EXA, FLOPS",
        "QOPS, QUETTA, OPS"
    })
    void findsUnitsBySymbol(String symbol, SiPrefix prefix, OperationUnit operation) {
        assertThat(RateUnit.find(symbol)).contains(new RateUnit(prefix, operation));
        assertThat(new RateUnit(prefix, operation)).hasToString(symbol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KFLOPS", "tflops", "TFLOP", "TFLOP/s", "mFLOPS", "EiFLOPS", "ΤFLOPS", "TFLOPS "})
    void knowsNoOtherSpelling(String symbol) {
        assertThat(RateUnit.find(symbol)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, NONE", "2, NONE", "3, KILO", "17, PETA", "18, EXA", "20, EXA", "30, QUETTA", "38, QUETTA"})
    void choosesTheGreatestPrefixThatFits(int exponent, SiPrefix prefix) {
        assertThat(SiPrefix.greatestUpTo(exponent)).isEqualTo(prefix);
    }

    @Test
    void hasNoPrefixBelowOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> SiPrefix.greatestUpTo(-3));
    }
}
