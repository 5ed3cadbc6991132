package org.computeid.metering.rollup;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.quantity.Rate;

/**
 * A published total with all that it depends on, e.g. 246 EFLOPS of general, intelligent and super compute in use in China,
 * by MIIT, at the end of June 2024, on an unstated basis (MET-70).
 *
 * @param series what is counted, where, by whom and on which basis
 * @param asOf the day that it holds for
 * @param parts the parts of compute that are in it; all of them for a whole
 * @param rate the total, of the kind of the series
 */
public record PublishedTotal(Series series, LocalDate asOf, Set<TotalPart> parts, Rate rate) {

    /** All parts: what a whole is made of. */
    public static final Set<TotalPart> WHOLE = Collections.unmodifiableSet(EnumSet.allOf(TotalPart.class));

    /**
     * Checks its parts.
     *
     * @param series what is counted, where, by whom and on which basis
     * @param asOf the day that it holds for
     * @param parts the parts of compute that are in it; all of them for a whole
     * @param rate the total, of the kind of the series
     * @throws NullPointerException if a part is null
     * @throws IllegalArgumentException if there are no parts
     * @throws MeteringException with {@code KIND} and both kinds if the rate is not of the kind of the series
     */
    public PublishedTotal {
        Objects.requireNonNull(asOf, "asOf");
        parts = Collections.unmodifiableSet(EnumSet.copyOf(parts));
        if (!series.basis().equals(rate.kind())) {
            throw MeteringRejection.of(
                            MeteringReason.KIND,
                            series.basis().toString(),
                            rate.kind().toString())
                    .toException();
        }
    }

    /**
     * The sum of two totals of other parts of the same series on the same day (MET-71), e.g. 137 + 41 + 2 = 180 EFLOPS.
     *
     * @param other the other total
     * @return the total of the parts of both
     * @throws SeriesException with the first reason that holds and both sides: other basis, region, scope, publisher or
     *     date, or a part in both
     * @throws MeteringException with {@code OVERFLOW} if the sum is not below 2^127
     */
    public PublishedTotal plus(PublishedTotal other) {
        requireSame(SeriesReason.BASIS, series.basis(), other.series.basis());
        requireSame(SeriesReason.REGION, series.region(), other.series.region());
        requireSame(SeriesReason.SCOPE, series.scope(), other.series.scope());
        requireSame(SeriesReason.PUBLISHER, series.publisher(), other.series.publisher());
        requireSame(SeriesReason.DATE, asOf, other.asOf);
        if (!Collections.disjoint(parts, other.parts)) {
            throw new SeriesException(SeriesReason.OVERLAP, parts.toString(), other.parts.toString());
        }
        Set<TotalPart> both = EnumSet.copyOf(parts);
        both.addAll(other.parts);
        return new PublishedTotal(series, asOf, both, rate.plus(other.rate));
    }

    private static void requireSame(SeriesReason reason, Object left, Object right) {
        if (!left.equals(right)) {
            throw new SeriesException(reason, left.toString(), right.toString());
        }
    }
}
