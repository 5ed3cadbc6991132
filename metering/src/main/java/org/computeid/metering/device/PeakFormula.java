package org.computeid.metering.device;

import java.math.BigInteger;
import org.computeid.metering.quantity.Rate;

/**
 * How a peak is made, e.g. 132 units × 1830 MHz × 4096 operations per clock (MET-53).
 *
 * @param units how many equal units work at once, 1 or more
 * @param clockHz their clock in hertz, 1 or more
 * @param operationsPerClock operations of one unit in one clock, 1 or more
 * @param tolerancePpm how far the published figure may be off by rounding, in parts per million of it
 */
public record PeakFormula(long units, long clockHz, long operationsPerClock, int tolerancePpm) {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    /**
     * Checks its parts.
     *
     * @param units how many equal units work at once, 1 or more
     * @param clockHz their clock in hertz, 1 or more
     * @param operationsPerClock operations of one unit in one clock, 1 or more
     * @param tolerancePpm how far the published figure may be off by rounding, in parts per million of it
     * @throws IllegalArgumentException if a factor is below 1 or the tolerance below 0
     */
    public PeakFormula {
        if (units < 1 || clockHz < 1 || operationsPerClock < 1 || tolerancePpm < 0) {
            throw new IllegalArgumentException("the factors of a peak are 1 or more and its tolerance 0 or more");
        }
    }

    /**
     * The product of the three factors.
     *
     * @return operations per second, exactly
     */
    public BigInteger operations() {
        return BigInteger.valueOf(units)
                .multiply(BigInteger.valueOf(clockHz))
                .multiply(BigInteger.valueOf(operationsPerClock));
    }

    /**
     * Whether the product is the published figure within the tolerance.
     *
     * @param published the published peak
     * @return whether |product − published| × 10^6 ≤ published × tolerance
     */
    public boolean reproduces(Rate published) {
        BigInteger difference = operations().subtract(published.operations()).abs();
        return difference.multiply(MILLION).compareTo(published.operations().multiply(BigInteger.valueOf(tolerancePpm)))
                <= 0;
    }
}
