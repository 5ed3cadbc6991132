package org.computeid.identifier.descriptor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One statement about computing power, e.g. 989.4 × 10^12 operations per second of kind
 * {@code fp16 matrix dense theoretical-peak} for one piece of unit 0 (DOC-50).
 *
 * @param claimKind format, engine, sparsity and basis
 * @param opsPerSecond operations per second, 1 to 2^127 − 1 (DOC-55)
 * @param unit the index of the unit entry of which one piece is meant, or null for the whole resource (DOC-57)
 * @param benchmark what it was measured with, or null; due where the basis is measured (DOC-58)
 * @param asOf when it was true, whole seconds (DOC-61)
 * @param source where the number comes from, or null (DOC-62)
 */
@HoldsConditions
public record Claim(
        @NotNull @Valid ClaimKind claimKind,
        @NotNull @Quantity BigInteger opsPerSecond,
        @Nullable @Min(0) @Max(1023) Integer unit,
        @Nullable @Valid Benchmark benchmark,
        @NotNull @Spellable Instant asOf,
        @Nullable @Text String source) {

    /**
     * A claim about the whole resource.
     *
     * @param kind format, engine, sparsity and basis
     * @param opsPerSecond operations per second
     * @param asOf when it was true, whole seconds
     * @return the claim
     */
    public static Claim total(ClaimKind kind, BigInteger opsPerSecond, Instant asOf) {
        return new Claim(kind, opsPerSecond, null, null, asOf, null);
    }

    /**
     * A claim about one piece of a unit entry.
     *
     * @param unit the 0-based index of the unit entry
     * @param kind format, engine, sparsity and basis
     * @param opsPerSecond operations per second of one piece
     * @param asOf when it was true, whole seconds
     * @return the claim
     */
    public static Claim perUnit(int unit, ClaimKind kind, BigInteger opsPerSecond, Instant asOf) {
        return new Claim(kind, opsPerSecond, unit, null, asOf, null);
    }

    /**
     * A copy with a benchmark.
     *
     * @param measuredWith what it was measured with
     * @return the copy
     */
    public Claim withBenchmark(Benchmark measuredWith) {
        return new Claim(claimKind, opsPerSecond, unit, measuredWith, asOf, source);
    }

    /**
     * A copy with a source.
     *
     * @param text where the number comes from
     * @return the copy
     */
    public Claim withSource(String text) {
        return new Claim(claimKind, opsPerSecond, unit, benchmark, asOf, text);
    }

    /**
     * What the number counts, derived from {@link #unit()} (DOC-56).
     *
     * @return the whole resource or one piece
     */
    public Scope of() {
        return unit == null ? Scope.TOTAL : Scope.UNIT;
    }

    /**
     * The index of the unit entry, if one piece is meant.
     *
     * @return the 0-based index, or empty for the whole resource
     */
    public OptionalInt findUnit() {
        return unit == null ? OptionalInt.empty() : OptionalInt.of(unit);
    }

    /**
     * What it was measured with, if stated.
     *
     * @return the benchmark, or empty
     */
    public Optional<Benchmark> findBenchmark() {
        return Optional.ofNullable(benchmark);
    }

    /**
     * Where the number comes from, if stated.
     *
     * @return the source, or empty
     */
    public Optional<String> findSource() {
        return Optional.ofNullable(source);
    }
}
