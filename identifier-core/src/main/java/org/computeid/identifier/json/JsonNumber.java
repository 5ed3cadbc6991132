package org.computeid.identifier.json;

/**
 * An integer, e.g. {@code 8} (CJ-5); everything larger or fractional is a decimal string.
 *
 * @param value −(2^53 − 1) to 2^53 − 1
 */
public record JsonNumber(long value) implements JsonValue {

    /** The largest absolute value: 2^53 − 1. */
    public static final long MAX = (1L << 53) - 1;

    /**
     * Checks the range.
     *
     * @param value −(2^53 − 1) to 2^53 − 1
     * @throws IllegalArgumentException if the value lies outside
     */
    public JsonNumber {
        if (value < -MAX || value > MAX) {
            throw new IllegalArgumentException("outside ±(2^53 − 1): " + value);
        }
    }
}
