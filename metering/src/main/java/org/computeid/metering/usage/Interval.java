package org.computeid.metering.usage;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.quantity.MeteringResult;

/**
 * A half-open interval in UTC, e.g. {@code 2026-11-22T00:00:00Z/2026-11-22T01:00:00Z}: the start belongs to it, the end does
 * not (MET-90).
 *
 * @param start the first instant, in the years 0000 to 9999
 * @param end the first instant behind it, in the years 0000 to 9999; the start itself for an interval of no length
 */
public record Interval(Instant start, Instant end) {

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant BEHIND_LAST = Instant.parse("+10000-01-01T00:00:00Z");
    private static final long NANOSECONDS = 1_000_000_000L;
    private static final long MOST_SECONDS = Long.MAX_VALUE / NANOSECONDS - 1;

    /**
     * Checks its parts.
     *
     * @param start the first instant, in the years 0000 to 9999
     * @param end the first instant behind it, in the years 0000 to 9999
     * @throws MeteringException with {@code INTERVAL} if the end is before the start, or a time is outside these years
     */
    public Interval {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (end.isBefore(start) || start.isBefore(FIRST) || !end.isBefore(BEHIND_LAST)) {
            throw refused(start.toString(), end.toString());
        }
    }

    /**
     * Reads two times, each with its offset from UTC.
     *
     * @param start {@code YYYY-MM-DDThh:mm:ss}, perhaps 1 to 9 decimals, then {@code Z} or an offset such as {@code +08:00}
     * @param end the same for the first instant behind it
     * @return the interval
     * @throws MeteringException with {@code INTERVAL} if a text is no such time, in particular if it has no offset, or if the
     *     end is before the start
     */
    public static Interval parse(String start, String end) {
        return new Interval(time(start), time(end));
    }

    /**
     * Reads two times with a slash between them.
     *
     * @param text e.g. {@code 2026-11-22T08:00:00+08:00/2026-11-22T01:00:00Z}
     * @return the interval
     * @throws MeteringException with {@code INTERVAL} as {@link #parse(String, String)} does
     */
    public static Interval parse(String text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * Reads two times with a slash between them.
     *
     * @param text any text
     * @return the interval, or the rejection with {@code INTERVAL}
     */
    public static MeteringResult<Interval> tryParse(String text) {
        int slash = text.indexOf('/');
        Optional<Instant> start = TimeText.read(slash < 0 ? "" : text.substring(0, slash));
        Optional<Instant> end = TimeText.read(text.substring(slash + 1));
        boolean wellFormed = start.isPresent()
                && end.isPresent()
                && !end.get().isBefore(start.get())
                && !start.get().isBefore(FIRST)
                && end.get().isBefore(BEHIND_LAST);
        return wellFormed
                ? new MeteringResult.Accepted<>(new Interval(start.get(), end.get()))
                : new MeteringResult.Refused<>(MeteringRejection.of(MeteringReason.INTERVAL, text));
    }

    /**
     * Whether nothing lies between start and end.
     *
     * @return whether they are the same
     */
    public boolean isEmpty() {
        return start.equals(end);
    }

    /**
     * How long it is.
     *
     * @return nanoseconds, exactly; more than 292 years do not fit into a {@code long}
     */
    public BigInteger nanoseconds() {
        return BigInteger.valueOf(end.getEpochSecond() - start.getEpochSecond())
                .multiply(BigInteger.valueOf(NANOSECONDS))
                .add(BigInteger.valueOf((long) end.getNano() - start.getNano()));
    }

    /** The same without an object, or −1 if it does not fit. */
    long nanosecondsIfBrief() {
        long seconds = end.getEpochSecond() - start.getEpochSecond();
        return seconds > MOST_SECONDS ? -1 : seconds * NANOSECONDS + end.getNano() - start.getNano();
    }

    /**
     * The start as a text.
     *
     * @return in UTC, with no decimals but those that matter, e.g. {@code 2026-11-22T00:00:00.5Z}
     */
    public String startText() {
        return TimeText.write(start);
    }

    /**
     * The end as a text.
     *
     * @return in UTC, with no decimals but those that matter, e.g. {@code 2026-11-22T01:00:00Z}
     */
    public String endText() {
        return TimeText.write(end);
    }

    /** Both times in UTC, with a slash between them. */
    @Override
    public String toString() {
        return startText() + "/" + endText();
    }

    private static Instant time(String text) {
        return TimeText.read(text).orElseThrow(() -> refused(text));
    }

    private static MeteringException refused(String... inputs) {
        return MeteringRejection.of(MeteringReason.INTERVAL, inputs).toException();
    }
}
