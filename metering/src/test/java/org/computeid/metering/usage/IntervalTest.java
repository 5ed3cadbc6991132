package org.computeid.metering.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import org.computeid.metering.quantity.MeteringReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

    @Test
    void keepsTheInstantNotTheOffset() {
        Interval interval = Interval.parse("2026-11-22T00:18:54+08:00", "2026-11-21T13:20:51-03:30");
        assertThat(interval).hasToString("2026-11-21T16:18:54Z/2026-11-21T16:50:51Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T00:00:00Z/2026-11-22T00:00:00Z",
                "2026-11-22T00:00:00.5Z/2026-11-22T00:00:00.500000001Z",
                "0000-01-01T00:00:00Z/9999-12-31T23:59:59.999999999Z"
            })
    void readsWhatItWrites(String text) {
        assertThat(Interval.parse(text)).hasToString(text);
    }

    @Test
    void lengthIsExact() {
        Interval all = Interval.parse("0000-01-01T00:00:00.5Z/9999-12-31T23:59:59.25Z");
        assertThat(all.nanoseconds()).isEqualTo(new BigInteger("315569519998750000000"));
        assertThat(all.nanosecondsIfBrief()).isEqualTo(-1);
        Interval brief = Interval.parse("2026-11-22T00:00:00.999999999Z/2026-11-22T00:00:01Z");
        assertThat(brief.nanoseconds()).isEqualTo(BigInteger.ONE);
        assertThat(brief.nanosecondsIfBrief()).isEqualTo(1);
        assertThat(brief.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-22T00:00:00Z",
                "2026-11-22T00:00:00/2026-11-22T01:00:00Z",
                "2026-11-22T00:00:00Z/2026-11-22T01:00:00",
                "2026-11-22T00:00:00Z/2026-11-22T01:00:00-00:00",
                "2026-11-22T00:00:00Z/2026-12-31T23:59:60Z",
                "2026-11-22T00:00:00Z/2027-02-29T00:00:00Z",
                "2026-11-22T00:00:00Z/2026-11-22T24:00:00Z",
                "2026-11-22T00:00:00Z/2026-11-22T01:00:00.0000000001Z",
                "2026-11-22T00:00:00Z/2026-11-22T01:00:00.Z",
                "2026-11-22T00:00:00Z/2026-11-22T01:00:00+18:00",
                "2026-11-22T00:00:00Z/2026-11-22T01:00:00+0800",
                "2026-11-22T00:00:00Z/2026-11-22T01:00:00+08:00:00",
                "2026-11-22T00:00:00Z/2026-11-22 01:00:00Z",
                "2026-11-22T00:00:00.000000001Z/2026-11-22T00:00:00Z",
                "0000-01-01T00:00:00+08:00/2026-11-22T00:00:00Z",
                "2026-11-22T00:00:00Z/9999-12-31T23:00:00-01:00"
            })
    void refusesEverythingElse(String text) {
        Samples.assertRefused(MeteringReason.INTERVAL, () -> Interval.parse(text));
    }

    @Test
    void hasNoTimesOutsideFourDigitYears() {
        Instant now = Instant.parse("2026-11-22T00:00:00Z");
        Samples.assertRefused(MeteringReason.INTERVAL, () -> new Interval(now, Instant.MAX));
        Samples.assertRefused(MeteringReason.INTERVAL, () -> new Interval(Instant.MIN, now));
    }
}
