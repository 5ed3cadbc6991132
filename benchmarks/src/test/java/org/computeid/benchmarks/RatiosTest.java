package org.computeid.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RatiosTest {

    private static final Claim PARSE = new Claim("identifier", "parse", "A.ours", "A.peer", new BigDecimal("2.0"));

    @Test
    void keepsAClaimByTheMedianOfTheRounds() {
        assertThat(report(List.of(round(30, 20), round(90, 20), round(40, 20)))).isEqualTo("0 parse\t2.00\t2.0\tok\n");
    }

    @Test
    void saysShortAndExitsWithOneWhereAClaimIsNotKept() {
        assertThat(report(List.of(round(41, 20), round(41, 20)))).isEqualTo("1 parse\t2.05\t2.0\tshort\n");
    }

    @Test
    void measuresAgainstNanosecondsWhereNoPeerIsNamed() {
        Claim claim = new Claim("metering", "add-rate", "A.ours", "5", new BigDecimal("1.0"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(Ratios.report(List.of(claim), List.of(Map.of("A.ours", 4.0)), out))
                .isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("add-rate\t0.80\t1.0\tok");
    }

    @Test
    void namesOnlyBenchmarksThatAreThere() {
        List<String> there = Stream.of(
                        IdentifierParse.class,
                        IdentifierFormat.class,
                        DescriptorRead.class,
                        DescriptorVerify.class,
                        UsageAdd.class,
                        UsageGroup.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .map(method -> type.getSimpleName() + "." + method.getName()))
                .collect(Collectors.toList());
        assertThat(Claim.all())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(claim -> assertThat(there).contains(claim.ours()))
                .allSatisfy(claim -> assertThat(claim.nanoseconds().isPresent() || there.contains(claim.reference()))
                        .isTrue());
    }

    @Test
    void measuresTextsThatAreWhatTheySay() {
        assertThat(Samples.refusedTexts(Refusal.REASONS)).hasSize(Samples.COUNT);
        assertThat(Samples.idTexts()).doesNotHaveDuplicates();
    }

    private static Map<String, Double> round(double ours, double peer) {
        return Map.of("A.ours", ours, "A.peer", peer);
    }

    private static String report(List<Map<String, Double>> rounds) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = Ratios.report(List.of(PARSE), rounds, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return code + " " + printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
