package org.computeid.benchmarks;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javax.measure.Quantity;
import javax.measure.quantity.Time;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.quantity.ResourceTime;
import org.computeid.metering.quantity.Share;
import org.computeid.metering.rollup.RateAccumulator;
import org.computeid.metering.unit.ResourceUnit;
import org.computeid.metering.usage.Meter;
import org.computeid.metering.usage.UsageAccumulator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tech.units.indriya.quantity.Quantities;
import tech.units.indriya.unit.Units;

/** Adding one amount to a running sum: time of one addition, over many different amounts. */
public class UsageAdd extends PerValue {

    private static final long SEED = 20261122;
    private static final Kind KIND = Kind.parse("fp16 matrix dense theoretical-peak");

    /** Rates of one kind, up to 246 EFLOPS. */
    @State(Scope.Benchmark)
    public static class Rates {
        final Rate[] rates = random().longs(Samples.COUNT, 0, 246_000)
                .mapToObj(peta -> Rate.of(BigInteger.valueOf(peta).multiply(BigInteger.TEN.pow(15)), KIND))
                .toArray(Rate[]::new);

        /** As in a program that has run for a while: what lives lies together. */
        @Setup
        public void compact() {
            System.gc();
        }
    }

    /** So many cards, whole or in part, for up to a day, in several forms. */
    @State(Scope.Benchmark)
    public static class Times {
        final long[] counts = random().longs(Samples.COUNT, 1, 1024).toArray();
        final long[] nanoseconds =
                random().longs(Samples.COUNT, 1, 86_400_000_000_000L).toArray();
        final Share[] shares = IntStream.range(0, Samples.COUNT)
                .mapToObj(i -> Share.of(1 + i % 4, 4))
                .toArray(Share[]::new);
        final ResourceTime[] times = IntStream.range(0, Samples.COUNT)
                .mapToObj(i -> ResourceTime.of(
                        ResourceUnit.CARD,
                        BigInteger.valueOf(counts[i]),
                        shares[i],
                        BigInteger.valueOf(nanoseconds[i])))
                .toArray(ResourceTime[]::new);
        final BigDecimal[] decimals = IntStream.range(0, Samples.COUNT)
                .mapToObj(i -> BigDecimal.valueOf(nanoseconds[i], 9))
                .toArray(BigDecimal[]::new);

        /** As for rates. */
        @Setup
        public void compact() {
            System.gc();
        }
    }

    /** Whole nanoseconds as quantities of JSR 385. */
    @State(Scope.Benchmark)
    public static class Quantified {
        final Quantity<Time> zero = Quantities.getQuantity(0L, Units.SECOND);
        final Quantity<Time>[] seconds = quantities();

        @SuppressWarnings("unchecked")
        private Quantity<Time>[] quantities() {
            return random().longs(Samples.COUNT, 1, 86_400_000_000_000L)
                    .mapToObj(each -> Quantities.getQuantity(each, Units.SECOND))
                    .toArray(Quantity[]::new);
        }

        /** As for rates. */
        @Setup
        public void compact() {
            System.gc();
        }
    }

    @Benchmark
    public RateAccumulator rate(Rates in) {
        RateAccumulator sum = RateAccumulator.empty(KIND);
        for (Rate rate : in.rates) {
            sum.add(rate, 8);
        }
        return sum;
    }

    @Benchmark
    public UsageAccumulator time(Times in) {
        UsageAccumulator sum = UsageAccumulator.empty(Meter.CARD_TIME);
        for (ResourceTime time : in.times) {
            sum.add(time);
        }
        return sum;
    }

    /** The product of three numbers with the addition. */
    @Benchmark
    public UsageAccumulator product(Times in) {
        UsageAccumulator sum = UsageAccumulator.empty(Meter.CARD_TIME);
        for (int i = 0; i < Samples.COUNT; i++) {
            sum.add(in.counts[i], in.shares[i], in.nanoseconds[i]);
        }
        return sum;
    }

    /** The fastest form in which Indriya stays exact: integers of one unit. */
    @Benchmark
    public Quantity<Time> indriya(Quantified in) {
        Quantity<Time> sum = in.zero;
        for (Quantity<Time> each : in.seconds) {
            sum = sum.add(each);
        }
        return sum;
    }

    @Benchmark
    public BigDecimal bigDecimal(Times in) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal each : in.decimals) {
            sum = sum.add(each);
        }
        return sum;
    }

    /** Wrong in the last digits. */
    @Benchmark
    public double plainDouble(Times in) {
        double sum = 0;
        for (long each : in.nanoseconds) {
            sum += each;
        }
        return sum;
    }

    /** Wraps after 292 years of one card. */
    @Benchmark
    public long plainLong(Times in) {
        long sum = 0;
        for (long each : in.nanoseconds) {
            sum += each;
        }
        return sum;
    }

    private static RandomGenerator random() {
        return new SplittableRandom(SEED);
    }
}
