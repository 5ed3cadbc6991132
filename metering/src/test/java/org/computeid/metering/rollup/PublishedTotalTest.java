package org.computeid.metering.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.Rate;
import org.junit.jupiter.api.Test;

/** The figures are those that ministries and their institutes published. */
class PublishedTotalTest {

    private static final LocalDate END_OF_2022 = LocalDate.of(2022, 12, 31);
    private static final Series CHINA = new Series("China", "infrastructure in use", "CAICT", Kind.UNSTATED);
    private static final Series WORLD = new Series("World", "infrastructure in use", "CAICT", Kind.UNSTATED);
    private static final Series FP16 =
            new Series("China", "infrastructure in use", "MIIT", Kind.parse("fp16 unstated unstated unstated"));
    private static final Series MIIT = new Series("China", "infrastructure in use", "MIIT", Kind.UNSTATED);

    @Test
    void thePartsOfChinaAddUp() {
        assertThat(part(CHINA, TotalPart.GENERAL, 137)
                        .plus(part(CHINA, TotalPart.INTELLIGENT, 41))
                        .plus(part(CHINA, TotalPart.SUPER, 2)))
                .isEqualTo(whole(CHINA, END_OF_2022, 180));
    }

    @Test
    void thePartsOfTheWorldAddUp() {
        assertThat(part(WORLD, TotalPart.SUPER, 10)
                        .plus(part(WORLD, TotalPart.GENERAL, 498))
                        .plus(part(WORLD, TotalPart.INTELLIGENT, 142)))
                .isEqualTo(whole(WORLD, END_OF_2022, 650));
    }

    @Test
    void refusesToAddAcrossTheBreakOfBasisAndNamesBothBases() {
        PublishedTotal mid2024 = whole(MIIT, LocalDate.of(2024, 6, 30), 246);
        PublishedTotal mid2025 = new PublishedTotal(
                FP16, LocalDate.of(2025, 6, 30), Set.of(TotalPart.INTELLIGENT), eflops(788, FP16.basis()));
        assertThatExceptionOfType(SeriesException.class)
                .isThrownBy(() -> mid2024.plus(mid2025))
                .matches(e -> e.reason() == SeriesReason.BASIS)
                .matches(e -> e.left().equals("unstated"))
                .matches(e -> e.right().equals("fp16 unstated unstated unstated"));
        refused(SeriesReason.BASIS, mid2025, mid2024);
    }

    @Test
    void refusesEveryOtherSumThatMeansNothing() {
        PublishedTotal general = part(CHINA, TotalPart.GENERAL, 137);
        refused(SeriesReason.REGION, general, part(WORLD, TotalPart.INTELLIGENT, 142));
        refused(SeriesReason.PUBLISHER, general, part(MIIT, TotalPart.INTELLIGENT, 41));
        Series devices = new Series("China", "device-side", "CAICT", Kind.UNSTATED);
        refused(SeriesReason.SCOPE, general, part(devices, TotalPart.INTELLIGENT, 41));
        refused(SeriesReason.OVERLAP, general, whole(CHINA, END_OF_2022, 180));
        refused(SeriesReason.OVERLAP, general, general);
        refused(
                SeriesReason.DATE,
                whole(MIIT, LocalDate.of(2023, 6, 30), 197),
                whole(MIIT, LocalDate.of(2024, 6, 30), 246));
    }

    @Test
    void checksItsParts() {
        Samples.assertRefused(
                MeteringReason.KIND,
                () -> new PublishedTotal(FP16, END_OF_2022, PublishedTotal.WHOLE, eflops(1, Kind.UNSTATED)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublishedTotal(MIIT, END_OF_2022, Set.of(), eflops(1, Kind.UNSTATED)));
    }

    private static void refused(SeriesReason reason, PublishedTotal left, PublishedTotal right) {
        assertThatExceptionOfType(SeriesException.class)
                .isThrownBy(() -> left.plus(right))
                .matches(e -> e.reason() == reason, reason.name());
    }

    private static PublishedTotal part(Series series, TotalPart part, int eflops) {
        return new PublishedTotal(series, END_OF_2022, Set.of(part), eflops(eflops, series.basis()));
    }

    private static PublishedTotal whole(Series series, LocalDate asOf, int eflops) {
        return new PublishedTotal(series, asOf, PublishedTotal.WHOLE, eflops(eflops, series.basis()));
    }

    private static Rate eflops(int number, Kind kind) {
        return Rate.parse(number + " EFLOPS [" + kind + "]");
    }
}
