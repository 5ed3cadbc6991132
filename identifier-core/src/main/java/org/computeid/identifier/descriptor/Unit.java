package org.computeid.identifier.descriptor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalLong;
import org.computeid.identifier.json.JsonNumber;
import org.jspecify.annotations.Nullable;

/**
 * Equal pieces of hardware and how many there are, e.g. 8 × {@code NVIDIA H100-SXM-80GB} (DOC-40).
 *
 * <p>All figures but the count are those of one piece.
 *
 * @param kind what is counted (DOC-41)
 * @param vendor who makes it (DOC-42)
 * @param model the maker's name for it (DOC-43)
 * @param count how many pieces, at least 1 (DOC-44)
 * @param cores cores of one piece, or null (DOC-45)
 * @param memoryBytes memory of one piece in bytes, or null (DOC-46)
 * @param memoryBandwidthBytesPerSecond bytes per second of one piece, or null (DOC-47)
 * @param powerWatts rated power of one piece in watts, or null (DOC-48)
 */
public record Unit(
        @NotNull UnitKind kind,
        @NotNull @Text String vendor,
        @NotNull @Text String model,
        @Min(1) @Max(JsonNumber.MAX) long count,
        @Nullable @Min(1) @Max(JsonNumber.MAX) Long cores,
        @Nullable @Quantity BigInteger memoryBytes,
        @Nullable @Quantity BigInteger memoryBandwidthBytesPerSecond,
        @Nullable @Min(1) @Max(JsonNumber.MAX) Long powerWatts) {

    /**
     * A counted unit without further figures.
     *
     * @param kind what is counted
     * @param vendor who makes it
     * @param model the maker's name for it
     * @param count how many pieces
     * @return the unit
     */
    public static Unit of(UnitKind kind, String vendor, String model, long count) {
        return new Unit(kind, vendor, model, count, null, null, null, null);
    }

    /**
     * A copy with the cores of one piece.
     *
     * @param number how many
     * @return the copy
     */
    public Unit withCores(long number) {
        return new Unit(kind, vendor, model, count, number, memoryBytes, memoryBandwidthBytesPerSecond, powerWatts);
    }

    /**
     * A copy with the memory of one piece.
     *
     * @param bytes how many bytes
     * @return the copy
     */
    public Unit withMemoryBytes(BigInteger bytes) {
        return new Unit(kind, vendor, model, count, cores, bytes, memoryBandwidthBytesPerSecond, powerWatts);
    }

    /**
     * A copy with the memory bandwidth of one piece.
     *
     * @param bytesPerSecond bytes per second
     * @return the copy
     */
    public Unit withMemoryBandwidth(BigInteger bytesPerSecond) {
        return new Unit(kind, vendor, model, count, cores, memoryBytes, bytesPerSecond, powerWatts);
    }

    /**
     * A copy with the rated power of one piece.
     *
     * @param watts watts
     * @return the copy
     */
    public Unit withPowerWatts(long watts) {
        return new Unit(kind, vendor, model, count, cores, memoryBytes, memoryBandwidthBytesPerSecond, watts);
    }

    /**
     * The cores of one piece, if stated.
     *
     * @return how many, or empty
     */
    public OptionalLong findCores() {
        return Optionals.ofNullable(cores);
    }

    /**
     * The memory of one piece, if stated.
     *
     * @return bytes, or empty
     */
    public Optional<BigInteger> findMemoryBytes() {
        return Optional.ofNullable(memoryBytes);
    }

    /**
     * The memory bandwidth of one piece, if stated.
     *
     * @return bytes per second, or empty
     */
    public Optional<BigInteger> findMemoryBandwidth() {
        return Optional.ofNullable(memoryBandwidthBytesPerSecond);
    }

    /**
     * The rated power of one piece, if stated.
     *
     * @return watts, or empty
     */
    public OptionalLong findPowerWatts() {
        return Optionals.ofNullable(powerWatts);
    }
}
