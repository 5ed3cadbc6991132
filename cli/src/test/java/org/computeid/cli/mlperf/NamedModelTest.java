package org.computeid.cli.mlperf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedModelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2xAMD EPYC 9999 | AMD EPYC 9999 | 2",
                "2x AMD EPYC 9999 | AMD EPYC 9999 | 2",
                "16 × Foo Z1 | Foo Z1 | 16",
                "4 * Foo Z1 | Foo Z1 | 4",
                "2x [BRAND] Foo | [BRAND] Foo | 2",
                "Foo Z1 (x32) | Foo Z1 | 32",
                "Foo Z1 (32x) | Foo Z1 | 32",
                "Foo Z1(× 32) | Foo Z1 | 32",
                "Foo Z1 x8 | Foo Z1 | 8",
                "Foo Z1 x 8 | Foo Z1 | 8",
                "Foo Z1 ×8 | Foo Z1 | 8",
                "Foo Z1×8 | Foo Z1 | 8"
            })
    void takesTheNumberFromTheName(String text, String name, long count) {
        assertThat(NamedModel.parse(text)).isEqualTo(new NamedModel(name, OptionalLong.of(count)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Foo Z1",
                "12-core Foo",
                "13th Gen Foo i9",
                "Foo RX 7900",
                "Foo GTX 1080",
                "Foo-PCIe-24GBx4",
                "4x8xFoo",
                "8x16 Foo",
                "Foo (on MI1 node)",
                "Foo (32)",
                "Foo (x)",
                "Foo (xx2)",
                "x8",
                "8",
                "2x",
                "(x2)",
                "Foo (x9999999999999999999)"
            })
    void leavesEverythingElseInTheName(String text) {
        assertThat(NamedModel.parse(text)).isEqualTo(new NamedModel(text, OptionalLong.empty()));
    }

    @Property
    void neverThrows(@ForAll String text) {
        assertThat(NamedModel.parse(text)).isNotNull();
    }
}
