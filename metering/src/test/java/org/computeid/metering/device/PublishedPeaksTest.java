package org.computeid.metering.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.computeid.metering.quantity.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the shipped catalogue against the collected facts, where they are at hand. */
@Tag("shared-data")
class PublishedPeaksTest {

    private static final Path FACTS = Path.of(
            Optional.ofNullable(System.getenv("COMPUTEID_SHARED_DATA")).orElse("../../shared/data"),
            "facts",
            "accelerator_peaks.csv");

    @Test
    void everyFactStandsInTheCatalogue() throws IOException {
        assumeTrue(Files.isReadable(FACTS), "skipped: no " + FACTS);
        List<Map<String, String>> facts = read();
        assertThat(facts).hasSize(170).allSatisfy(fact -> {
            Peak peak = peak(fact);
            assertThat(new BigDecimal(peak.rate().operations()))
                    .isEqualByComparingTo(
                            new BigDecimal(fact.getOrDefault("published_dense_TOPS", "")).scaleByPowerOfTen(12));
            assertThat(peak.evidence().confidence()).hasToString(fact.getOrDefault("confidence", ""));
        });
    }

    @Test
    void everyFormulaOfTheFactsIsRecomputed() throws IOException {
        assumeTrue(Files.isReadable(FACTS), "skipped: no " + FACTS);
        List<Map<String, String>> facts = read().stream()
                .filter(fact -> !fact.getOrDefault("computed_dense_TOPS", "").isEmpty())
                .toList();
        assertThat(facts).hasSize(87).allSatisfy(fact -> {
            PeakFormula formula = peak(fact).formula().orElseThrow();
            BigDecimal difference = new BigDecimal(formula.operations())
                    .movePointLeft(12)
                    .subtract(new BigDecimal(fact.getOrDefault("computed_dense_TOPS", "")));
            assertThat(difference.abs()).isLessThan(new BigDecimal("0.0001"));
        });
    }

    private static Peak peak(Map<String, String> fact) {
        Device device =
                DeviceCatalogue.shipped().find(fact.getOrDefault("id", "")).orElseThrow();
        Kind kind = Kind.parse(
                fact.getOrDefault("precision", "") + ' ' + fact.getOrDefault("engine", "") + " dense theoretical-peak");
        return Stream.concat(device.peaks().stream(), device.disputedPeaks().stream())
                .filter(peak -> peak.rate().kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** Only the last two columns are quoted, and they are not asked for. */
    private static List<Map<String, String>> read() throws IOException {
        List<String> lines = Files.readAllLines(FACTS);
        List<String> names = List.of(lines.get(0).split(",", -1));
        List<Map<String, String>> facts = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> fact = new LinkedHashMap<>();
            for (int column = 0; column < names.indexOf("source"); column++) {
                fact.put(names.get(column), cells[column]);
            }
            facts.add(fact);
        }
        return facts;
    }
}
