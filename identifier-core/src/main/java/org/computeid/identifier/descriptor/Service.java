package org.computeid.identifier.descriptor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is promised to those who use a resource, e.g. availability 0.999 (DOC-84).
 *
 * @param availability the promised share of time, 0 to 1, or null (DOC-85)
 * @param latency round-trip times; empty if not stated (DOC-86)
 * @param billing prices; empty if not stated (DOC-90)
 */
public record Service(
        @Nullable
        @DecimalMin(value = "0", message = "must be at least {value}")
        @DecimalMax(value = "1", message = "must be at most {value}")
        BigDecimal availability,

        @Size(max = 1024) List<@Valid Latency> latency,
        @Size(max = 1024) List<@Valid Billing> billing) {

    /**
     * Copies the lists and brings the availability into its one form.
     *
     * @param availability the promised share of time, 0 to 1, or null (DOC-85)
     * @param latency round-trip times; empty if not stated (DOC-86)
     * @param billing prices; empty if not stated (DOC-90)
     * @throws IllegalArgumentException if the availability has no spelling in a document (DOC-7)
     */
    public Service {
        availability = Decimals.normalOrNull(availability);
        latency = List.copyOf(latency);
        billing = List.copyOf(billing);
    }

    /**
     * The promised availability, if stated.
     *
     * @return a share of time, 0 to 1, or empty
     */
    public Optional<BigDecimal> findAvailability() {
        return Optional.ofNullable(availability);
    }
}
