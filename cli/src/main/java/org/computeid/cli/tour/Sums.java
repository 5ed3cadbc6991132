package org.computeid.cli.tour;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.rollup.CapacityRow;
import org.computeid.metering.rollup.GroupKey;
import org.computeid.metering.rollup.Inventory;
import org.computeid.metering.rollup.PublishedTotal;
import org.computeid.metering.rollup.Resource;
import org.computeid.metering.rollup.Series;
import org.computeid.metering.rollup.SeriesException;
import org.computeid.metering.rollup.TotalPart;

/** Adds up the systems, class by class and kind by kind, and published totals where they go together. */
final class Sums {

    private static final String CLASSES = "GASM";
    private static final Kind FP16 = Kind.parse("fp16 unstated unstated unstated");

    private Sums() {}

    static TourReport.Sums of(List<TourReport.Signed> systems) {
        Inventory inventory = new Inventory();
        systems.forEach(system -> inventory.add(Resource.from(system.verified())));
        List<TourReport.Sum> rows = new ArrayList<>();
        for (CapacityRow row :
                inventory.rollUp(Set.of(GroupKey.CLASS, GroupKey.KIND)).rows()) {
            char resourceClass = Objects.requireNonNull(row.group().values().get(GroupKey.CLASS))
                    .charAt(0);
            for (Rate rate : row.rates().rates()) {
                long counted = row.coverage().counted().records();
                rows.add(new TourReport.Sum(
                        resourceClass, rate, counted, row.coverage().unknown().records()));
            }
        }
        rows.sort(Comparator.comparingInt(row -> CLASSES.indexOf(row.resourceClass())));
        return new TourReport.Sums(rows, addition(), refusal());
    }

    /** Three parts of one series on one day: general, intelligent and super compute in use in China, end of 2022. */
    private static TourReport.Addition addition() {
        Series series = new Series("China", "infrastructure in use", "CAICT", Kind.UNSTATED);
        List<PublishedTotal> terms = List.of(
                total(series, "2022-12-31", Set.of(TotalPart.GENERAL), "137 EFLOPS"),
                total(series, "2022-12-31", Set.of(TotalPart.INTELLIGENT), "41 EFLOPS"),
                total(series, "2022-12-31", Set.of(TotalPart.SUPER), "2 EFLOPS"));
        return new TourReport.Addition(
                terms, terms.stream().reduce(PublishedTotal::plus).orElseThrow());
    }

    /** A total of every part, and a year later one of intelligent compute alone, on another basis. */
    private static TourReport.Refusal refusal() {
        Series then = new Series("China", "infrastructure in use", "MIIT", Kind.UNSTATED);
        Series later = new Series("China", "infrastructure in use", "MIIT", FP16);
        PublishedTotal left = total(then, "2024-06-30", PublishedTotal.WHOLE, "246 EFLOPS");
        PublishedTotal right = total(later, "2025-06-30", Set.of(TotalPart.INTELLIGENT), "788 EFLOPS");
        try {
            throw new IllegalStateException("two bases were added: " + left.plus(right));
        } catch (SeriesException e) {
            return new TourReport.Refusal(left, right, e.reason().name());
        }
    }

    private static PublishedTotal total(Series series, String asOf, Set<TotalPart> parts, String amount) {
        return new PublishedTotal(
                series, LocalDate.parse(asOf), parts, Rate.parse(amount + " [" + series.basis() + "]"));
    }
}
