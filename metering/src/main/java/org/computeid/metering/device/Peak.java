package org.computeid.metering.device;

import java.util.Objects;
import java.util.Optional;
import org.computeid.metering.quantity.Rate;
import org.jspecify.annotations.Nullable;

/**
 * What one device can do at most, of one kind, e.g. {@code 989.4 TFLOPS [fp16 matrix dense theoretical-peak]} (MET-51).
 *
 * <p>Immutable; equal if rate, evidence and formula are.
 */
public final class Peak {

    private final Rate rate;
    private final Evidence evidence;
    private final @Nullable PeakFormula formula;

    Peak(Rate rate, Evidence evidence, @Nullable PeakFormula formula) {
        this.rate = rate;
        this.evidence = evidence;
        this.formula = formula;
    }

    /**
     * The peak as published, with its kind.
     *
     * @return an exact rate of basis {@code theoretical-peak}
     */
    public Rate rate() {
        return rate;
    }

    /**
     * What stands behind it.
     *
     * @return confidence, dispute, source and note
     */
    public Evidence evidence() {
        return evidence;
    }

    /**
     * How it is made, if that is known.
     *
     * @return the formula, which reproduces the rate within its tolerance
     */
    public Optional<PeakFormula> formula() {
        return Optional.ofNullable(formula);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Peak that
                && rate.equals(that.rate)
                && evidence.equals(that.evidence)
                && Objects.equals(formula, that.formula);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rate, evidence, formula);
    }

    /** The rate, the confidence and the source. */
    @Override
    public String toString() {
        return rate + " " + evidence.confidence() + ", " + evidence.source();
    }
}
