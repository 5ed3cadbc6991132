package org.computeid.identifier.descriptor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The members of one kind of object: which are due and which may be there; nothing else may (DOC-2, DOC-3). */
record Members(List<String> required, Set<String> optional) {

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

    boolean allow(String name) {
        return required.contains(name) || optional.contains(name);
    }

    private static Members due(String... names) {
        return new Members(List.of(names), Set.of());
    }

    private Members and(String... names) {
        Set<String> all = new HashSet<>(optional);
        all.addAll(List.of(names));
        return new Members(required, Set.copyOf(all));
    }
}
