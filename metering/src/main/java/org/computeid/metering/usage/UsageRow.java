package org.computeid.metering.usage;

import java.util.Objects;
import org.computeid.metering.quantity.Ratio;

/**
 * One row of a total, e.g. {@code {"class":"A"}}: 25,200,000,000,000 card-nanoseconds (MET-107).
 *
 * @param group what the records have in common
 * @param meter what they are measured by
 * @param value the exact sum in the unit of the meter; 0 where everything was taken back
 */
public record UsageRow(UsageGroup group, Meter meter, Ratio value) {

    /**
     * Checks its parts.
     *
     * @param group what the records have in common
     * @param meter what they are measured by
     * @param value the exact sum in the unit of the meter; 0 where everything was taken back
     * @throws NullPointerException if a part is null
     */
    public UsageRow {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(meter, "meter");
        Objects.requireNonNull(value, "value");
    }
}
