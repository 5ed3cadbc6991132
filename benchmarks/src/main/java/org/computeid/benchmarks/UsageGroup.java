package org.computeid.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.computeid.metering.quantity.Share;
import org.computeid.metering.usage.Meter;
import org.computeid.metering.usage.UsageAccumulator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Grouping ten million records in memory by ten thousand keys: time of one record. */
public class UsageGroup extends PerValue {

    private static final int RECORDS = 10_000_000;
    private static final int KEYS = 10_000;

    /** Columns of records; the keys are texts, as they come from identifiers. */
    @State(Scope.Benchmark)
    public static class Records {
        private final RandomGenerator random = new SplittableRandom(20261122);
        final String[] keys = IntStream.range(0, KEYS)
                .mapToObj(i -> Samples.symbols(28, random))
                .toArray(String[]::new);
        final String[] keyOf = IntStream.range(0, RECORDS)
                .mapToObj(i -> keys[random.nextInt(KEYS)])
                .toArray(String[]::new);
        final int[] counts = random.ints(RECORDS, 1, 1024).toArray();
        final long[] nanoseconds = random.longs(RECORDS, 1, 86_400_000_000_000L).toArray();
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public Map<String, UsageAccumulator> exact(Records in) {
        Map<String, UsageAccumulator> sums = new HashMap<>();
        for (int i = 0; i < RECORDS; i++) {
            sums.computeIfAbsent(in.keyOf[i], key -> UsageAccumulator.empty(Meter.CARD_TIME))
                    .add(in.counts[i], Share.WHOLE, in.nanoseconds[i]);
        }
        return sums;
    }

    /** The loop that everyone writes first; its sums depend on the order. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public Map<String, Double> doubles(Records in) {
        Map<String, Double> sums = new HashMap<>();
        for (int i = 0; i < RECORDS; i++) {
            sums.merge(in.keyOf[i], (double) in.counts[i] * in.nanoseconds[i], Double::sum);
        }
        return sums;
    }
}
