package org.computeid.metering.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.computeid.metering.quantity.MeteringReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneEdgesTest {

    private static final List<String> ZONES = List.of(
            "UTC",
            "Asia/Shanghai",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "America/St_Johns",
            "America/Havana",
            "America/Sao_Paulo",
            "Pacific/Apia",
            "Africa/Monrovia");

    @ParameterizedTest
    @CsvSource({
        "America/New_York,2026-11-01T04:00:00Z/2026-11-02T05:00:00Z,HOUR,25",
        "America/New_York,2026-03-08T05:00:00Z/2026-03-09T04:00:00Z,HOUR,23",
        "Australia/Lord_Howe,2026-04-04T13:00:00Z/2026-04-05T13:30:00Z,HOUR,25",
        "America/New_York,2026-11-01T04:00:00Z/2026-11-02T05:00:00Z,DAY,1",
        "America/St_Johns,2010-11-06T02:30:00Z/2010-11-08T03:30:00Z,DAY,4",
        "America/Havana,2026-11-01T04:00:00Z/2026-11-02T05:00:00Z,DAY,1",
        "Pacific/Apia,2011-12-29T10:00:00Z/2011-12-31T10:00:00Z,DAY,2",
        "Asia/Shanghai,2028-02-28T16:00:00Z/2028-02-29T16:00:00Z,DAY,1",
        "Asia/Shanghai,2028-01-31T16:00:00Z/2028-03-31T16:00:00Z,MONTH,2",
        "UTC,2026-01-01T00:00:00Z/2027-01-01T00:00:00Z,MONTH,12",
        "UTC,2026-11-22T00:00:00Z/2026-11-22T00:00:00Z,HOUR,1"
    })
    void cutsWhereTheClockShowsSomethingElse(String zone, String interval, Edge edge, int parts) {
        assertThat(ZoneEdges.of(zone, edge).split(Interval.parse(interval))).hasSize(parts);
    }

    @Test
    void namesWhatTheClockShows() {
        Instant instant = Instant.parse("1900-12-31T16:00:00Z");
        assertThat(ZoneEdges.of("Asia/Shanghai", Edge.DAY).name(instant)).isEqualTo("1901-01-01");
        assertThat(ZoneEdges.of("Asia/Shanghai", Edge.MONTH).name(instant)).isEqualTo("1901-01");
        assertThat(ZoneEdges.of("UTC", Edge.MONTH).name(instant)).isEqualTo("1900-12");
        assertThat(ZoneEdges.of("Asia/Kathmandu", Edge.HOUR).name(Instant.parse("2026-11-22T00:20:00Z")))
                .isEqualTo("2026-11-22T06+05:45");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mars/Olympus", "Asia/Beijing", "asia/shanghai", "+08:00", "UTC+8", "Z"})
    void refusesWhatTheDatabaseDoesNotHave(String zone) {
        Samples.assertRefused(MeteringReason.ZONE, () -> ZoneEdges.of(zone, Edge.DAY));
    }

    @Property(tries = 300)
    void partsAddUpAndShowOneThingEach(
            @ForAll("intervals") Interval interval, @ForAll("zones") String zone, @ForAll Edge edge) {
        ZoneEdges edges = ZoneEdges.of(zone, edge);
        List<Interval> parts = edges.split(interval);
        assertThat(parts.get(0).start()).isEqualTo(interval.start());
        assertThat(parts.get(parts.size() - 1).end()).isEqualTo(interval.end());
        BigInteger length = BigInteger.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            Interval part = parts.get(i);
            assertThat(edges.name(part.start())).isEqualTo(edges.name(part.end().minusNanos(1)));
            if (i > 0) {
                assertThat(part.start()).isEqualTo(parts.get(i - 1).end());
                assertThat(edges.name(part.start()))
                        .isNotEqualTo(edges.name(part.start().minusNanos(1)));
            }
            length = length.add(part.nanoseconds());
        }
        assertThat(length).isEqualTo(interval.nanoseconds());
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(ZONES);
    }

    /** From 1890 to 2200, up to ten weeks long. */
    @Provide
    Arbitrary<Interval> intervals() {
        return Combinators.combine(
                        Arbitraries.longs().between(-2_524_521_600L, 7_258_118_400L),
                        Arbitraries.longs().between(2, 6_000_000),
                        Arbitraries.integers().between(0, 999_999_999))
                .as((start, length, nanos) -> new Interval(
                        Instant.ofEpochSecond(start, nanos),
                        Instant.ofEpochSecond(start + length, 999_999_999 - nanos)));
    }
}
