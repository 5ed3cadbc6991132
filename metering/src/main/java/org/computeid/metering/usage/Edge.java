package org.computeid.metering.usage;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where usage is cut, e.g. at each {@link #DAY} of a zone (MET-92). */
public enum Edge {
    /** The hours that the zone's clock shows; one that is shown twice, at two offsets, is two hours. */
    HOUR,
    /** The days that the zone's clock shows. */
    DAY,
    /** The months that the zone's clock shows. */
    MONTH;

    /**
     * The edge of a word, letter for letter.
     *
     * @param word any text, e.g. {@code day}
     * @return the edge, or empty if there is none such
     */
    public static Optional<Edge> find(String word) {
        return Stream.of(values()).filter(edge -> edge.word().equals(word)).findFirst();
    }

    /**
     * The word, e.g. {@code day}.
     *
     * @return the name in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** When the hour, day or month of a clock's time began by that clock. */
    LocalDateTime begin(LocalDateTime clock) {
        return switch (this) {
            case HOUR -> clock.truncatedTo(ChronoUnit.HOURS);
            case DAY -> clock.truncatedTo(ChronoUnit.DAYS);
            case MONTH -> clock.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
        };
    }

    /** When the next one begins. */
    LocalDateTime next(LocalDateTime begin) {
        return switch (this) {
            case HOUR -> begin.plusHours(1);
            case DAY -> begin.plusDays(1);
            case MONTH -> begin.plusMonths(1);
        };
    }
}
