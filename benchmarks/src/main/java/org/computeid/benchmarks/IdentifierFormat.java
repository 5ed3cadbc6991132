package org.computeid.benchmarks;

import java.util.Arrays;
import java.util.UUID;
import org.computeid.identifier.id.ComputeId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Writing a value as text, and to and from a UUID. */
public class IdentifierFormat extends PerValue {

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
