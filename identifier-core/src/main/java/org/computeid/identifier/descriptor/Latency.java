package org.computeid.identifier.descriptor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.computeid.identifier.json.JsonNumber;

/**
 * The round-trip time to a region, e.g. to {@code 310000}: half within 4,000 µs, 99 % within 9,000 µs (DOC-86).
 *
 * @param toRegion a region code (DOC-87)
 * @param p50Micros the median in microseconds (DOC-88)
 * @param p99Micros the 99th percentile in microseconds, not below the median (DOC-89)
 */
public record Latency(
        @NotNull @Text String toRegion,
        @Min(0) @Max(JsonNumber.MAX) long p50Micros,
        @Min(0) @Max(JsonNumber.MAX) long p99Micros) {}
