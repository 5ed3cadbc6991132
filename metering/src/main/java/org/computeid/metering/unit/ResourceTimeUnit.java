package org.computeid.metering.unit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A unit of resource-time, e.g. {@code card-hour} or {@code GiB-hour}, as an exact number of unit-nanoseconds (MET-80).
 *
 * @param symbol how it is written, e.g. {@code card-hour}
 * @param resource what is held
 * @param nanoseconds how many nanoseconds of one {@code resource} it is, e.g. 3,600,000,000,000
 */
public record ResourceTimeUnit(String symbol, ResourceUnit resource, BigInteger nanoseconds) {

    private static final Map<String, BigInteger> TIMES = Map.of(
            "nanosecond", BigInteger.ONE,
            "second", BigInteger.valueOf(1_000_000_000L),
            "minute", BigInteger.valueOf(60_000_000_000L),
            "hour", BigInteger.valueOf(3_600_000_000_000L),
            "day", BigInteger.valueOf(86_400_000_000_000L));

    private static final Map<String, BigInteger> BYTES = Map.of(
            "byte", BigInteger.ONE,
            "GB", BigInteger.TEN.pow(9),
            "GiB", BigInteger.ONE.shiftLeft(30),
            "TB", BigInteger.TEN.pow(12),
            "TiB", BigInteger.ONE.shiftLeft(40));

    private static final Map<String, ResourceTimeUnit> BY_SYMBOL = units();

    /**
     * Checks its parts.
     *
     * @param symbol how it is written, e.g. {@code card-hour}
     * @param resource what is held
     * @param nanoseconds how many nanoseconds of one {@code resource} it is, more than 0
     * @throws NullPointerException if a part is null
     * @throws IllegalArgumentException if the nanoseconds are not more than 0
     */
    public ResourceTimeUnit {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(resource, "resource");
        if (nanoseconds.signum() <= 0) {
            throw new IllegalArgumentException("a unit is more than nothing: " + nanoseconds);
        }
    }

    /**
     * The unit that has this symbol, letter for letter.
     *
     * @param symbol any text, e.g. {@code GiB-hour}
     * @return the unit, or empty if MET-80 has none such
     */
    public static Optional<ResourceTimeUnit> find(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    /**
     * The hour of a resource, the unit of ledgers, e.g. {@code card-hour}.
     *
     * @param resource what is held
     * @return the unit
     */
    public static ResourceTimeUnit hour(ResourceUnit resource) {
        return Objects.requireNonNull(BY_SYMBOL.get(resource.word() + "-hour"));
    }

    /** The symbol. */
    @Override
    public String toString() {
        return symbol;
    }

    /** Cards, cores, nodes and racks with every time; bytes and their multiples with seconds and hours. */
    private static Map<String, ResourceTimeUnit> units() {
        List<ResourceTimeUnit> units = new ArrayList<>();
        TIMES.forEach((time, nanoseconds) -> {
            for (ResourceUnit resource : ResourceUnit.values()) {
                if (resource != ResourceUnit.BYTE) {
                    units.add(new ResourceTimeUnit(resource.word() + '-' + time, resource, nanoseconds));
                }
            }
            if (time.equals("second") || time.equals("hour")) {
                BYTES.forEach((size, bytes) -> units.add(
                        new ResourceTimeUnit(size + '-' + time, ResourceUnit.BYTE, nanoseconds.multiply(bytes))));
            }
        });
        return units.stream().collect(Collectors.toUnmodifiableMap(ResourceTimeUnit::symbol, Function.identity()));
    }
}
