package org.computeid.metering.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.computeid.metering.unit.ResourceTimeUnit;
import org.computeid.metering.unit.ResourceUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceTimeTest {

    private static final ResourceTimeUnit CARD_MINUTE = unit("card-minute");
    private static final ResourceTimeUnit CARD_HOUR = unit("card-hour");

    @Test
    void addsUpTheWorkedExamples() {
        ResourceTime cards = ResourceTime.parse("20 card-minute").plus(ResourceTime.parse("40 card-minute"));
        assertThat(cards).isEqualTo(ResourceTime.parse("1 card-hour")).hasToString("1 card-hour");
        ResourceTime cores = ResourceTime.parse("200 core-minute")
                .plus(ResourceTime.parse("5 core-minute"))
                .plus(ResourceTime.parse("400 core-minute"));
        assertThat(cores).hasToString("121/12 core-hour");
        assertThat(cores.in(unit("core-minute"))).isEqualTo(Ratio.of(605));
    }

    @Test
    void fourQuartersOfACardAreACard() {
        ResourceTime quarter =
                ResourceTime.of(ResourceUnit.CARD, BigInteger.ONE, Share.of(1, 4), CARD_HOUR.nanoseconds());
        assertThat(quarter.plus(quarter).plus(quarter).plus(quarter)).isEqualTo(ResourceTime.of(Ratio.ONE, CARD_HOUR));
        assertThat(quarter.minus(quarter)).isEqualTo(ResourceTime.zero(ResourceUnit.CARD));
        assertThat(quarter.negated()).isLessThan(quarter).hasToString("-1/4 card-hour");
    }

    @Test
    void equalityIsOfResourceAndParts() {
        ResourceTime hour = ResourceTime.parse("1 card-hour");
        assertThat(hour)
                .isEqualTo(ResourceTime.parse("60 card-minute"))
                .hasSameHashCodeAs(ResourceTime.parse("60 card-minute"))
                .isNotEqualTo(ResourceTime.parse("61 card-minute"))
                .isNotEqualTo(ResourceTime.parse("1 core-hour"));
    }

    @ParameterizedTest
    @CsvSource({"1 card-hour,1 core-hour", "1 GB-hour,1 card-hour"})
    void neverAddsDifferentResources(String one, String other) {
        ResourceTime a = ResourceTime.parse(one);
        ResourceTime b = ResourceTime.parse(other);
        Rejections.assertRefused(MeteringReason.UNIT, () -> a.plus(b));
        Rejections.assertRefused(MeteringReason.UNIT, () -> a.compareTo(b));
        Rejections.assertRefused(MeteringReason.UNIT, () -> a.in(ResourceTimeUnit.hour(b.resource())));
    }

    @ParameterizedTest
    @CsvSource({
        "1card-hour,SYNTAX",
        "0.5 card-hour,SYNTAX",
        "1  card-hour,UNIT",
        "1 card-week,UNIT",
        "1/17 card-nanosecond,SYNTAX",
        "'1 card-hour ',UNIT"
    })
    void readsOnlyANumberAndAUnit(String text, MeteringReason reason) {
        Rejections.assertRefused(reason, () -> ResourceTime.parse(text));
    }

    @Test
    void refusesWhatTheStateDoesNotHold() {
        BigInteger largest = BigInteger.ONE.shiftLeft(191).subtract(BigInteger.ONE);
        ResourceTime most = ResourceTime.ofParts(ResourceUnit.CARD, largest);
        ResourceTime least = ResourceTime.ofParts(ResourceUnit.CARD, BigInteger.ONE);
        Rejections.assertRefused(MeteringReason.OVERFLOW, () -> most.plus(least));
        Rejections.assertRefused(
                MeteringReason.OVERFLOW, () -> ResourceTime.ofParts(ResourceUnit.CARD, largest.add(BigInteger.ONE)));
        Rejections.assertRefused(
                MeteringReason.OVERFLOW,
                () -> ResourceTime.of(ResourceUnit.CARD, BigInteger.ONE.negate(), Share.WHOLE, BigInteger.ONE));
        assertThat(most.minus(most).parts()).isZero();
    }

    @Property
    void conversionsRoundTrip(@ForAll @IntRange(min = 1) int value, @ForAll @IntRange(min = 1) int below) {
        Ratio ratio = Ratio.of(BigInteger.valueOf(value), BigInteger.valueOf(below));
        for (String pair : new String[] {"card-day card-nanosecond", "GiB-hour GB-second", "TB-hour TiB-second"}) {
            String[] units = pair.split(" ", -1);
            ResourceTimeUnit from = unit(units[0]);
            ResourceTimeUnit to = unit(units[1]);
            assertThat(ResourceTime.convert(ResourceTime.convert(ratio, from, to), to, from))
                    .isEqualTo(ratio);
        }
    }

    @Property
    void textsReadBack(@ForAll long parts) {
        ResourceTime time = ResourceTime.ofParts(ResourceUnit.BYTE, BigInteger.valueOf(parts));
        assertThat(ResourceTime.parse(time.toString())).isEqualTo(time);
    }

    @Test
    void workIsRateTimesTimeDividedOnce() {
        Kind kind = Kind.parse("fp16 matrix dense theoretical-peak");
        Work third = Work.of(Rate.of(3, kind), ResourceTime.of(Ratio.parse("1/3"), unit("card-nanosecond")));
        assertThat(third).isEqualTo(new Work(Ratio.parse("1/1000000000"), kind));
        assertThat(Work.of(Rate.of(7, kind), ResourceTime.of(Ratio.of(60), CARD_MINUTE))
                        .plus(third)
                        .operations())
                .isEqualTo(Ratio.of(7 * 3600).plus(third.operations()));
        Rejections.assertRefused(MeteringReason.KIND, () -> third.plus(new Work(Ratio.ONE, Kind.UNSTATED)));
        Rejections.assertRefused(
                MeteringReason.UNIT, () -> Work.of(Rate.of(3, kind), ResourceTime.zero(ResourceUnit.BYTE)));
    }

    private static ResourceTimeUnit unit(String symbol) {
        return ResourceTimeUnit.find(symbol).orElseThrow();
    }
}
