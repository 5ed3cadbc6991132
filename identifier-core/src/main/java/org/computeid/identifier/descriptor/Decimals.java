package org.computeid.identifier.descriptor;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The one form of a decimal: no trailing zeroes, no negative scale, so that equal numbers are equal (DOC-7). */
final class Decimals {

    /** Characters of a decimal string, at most. */
    static final int MAX_LENGTH = 40;

    private Decimals() {}

    static BigDecimal normal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        if (Math.abs((long) stripped.scale()) + stripped.precision() > 2L * MAX_LENGTH) {
            throw new IllegalArgumentException("a decimal has at most " + MAX_LENGTH + " characters");
        }
        BigDecimal normal = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        if (normal.toPlainString().length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a decimal has at most " + MAX_LENGTH + " characters");
        }
        return normal;
    }

    static @Nullable BigDecimal normalOrNull(@Nullable BigDecimal value) {
        return value == null ? null : normal(value);
    }
}
