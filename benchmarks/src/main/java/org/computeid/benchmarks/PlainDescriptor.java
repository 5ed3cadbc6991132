package org.computeid.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** A descriptor as an application binds it with Jackson alone: the same members, nothing asked of them but their types. */
record PlainDescriptor(
        String type,
        String id,
        String name,
        Registrant registrant,
        String partOf,
        String tier,
        Location location,
        List<Unit> units,
        List<Claim> compute,
        BigInteger memoryBytes,
        List<Storage> storage,
        List<Network> network,
        Service service,
        List<Access> access,
        JsonNode extensions,
        String issued,
        String expires,
        long seq,
        Status status,

        @com.fasterxml.jackson.annotation.JsonProperty("class")
        String resourceClass) {

    record Registrant(String name, String uscc) {}

    record Location(String country, String region, String table, String site, String zone) {}

    record Unit(
            String kind,
            String vendor,
            String model,
            long count,
            long cores,
            BigInteger memoryBytes,
            BigInteger memoryBandwidthBytesPerSecond,
            long powerWatts) {}

    record Claim(
            String format,
            String engine,
            String sparsity,
            String basis,
            BigInteger opsPerSecond,
            String of,
            int unit,
            String asOf,
            Benchmark benchmark,
            String source) {}

    record Benchmark(String name, String version) {}

    record Storage(String kind, BigInteger bytes) {}

    record Network(String kind, BigInteger bitsPerSecond, long ports) {}

    record Service(BigDecimal availability, List<Latency> latency, List<Price> billing) {}

    record Latency(String toRegion, long p50Micros, long p99Micros) {}

    record Price(String unit, String currency, BigDecimal price) {}

    record Access(String protocol, String endpoint, String auth, String network) {}

    record Status(String list, int index) {}
}
