package org.computeid.identifier.descriptor;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How busy a resource is in one respect, e.g. its accelerators computed for 0.83 of the last 60 seconds, measured, on average
 * (DOC-147).
 *
 * @param metric what is busy (DOC-148)
 * @param value the busy share, from 0 to 1 (DOC-149)
 * @param source where the number comes from (DOC-150)
 * @param statistic what it is of all values in the window (DOC-151)
 * @param windowSeconds how long the window is that ends when the state was issued, at most a day (DOC-152)
 * @param unit the 0-based index of the kind of unit that it is about, or null for the whole resource (DOC-153)
 */
public record Load(
        @NotNull LoadMetric metric,

        @NotNull
        @DecimalMin(value = "0", message = "must be at least {value}")
        @DecimalMax(value = "1", message = "must be at most {value}")
        BigDecimal value,

        @NotNull LoadSource source,
        @NotNull Statistic statistic,
        @Min(1) @Max(Load.MAX_WINDOW) long windowSeconds,
        @Nullable @Min(0) @Max(Available.MAX_UNIT) Long unit) {

    /** The longest window: a day. */
    public static final long MAX_WINDOW = 86_400;

    /**
     * Brings the value into its one form.
     *
     * @param metric what is busy (DOC-148)
     * @param value the busy share, from 0 to 1 (DOC-149)
     * @param source where the number comes from (DOC-150)
     * @param statistic what it is of all values in the window (DOC-151)
     * @param windowSeconds how long the window is that ends when the state was issued, at most a day (DOC-152)
     * @param unit the 0-based index of the kind of unit that it is about, or null for the whole resource (DOC-153)
     * @throws IllegalArgumentException if the value has more than 40 characters
     */
    public Load {
        value = Decimals.normalOrNull(value);
    }

    /**
     * The entry of {@code units} that it is about, if it is not about the whole resource.
     *
     * @return its 0-based index, or empty
     */
    public OptionalLong findUnit() {
        return Optionals.ofNullable(unit);
    }
}
