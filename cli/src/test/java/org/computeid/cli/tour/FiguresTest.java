package org.computeid.cli.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.Rate;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Instant DAY = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void multipliesTheRateOfAUnitByTheUnits() {
        Figure figure = Figures.of(system("nvidia-eos")).stream()
                .filter(one -> one.rate().kind().equals(Kind.parse("fp16 matrix dense theoretical-peak")))
                .findFirst()
                .orElseThrow();
        assertThat(figure.count()).isEqualTo(4608);
        assertThat(figure.rate()).isEqualTo(Rate.parse("4.5591552 EFLOPS [fp16 matrix dense theoretical-peak]"));
    }

    @Test
    void countsATotalOnceAndNotItsUnitsAgain() {
        Map<Kind, Long> figures = Figures.of(system("taihulight")).stream()
                .collect(Collectors.groupingBy(figure -> figure.rate().kind(), Collectors.counting()));
        assertThat(figures)
                .containsEntry(Kind.parse("fp64 unstated unstated theoretical-peak"), 1L)
                .containsEntry(Kind.parse("fp64 unstated unstated measured:HPL@unstated"), 1L)
                .hasSize(2);
    }

    @Test
    void hasNoFigureWhereNoneIsPublished() {
        assertThat(Figures.of(system("cern-data-centre"))).isEmpty();
    }

    private static ComputeDescriptor system(String stem) {
        TourSystem system = BundledSystems.all().stream()
                .filter(one -> one.stem().equals(stem))
                .findFirst()
                .orElseThrow();
        MintedSystem minted = MintedSystem.of(system, DAY);
        return DescriptorCodec.shipped().decode(system.issue(minted.id(), DAY));
    }
}
