package org.computeid.identifier.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalStringTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "7",
                "-7",
                "10",
                "3026000000000000000000000",
                "0.1",
                "-0.1",
                "1.08",
                "0.001",
                "100.5",
                "9007199254740993"
            })
    void acceptsTheShape(String text) {
        DecimalString decimal = new DecimalString(text);
        assertThat(decimal).hasToString(text);
        assertThat(decimal.toBigDecimal()).isEqualByComparingTo(text);
        assertThat(DecimalString.tryParse(text)).contains(decimal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+1",
                "01",
                "-01",
                "00",
                ".5",
                "-.5",
                "1.",
                "0.",
                "1.0",
                "0.0",
                "1.50",
                "1.5.2",
                "1e3",
                "1E3",
                " 1",
                "1 ",
                "1,5",
                "0x1",
                "--1",
                "1-",
                "NaN",
                "Infinity",
                "\uff11",
                "\u0661",
                "1\u00b2",
                "1.\u0665",
                "1\n"
            })
    void refusesEveryOtherShape(String text) {
        assertThat(DecimalString.tryParse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new DecimalString(text));
    }

    @Property
    void hasExactlyTheShapeOfTheExpression(
            @ForAll @StringLength(max = 7) @Chars({'-', '.', '0', '+', 'e'}) @CharRange(from = '0', to = '3')
                    String text) {
        assertThat(DecimalString.tryParse(text).isPresent())
                .isEqualTo(text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?"));
    }

    @Property
    void writesNumbersExactly(@ForAll BigDecimal value) {
        DecimalString decimal = DecimalString.of(value);
        assertThat(decimal.toBigDecimal()).isEqualByComparingTo(value);
        assertThat(DecimalString.of(decimal.toBigDecimal())).isEqualTo(decimal);
    }

    @ParameterizedTest
    @CsvSource({"1E3, 1000", "0.00, 0", "-0.0, 0", "1.500, 1.5", "1E-3, 0.001", "-120, -120"})
    void writesNumbersPlainly(BigDecimal value, String text) {
        assertThat(DecimalString.of(value)).hasToString(text);
    }
}
