package org.computeid.metering.usage;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;

/**
 * The hour, day or month edges of a named zone, e.g. the days of {@code Asia/Shanghai}; they cut intervals so that the parts
 * add up to the whole (MET-91, MET-92).
 *
 * <p>Immutable. The rules are those of the time-zone database of the Java platform that it runs on.
 */
public final class ZoneEdges {

    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private final ZoneId zone;
    private final ZoneRules rules;
    private final Edge edge;

    private ZoneEdges(ZoneId zone, Edge edge) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.edge = edge;
    }

    /**
     * The edges of a zone.
     *
     * @param zone the name of a zone of the time-zone database, letter for letter, e.g. {@code Asia/Shanghai} or {@code UTC}
     * @param edge where to cut
     * @return the edges
     * @throws MeteringException with {@code ZONE} if there is no such zone
     */
    public static ZoneEdges of(String zone, Edge edge) {
        if (!ZONES.contains(zone)) {
            throw MeteringRejection.of(MeteringReason.ZONE, zone).toException();
        }
        return new ZoneEdges(ZoneId.of(zone), Objects.requireNonNull(edge, "edge"));
    }

    /**
     * Cuts an interval at every edge inside it.
     *
     * @param interval any interval
     * @return the parts, in order and without gaps; the interval itself where no edge is inside
     */
    public List<Interval> split(Interval interval) {
        List<Interval> parts = new ArrayList<>();
        forEachPart(interval, parts::add);
        return parts;
    }

    /**
     * Cuts an interval at every edge inside it, without keeping the parts.
     *
     * @param interval any interval
     * @param action takes one part after the other
     */
    public void forEachPart(Interval interval, Consumer<Interval> action) {
        Instant from = interval.start();
        Instant to = endOfStretch(from, interval.end());
        while (to.isBefore(interval.end())) {
            action.accept(new Interval(from, to));
            from = to;
            to = endOfStretch(from, interval.end());
        }
        action.accept(new Interval(from, interval.end()));
    }

    /**
     * The name of the hour, day or month that the zone's clock shows.
     *
     * @param instant any instant
     * @return e.g. {@code 2026-11-22}, {@code 2026-11}, or for an hour {@code 2026-11-22T08+08:00}
     */
    public String name(Instant instant) {
        ZoneOffset offset = rules.getOffset(instant);
        String begin = edge.begin(LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, offset))
                .toString();
        return switch (edge) {
            case HOUR -> begin.substring(0, begin.length() - ":00".length()) + offset;
            case DAY -> begin.substring(0, begin.indexOf('T'));
            case MONTH -> begin.substring(0, begin.indexOf('T') - "-01".length());
        };
    }

    /** Zone and edge, e.g. {@code days of Asia/Shanghai}. */
    @Override
    public String toString() {
        return edge.word() + "s of " + zone;
    }

    /** The first instant behind a start at which the clock shows something else, or the limit if that comes first. */
    private Instant endOfStretch(Instant start, Instant limit) {
        Instant at = start;
        while (at.isBefore(limit)) {
            ZoneOffset offset = rules.getOffset(at);
            LocalDateTime begin = edge.begin(LocalDateTime.ofInstant(at, offset));
            Instant next = edge.next(begin).toInstant(offset);
            ZoneOffsetTransition set = rules.isFixedOffset() ? null : rules.nextTransition(at);
            if (set == null || set.getInstant().isAfter(next)) {
                return next;
            }
            at = set.getInstant();
            boolean same =
                    edge != Edge.HOUR && edge.begin(set.getDateTimeAfter()).equals(begin);
            if (!same) {
                return at;
            }
        }
        return limit;
    }
}
