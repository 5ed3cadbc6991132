package org.computeid.identifier.json;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * A number that a JSON integer cannot hold, as text, e.g. {@code 3026000000000000} or {@code 1.08} (CJ-6): the shape is
 * {@code -?(0|[1-9]\d*)(\.\d*[1-9])?}.
 *
 * <p>Immutable; equal by text. Its length is bounded where the string is read; its range is not judged here.
 *
 * @param text the digits
 */
public record DecimalString(String text) {

    /**
     * Checks the shape.
     *
     * @param text the digits
     * @throws IllegalArgumentException if the text has another shape
     */
    public DecimalString {
        Objects.requireNonNull(text, "text");
        if (!isValid(text)) {
            throw new IllegalArgumentException("no decimal string");
        }
    }

    /**
     * The decimal string of a number, exactly: trailing zeroes of a fraction go, the rest stays.
     *
     * @param value any number
     * @return its text without an exponent
     */
    public static DecimalString of(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return new DecimalString(plain.toPlainString());
    }

    /**
     * Reads a text.
     *
     * @param text any text
     * @return the decimal string, or empty if the text has another shape
     */
    public static Optional<DecimalString> tryParse(String text) {
        return isValid(text) ? Optional.of(new DecimalString(text)) : Optional.empty();
    }

    /**
     * The number, exactly.
     *
     * @return the value
     */
    public BigDecimal toBigDecimal() {
        return new BigDecimal(text);
    }

    /** The digits. */
    @Override
    public String toString() {
        return text;
    }

    /**
     * Whether a text has the shape.
     *
     * @param text any text
     * @return whether {@link #tryParse} gives a decimal string
     */
    public static boolean isValid(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = digitsEnd(text, start);
        boolean integer = point == start + 1 || (point > start && text.charAt(start) != '0');
        if (!integer || point == text.length()) {
            return integer;
        }
        int end = digitsEnd(text, point + 1);
        return text.charAt(point) == '.' && end == text.length() && end > point + 1 && text.charAt(end - 1) != '0';
    }

    private static int digitsEnd(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
