package org.computeid.cli.tour;

import java.time.Instant;
import org.computeid.metering.quantity.Rate;

/**
 * One published rate of a system: a total, or the rate of one unit and how many units there are.
 *
 * @param one the rate of one unit, or the total
 * @param count how many units; 1 for a total
 * @param asOf the day that it holds for
 * @param source who says so
 */
record Figure(Rate one, long count, Instant asOf, String source) {

    Rate rate() {
        return one.times(count);
    }
}
