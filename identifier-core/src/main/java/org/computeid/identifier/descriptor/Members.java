package org.computeid.identifier.descriptor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The members of one kind of object: which are due and which may be there; nothing else may (DOC-2, DOC-3). */
record Members(List<String> required, Set<String> optional, List<String> sorted) {

    static final Members DESCRIPTOR = due(
                    "type", "id", "name", "registrant", "class", "tier", "units", "compute", "issued", "expires", "seq")
            .and("partOf", "location", "memoryBytes", "storage", "network", "facility")
            .and("service", "access", "extensions", "status");
    static final Members REGISTRANT = due("name").and("uscc");
    static final Members LOCATION = due("country", "region", "table").and("site", "zone");
    static final Members UNIT = due("kind", "vendor", "model", "count")
            .and("cores", "memoryBytes", "memoryBandwidthBytesPerSecond", "powerWatts");
    static final Members CLAIM = due("format", "engine", "sparsity", "basis", "opsPerSecond", "of", "asOf")
            .and("unit", "benchmark", "source");
    static final Members BENCHMARK = due("name", "version");
    static final Members STORAGE = due("kind", "bytes");
    static final Members NETWORK = due("kind", "bitsPerSecond").and("ports");
    static final Members FACILITY =
            due().and("standardRacks", "itPowerWatts", "pue", "wue", "cue", "period", "energyGrade");
    static final Members SERVICE = due().and("availability", "latency", "billing");
    static final Members LATENCY = due("toRegion", "p50Micros", "p99Micros");
    static final Members BILLING = due("unit", "currency", "price");
    static final Members ACCESS = due("protocol", "endpoint", "auth", "network");
    static final Members STATUS = due("list", "index");
    static final Members STATE = due("type", "id", "descriptor", "available", "issued", "expires", "seq")
            .and("load", "status");
    static final Members AVAILABLE = due("unit", "count");
    static final Members LOAD =
            due("metric", "value", "source", "statistic", "windowSeconds").and("unit");

    /** Tells what is due and missing, and what is there and unknown, of names in their order. */
    void compare(Iterable<String> names, Consumer<String> missing, Consumer<String> unknown) {
        int next = 0;
        for (String name : names) {
            int order = -1;
            while (next < sorted.size() && (order = sorted.get(next).compareTo(name)) < 0) {
                tellIfDue(next++, missing);
            }
            if (order == 0) {
                next++;
            } else {
                unknown.accept(name);
            }
        }
        while (next < sorted.size()) {
            tellIfDue(next++, missing);
        }
    }

    private void tellIfDue(int index, Consumer<String> missing) {
        if (required.contains(sorted.get(index))) {
            missing.accept(sorted.get(index));
        }
    }

    private static Members due(String... names) {
        return new Members(List.of(names), Set.of(), sorted(Stream.of(names)));
    }

    private Members and(String... names) {
        Set<String> all = new HashSet<>(optional);
        all.addAll(List.of(names));
        return new Members(required, Set.copyOf(all), sorted(Stream.concat(sorted.stream(), Stream.of(names))));
    }

    private static List<String> sorted(Stream<String> names) {
        return names.sorted().toList();
    }
}
