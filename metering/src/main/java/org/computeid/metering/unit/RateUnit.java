package org.computeid.metering.unit;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A unit of rates, e.g. {@code TFLOPS}: a prefix and what is counted (MET-3, MET-4).
 *
 * @param prefix the power of ten
 * @param operation what is counted each second
 */
public record RateUnit(SiPrefix prefix, OperationUnit operation) {

    private static final Map<String, RateUnit> BY_SYMBOL = Stream.of(SiPrefix.values())
            .flatMap(prefix -> Stream.of(OperationUnit.values()).map(operation -> new RateUnit(prefix, operation)))
            .collect(Collectors.toUnmodifiableMap(RateUnit::symbol, Function.identity()));

    /**
     * Checks its parts.
     *
     * @param prefix the power of ten
     * @param operation what is counted each second
     * @throws NullPointerException if a part is null
     */
    public RateUnit {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(operation, "operation");
    }

    /**
     * The unit that has this symbol, letter for letter.
     *
     * @param symbol any text, e.g. {@code TFLOPS}
     * @return the unit, or empty if there is none such
     */
    public static Optional<RateUnit> find(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    /**
     * The symbol, e.g. {@code TFLOPS}.
     *
     * @return the prefix and what is counted
     */
    public String symbol() {
        return prefix.symbol() + operation.name();
    }

    /** The symbol. */
    @Override
    public String toString() {
        return symbol();
    }
}
