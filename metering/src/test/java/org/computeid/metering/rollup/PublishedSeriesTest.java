package org.computeid.metering.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.Rate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every pair of published totals either adds up to something that has a meaning, or is refused with a reason. */
@Tag("shared-data")
class PublishedSeriesTest {

    private static final Path FACTS = Path.of(
            Optional.ofNullable(System.getenv("COMPUTEID_SHARED_DATA")).orElse("../../shared/data"),
            "facts",
            "national_totals.csv");

    @Test
    void partsOfOneDayAddUpToTheirWhole() throws IOException {
        List<PublishedTotal> totals = read();
        int reproduced = 0;
        for (PublishedTotal whole : totals) {
            List<PublishedTotal> parts = totals.stream()
                    .filter(part -> part.series().equals(whole.series())
                            && part.asOf().equals(whole.asOf())
                            && part.parts().size() == 1)
                    .toList();
            if (whole.parts().equals(PublishedTotal.WHOLE) && parts.size() == PublishedTotal.WHOLE.size()) {
                assertThat(parts.stream().reduce(PublishedTotal::plus)).contains(whole);
                reproduced++;
            }
        }
        assertThat(reproduced).isEqualTo(2);
    }

    @Test
    void everyOtherSumIsRefusedWithAReason() throws IOException {
        List<PublishedTotal> totals = read();
        Set<SeriesReason> reasons = EnumSet.noneOf(SeriesReason.class);
        for (PublishedTotal left : totals) {
            for (PublishedTotal right : totals) {
                sum(left, right, reasons)
                        .ifPresent(sum -> assertThat(left.series().equals(right.series())
                                        && left.asOf().equals(right.asOf())
                                        && sum.parts().size() > left.parts().size())
                                .as("%s + %s", left, right)
                                .isTrue());
            }
        }
        assertThat(reasons).containsExactlyInAnyOrder(SeriesReason.values());
    }

    private static Optional<PublishedTotal> sum(PublishedTotal left, PublishedTotal right, Set<SeriesReason> reasons) {
        try {
            return Optional.of(left.plus(right));
        } catch (SeriesException refusal) {
            reasons.add(refusal.reason());
            return Optional.empty();
        }
    }

    /** Only the last column is quoted, and it is not asked for. */
    private static List<PublishedTotal> read() throws IOException {
        assumeTrue(Files.isReadable(FACTS), "skipped: no " + FACTS);
        List<PublishedTotal> totals = new ArrayList<>();
        for (String line :
                Files.readAllLines(FACTS).subList(1, Files.readAllLines(FACTS).size())) {
            String[] cells = line.split(",", -1);
            Kind basis = Kind.parse(cells[5].equals("FP16") ? "fp16 unstated unstated unstated" : "unstated");
            Rate rate = Rate.parse(cells[4] + " EFLOPS [" + basis + "]");
            Series series = new Series(cells[1], cells[2], cells[6], basis);
            Set<TotalPart> parts = cells[3].equals("total")
                    ? PublishedTotal.WHOLE
                    : Set.of(TotalPart.valueOf(cells[3].toUpperCase(Locale.ROOT)));
            totals.add(new PublishedTotal(series, LocalDate.parse(cells[0]), parts, rate));
        }
        assertThat(totals).hasSize(23);
        return totals;
    }
}
