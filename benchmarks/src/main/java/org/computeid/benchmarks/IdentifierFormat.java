package org.computeid.benchmarks;

import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.computeid.identifier.id.ComputeId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Writing a value as text, and to and from a UUID. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Samples.COUNT)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 5,
        jvmArgsAppend = {"-Xms512m", "-Xmx512m"})
public class IdentifierFormat {

    /** Identifiers and their UUIDs. */
    @State(Scope.Benchmark)
    public static class Ids {
        final ComputeId[] ids = Samples.ids();
        final UUID[] uuids = Arrays.stream(ids).map(ComputeId::toUuid).toArray(UUID[]::new);
    }

    /** UUIDs of any version. */
    @State(Scope.Benchmark)
    public static class Uuids {
        final UUID[] uuids = Samples.uuids();
    }

    @Benchmark
    public void idToString(Ids ids, Blackhole sink) {
        for (ComputeId id : ids.ids) {
            sink.consume(id.toString());
        }
    }

    @Benchmark
    public void uuidToString(Uuids uuids, Blackhole sink) {
        for (UUID uuid : uuids.uuids) {
            sink.consume(uuid.toString());
        }
    }

    @Benchmark
    public void toUuid(Ids ids, Blackhole sink) {
        for (ComputeId id : ids.ids) {
            sink.consume(id.toUuid());
        }
    }

    @Benchmark
    public void fromUuid(Ids ids, Blackhole sink) {
        for (UUID uuid : ids.uuids) {
            sink.consume(ComputeId.tryFrom(uuid));
        }
    }
}
