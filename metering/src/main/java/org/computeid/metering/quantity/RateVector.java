package org.computeid.metering.quantity;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A bundle of rates of different kinds, one for each, e.g. what a device can do in fp64 and in fp16 (MET-14).
 *
 * <p>Immutable. It is not one number and has no order. A kind that is absent is unknown, which is not zero.
 */
public final class RateVector {

    private static final RateVector EMPTY = new RateVector(new TreeMap<>());

    private final SortedMap<Kind, Rate> rates;

    private RateVector(SortedMap<Kind, Rate> rates) {
        this.rates = Collections.unmodifiableSortedMap(rates);
    }

    /**
     * The bundle of no rates: nothing is known.
     *
     * @return the neutral element of {@link #plus(RateVector)}
     */
    public static RateVector empty() {
        return EMPTY;
    }

    /**
     * The bundle of some rates; those of one kind are added.
     *
     * @param rates any rates
     * @return the bundle
     * @throws MeteringException with {@code OVERFLOW} if a sum is not below 2^127
     */
    public static RateVector of(Collection<Rate> rates) {
        SortedMap<Kind, Rate> sums = new TreeMap<>();
        rates.forEach(rate -> sums.merge(rate.kind(), rate, Rate::plus));
        return new RateVector(sums);
    }

    /**
     * The bundle of some rates; those of one kind are added.
     *
     * @param rates any rates
     * @return the bundle
     * @throws MeteringException with {@code OVERFLOW} if a sum is not below 2^127
     */
    public static RateVector of(Rate... rates) {
        return of(List.of(rates));
    }

    /**
     * The rates, sorted by the texts of their kinds.
     *
     * @return an unmodifiable collection, one rate for each kind
     */
    public Collection<Rate> rates() {
        return rates.values();
    }

    /**
     * The rate of a kind.
     *
     * @param kind any kind
     * @return the rate, or empty if it is unknown
     */
    public Optional<Rate> find(Kind kind) {
        return Optional.ofNullable(rates.get(kind));
    }

    /**
     * Whether nothing is known.
     *
     * @return whether there is no rate
     */
    public boolean isEmpty() {
        return rates.isEmpty();
    }

    /**
     * The sum, kind by kind.
     *
     * @param other any bundle
     * @return the rates of both, those of one kind added
     * @throws MeteringException with {@code OVERFLOW} if a sum is not below 2^127
     */
    public RateVector plus(RateVector other) {
        SortedMap<Kind, Rate> sums = new TreeMap<>(rates);
        other.rates.values().forEach(rate -> sums.merge(rate.kind(), rate, Rate::plus));
        return new RateVector(sums);
    }

    /**
     * The bundle of so many of the same.
     *
     * @param count how many, 0 or more
     * @return each rate times the count
     * @throws MeteringException with {@code OVERFLOW} if the count is below zero or a product not below 2^127
     */
    public RateVector times(long count) {
        return of(rates.values().stream().map(rate -> rate.times(count)).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RateVector that && rates.equals(that.rates);
    }

    @Override
    public int hashCode() {
        return rates.hashCode();
    }

    /** The strict texts of the rates, with {@code ; } between them. */
    @Override
    public String toString() {
        return rates.values().stream().map(Rate::toString).collect(Collectors.joining("; "));
    }
}
