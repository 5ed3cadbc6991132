package org.computeid.metering.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Texts that people really wrote for amounts. What is no rate is refused; docs/adr/0006 says which rows that leaves to others. */
class PublishedTextTrapsTest {

    private static final Path FACTS = Path.of(
            Optional.ofNullable(System.getenv("COMPUTEID_SHARED_DATA")).orElse("../../shared/data"),
            "facts",
            "unit_text_traps.csv");

    /** A number of operations, or the reason of the refusal. */
    private static final Map<String, String> OUTCOMES = Stream.of(
                    "246EFLOPS(2460万亿次浮点运算) > INCONSISTENT",
                    "每秒230百亿亿次浮点运算 > 230000000000000000000",
                    "每秒1.97万亿亿次浮点运算 > 197000000000000000000",
                    "197EFL0PS > UNIT",
                    "202FLOPS > 202 IMPLAUSIBLE",
                    "1P=1024T > INCONSISTENT",
                    "1EB=1024PB > UNIT",
                    "960flops > 960 IMPLAUSIBLE",
                    "1979 * 2 ** 40 > SYNTAX",
                    "62E > AMBIGUOUS",
                    "80 GB > UNIT",
                    "81559 MiB > UNIT",
                    "189471 MiB > UNIT",
                    "23.5135498046875 GB > UNIT",
                    "96Gi > UNIT",
                    "141G > AMBIGUOUS",
                    "180\u2009GB > UNIT",
                    "2x 24 GB > UNIT",
                    "256 GB (MI325X), 192 GB (MI300X) > UNIT",
                    "disabled > SYNTAX",
                    "Shared with host > SYNTAX",
                    "8,699,904 > UNIT",
                    "1E > AMBIGUOUS",
                    "0.1m > UNIT",
                    "10Ei > UNIT",
                    "35.2E+7 > SYNTAX",
                    "Rmax without unit > SYNTAX",
                    "EFLOPS·h > SYNTAX",
                    "RMax > SYNTAX")
            .map(line -> line.split(" > ", -1))
            .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));

    @Test
    void everyTrapIsReadExactlyOrRefused() {
        OUTCOMES.forEach((text, outcome) -> assertThat(outcome(text)).as(text).isEqualTo(outcome));
    }

    @Test
    @Tag("shared-data")
    void everyFactIsAnswered() throws IOException {
        assumeTrue(Files.isReadable(FACTS), "skipped: no " + FACTS);
        Map<String, String> facts = Files.readAllLines(FACTS).stream()
                .skip(1)
                .collect(Collectors.toMap(PublishedTextTrapsTest::firstCell, Function.identity()));
        assertThat(facts.keySet()).containsExactlyInAnyOrderElementsOf(OUTCOMES.keySet());
        facts.forEach((text, line) -> {
            boolean refused = !Character.isDigit(outcome(text).charAt(0));
            boolean due = Stream.of("ERROR", "REJECT", "ambiguous", "conflict").anyMatch(line::contains);
            assertThat(refused || !due).as(line).isTrue();
            assertThat(line.contains("plausibility") == outcome(text).contains("IMPLAUSIBLE"))
                    .as(line)
                    .isTrue();
        });
        assertThat(List.of("2.30e20 OP/s", "1.97e20 OP/s", "2.02e2 OP/s", "9.6e2 OP/s"))
                .allMatch(rate -> facts.values().stream().anyMatch(line -> line.contains(rate)));
    }

    private static String outcome(String text) {
        return Rate.parseLenient(text)
                .fold(
                        read -> read.rate().operations()
                                + (read.issues().contains(RateIssue.IMPLAUSIBLE) ? " IMPLAUSIBLE" : ""),
                        rejection -> rejection.reason().name());
    }

    private static String firstCell(String line) {
        return line.startsWith("\"") ? line.substring(1, line.indexOf('"', 1)) : line.substring(0, line.indexOf(','));
    }
}
