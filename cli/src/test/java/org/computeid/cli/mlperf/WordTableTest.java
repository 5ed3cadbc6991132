package org.computeid.cli.mlperf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordTableTest {

    private final WordTable vendors = WordTable.vendors();
    private final WordTable processors = WordTable.processors();

    @ParameterizedTest
    @CsvSource({
        "NVIDIA A30, NVIDIA",
        "MS-Intel Card, Intel",
        "INTEL(R) XEON(R) 1234, Intel",
        "AMD Ryzen 3 with Radeon Graphics, AMD"
    })
    void tellsTheMaker(String text, String vendor) {
        assertThat(vendors.find(text)).hasValue(vendor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Card 9", "Intelligent Card", "Intel Core with Radeon Graphics"})
    void tellsNoMakerWhereNoneOrTwoAreNamed(String text) {
        assertThat(vendors.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INTEL(R) XEON(R) PLATINUM 8592+, 64",
        "Intel Xeon 6787P, 86",
        "AMD EPYC 9374F 32-Core Processor, 32",
        "Intel(R) Xeon(R) w7-2495X, 24",
        "NVIDIA Grace CPU, 72"
    })
    void tellsTheCores(String text, String cores) {
        assertThat(processors.find(text)).hasValue(cores);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XEON 8592", "Xeon 8480D", "Xeon 8580-X", "EPYC 8592+", "XEON 8468 EPYC 7763"})
    void tellsNoCoresForANeighbour(String text) {
        assertThat(processors.find(text)).isEmpty();
    }
}
