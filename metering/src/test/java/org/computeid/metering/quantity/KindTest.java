package org.computeid.metering.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.computeid.metering.unit.OperationUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unstated",
                "fp16 matrix dense theoretical-peak",
                "int8 matrix 2:4 nominal",
                "fp64 vector dense measured:HPL@2.3",
                "unstated unstated unstated nominal",
                "fp16 unstated unstated unstated",
                "bf16 unstated 2:4 measured:MLPerf/llama2-70b@v5.1+x"
            })
    void readsWhatItWrites(String text) {
        assertThat(Kind.parse(text)).hasToString(text);
    }

    @Test
    void takesItsWordsApart() {
        assertThat(Kind.parse("tf32 matrix dense measured:HPL-MxP@1.0"))
                .isEqualTo(new Kind(
                        NumberFormat.find("tf32").orElseThrow(),
                        Engine.MATRIX,
                        Sparsity.DENSE,
                        new Basis.Measured("HPL-MxP", "1.0")));
    }

    @Test
    void writesFourUnstatedWordsAsOne() {
        assertThat(Kind.parse("unstated unstated unstated unstated"))
                .isEqualTo(Kind.UNSTATED)
                .hasToString("unstated");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'',0",
                "Unstated,0",
                "fp17 matrix dense nominal,0",
                "FP16 matrix dense nominal,0",
                " fp16 matrix dense nominal,0",
                "fp16,4",
                "fp16  matrix dense nominal,5",
                "fp16 tensor dense nominal,5",
                "fp16 matrix sparse nominal,12",
                "fp16 matrix dense,17",
                "fp16 matrix dense peak,18",
                "fp16 matrix dense nominal ,18",
                "fp16 matrix dense nominal more,18",
                "fp16 matrix dense measured,18",
                "fp16 matrix dense measured:,18",
                "fp16 matrix dense measured:HPL,18",
                "fp16 matrix dense measured:@2,18",
                "fp16 matrix dense measured:HPL@,18",
                "fp16 matrix dense measured:HPL@2@3,18",
                "fp16 matrix dense measured:基准@1,18",
                "fp16 matrix dense nominal@1,18"
            })
    void refusesEveryOtherTextAtItsWord(String text, int index) {
        assertThat(Rejections.of(Kind.tryParse(text)))
                .isEqualTo(MeteringRejection.at(MeteringReason.KIND, text, index));
    }

    @Test
    void boundsTheNamesOfBenchmarks() {
        String longest = "x".repeat(Basis.Measured.MAX_LENGTH);
        assertThat(Basis.find("measured:" + longest + '@' + longest)).isPresent();
        assertThat(Basis.find("measured:" + longest + "x@1")).isEmpty();
        for (String name : List.of("", " ", "a b", "a@b", "a[b", "a]b", "a\"b", "a\\b", "a\nb", "é", longest + 'x')) {
            Rejections.assertRefused(MeteringReason.KIND, () -> new Basis.Measured(name, "1"));
            Rejections.assertRefused(MeteringReason.KIND, () -> new Basis.Measured("HPL", name));
        }
    }

    @Test
    void countsIntegersInOpsAndEverythingElseInFlops() {
        assertThat(NumberFormat.shipped())
                .hasSizeGreaterThan(10)
                .allSatisfy(format -> assertThat(format.unit())
                        .isEqualTo(format.name().startsWith("int") ? OperationUnit.OPS : OperationUnit.FLOPS));
        assertThat(NumberFormat.UNSTATED.unit()).isEqualTo(OperationUnit.FLOPS);
    }

    @Test
    void knowsTheFormatsOfDescriptors() {
        assertThat(Stream.of(
                        "fp64",
                        "fp32",
                        "tf32",
                        "bf16",
                        "fp16",
                        "fp8",
                        "fp6",
                        "fp4",
                        "int16",
                        "int8",
                        "int4",
                        "unstated"))
                .allSatisfy(name -> assertThat(NumberFormat.find(name)).get().hasToString(name));
        assertThat(NumberFormat.find("fp17")).isEmpty();
    }

    @Test
    void ordersAsTextsDo() {
        List<Kind> sorted = Stream.of(
                        "unstated", "int8 matrix dense nominal", "fp16 matrix dense nominal", "fp16 matrix 2:4 nominal")
                .map(Kind::parse)
                .sorted()
                .toList();
        assertThat(sorted).map(Kind::toString).isSorted().hasSize(4);
    }

    @Test
    void isAValue() {
        EqualsVerifier.forClass(Kind.class)
                .withPrefabValues(Basis.class, Basis.Told.NOMINAL, new Basis.Measured("HPL", "2.3"))
                .withNonnullFields("format", "engine", "sparsity", "basis")
                .verify();
        EqualsVerifier.forClass(NumberFormat.class)
                .withNonnullFields("name", "unit")
                .suppress(Warning.ALL_FIELDS_SHOULD_BE_USED)
                .verify();
    }
}
