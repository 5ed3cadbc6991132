package org.computeid.metering.quantity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A rate that was read leniently, with what was folded or assumed, e.g. {@code 246 EFLOPS [unstated]} from
 * {@code 246EFLOPS} with {@code KIND, SPACE} (MET-30).
 *
 * @param rate the rate
 * @param issues what was folded or assumed, in alphabetical order, without repeats
 */
public record LenientRate(Rate rate, List<RateIssue> issues) {

    /**
     * Checks its parts and sorts the issues.
     *
     * @param rate the rate
     * @param issues what was folded or assumed, in any order
     * @throws NullPointerException if a part is null
     */
    public LenientRate {
        Objects.requireNonNull(rate, "rate");
        Set<RateIssue> sorted = EnumSet.noneOf(RateIssue.class);
        sorted.addAll(issues);
        issues = List.copyOf(sorted);
    }

    static MeteringResult<LenientRate> read(String text) {
        return Rate.tryParse(text)
                .fold(
                        rate -> new MeteringResult.Accepted<>(new LenientRate(
                                rate,
                                LenientReader.isImplausible(rate)
                                        ? List.of(RateIssue.IMPLAUSIBLE)
                                        : Collections.emptyList())),
                        notStrict -> new LenientReader(text).read());
    }
}
