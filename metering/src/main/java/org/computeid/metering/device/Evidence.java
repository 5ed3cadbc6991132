package org.computeid.metering.device;

import java.util.Objects;

/**
 * What stands behind a peak, e.g. {@code A, NVIDIA A30 data sheet} (MET-52).
 *
 * @param confidence how well it is founded
 * @param disputed whether another good source contradicts it
 * @param source where it is printed
 * @param note what to know before using it; may be empty
 */
public record Evidence(Confidence confidence, boolean disputed, String source, String note) {

    /**
     * Checks its parts.
     *
     * @param confidence how well it is founded
     * @param disputed whether another good source contradicts it
     * @param source where it is printed
     * @param note what to know before using it; may be empty
     * @throws NullPointerException if a part is null
     * @throws IllegalArgumentException if the source is blank, or the confidence is {@code C} and nothing is disputed
     */
    public Evidence {
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(note, "note");
        if (source.isBlank()) {
            throw new IllegalArgumentException("a peak has a source");
        }
        if (confidence == Confidence.C && !disputed) {
            throw new IllegalArgumentException("a peak of confidence C is disputed");
        }
    }
}
