package org.computeid.identifier.envelope;

import java.time.Instant;

/**
 * When a key may be used, and whether it has been revoked (ENV-33), e.g. from 2026-01-01 to 2027-01-01.
 *
 * @param from the first instant at which it may be used; {@link Instant#MIN} for no bound
 * @param to the first instant at which it may no longer be used; {@link Instant#MAX} for no bound
 * @param revoked whether nothing that it ever signed is to be trusted
 */
public record KeyValidity(Instant from, Instant to, boolean revoked) {

    /** The validity of a key without bounds that has not been revoked. */
    public static final KeyValidity ALWAYS = new KeyValidity(Instant.MIN, Instant.MAX, false);

    /**
     * Checks its parts.
     *
     * @param from the first instant at which it may be used; {@link Instant#MIN} for no bound
     * @param to the first instant at which it may no longer be used; {@link Instant#MAX} for no bound
     * @param revoked whether nothing that it ever signed is to be trusted
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public KeyValidity {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a key's validity does not end before it begins: " + from + " to " + to);
        }
    }

    /**
     * The validity of a key that may be used in an interval.
     *
     * @param from the first instant at which it may be used
     * @param to the first instant at which it may no longer be used
     * @return the validity, not revoked
     */
    public static KeyValidity between(Instant from, Instant to) {
        return new KeyValidity(from, to, false);
    }

    /**
     * The validity of the same key after it has been revoked.
     *
     * @return a copy that says so
     */
    public KeyValidity withRevocation() {
        return new KeyValidity(from, to, true);
    }
}
