package org.computeid.identifier.descriptor;

import org.computeid.identifier.id.Uscc;
import org.computeid.identifier.json.JsonObject;

/** Writes a descriptor as a tree; every member in its one spelling. */
final class DescriptorWriter {

    private DescriptorWriter() {}

    static JsonObject write(ComputeDescriptor descriptor) {
        Issuance issuance = descriptor.issuance();
        return new ObjectWriter()
                .text("type", ComputeDescriptor.TYPE)
                .text("id", descriptor.id().toString())
                .text("name", descriptor.name())
                .object("registrant", descriptor.registrant(), DescriptorWriter::registrant)
                .text("partOf", descriptor.findPartOf().map(Object::toString).orElse(null))
                .text("class", String.valueOf(descriptor.resourceClass()))
                .text("tier", String.valueOf(descriptor.tier()))
                .object("location", descriptor.location(), DescriptorWriter::location)
                .list("units", descriptor.units(), DescriptorWriter::unit)
                .list("compute", descriptor.compute(), DescriptorWriter::claim)
                .quantity("memoryBytes", descriptor.memoryBytes())
                .some("storage", descriptor.storage(), DescriptorWriter::storage)
                .some("network", descriptor.network(), DescriptorWriter::network)
                .object("facility", descriptor.facility(), DescriptorWriter::facility)
                .object("service", descriptor.service(), DescriptorWriter::service)
                .some("access", descriptor.access(), DescriptorWriter::access)
                .tree("extensions", descriptor.extensions())
                .time("issued", issuance.issued())
                .time("expires", issuance.expires())
                .integer("seq", issuance.seq())
                .object("status", issuance.status(), DescriptorWriter::status)
                .toObject();
    }

    private static JsonObject registrant(Registrant registrant) {
        return new ObjectWriter()
                .text("name", registrant.name())
                .text("uscc", registrant.findUscc().map(Uscc::text).orElse(null))
                .toObject();
    }

    private static JsonObject location(Location location) {
        return new ObjectWriter()
                .text("country", location.country())
                .text("region", location.region())
                .text("table", location.table())
                .text("site", location.site())
                .text("zone", location.zone())
                .toObject();
    }

    private static JsonObject unit(Unit unit) {
        return new ObjectWriter()
                .choice("kind", unit.kind())
                .text("vendor", unit.vendor())
                .text("model", unit.model())
                .integer("count", unit.count())
                .integer("cores", unit.cores())
                .quantity("memoryBytes", unit.memoryBytes())
                .quantity("memoryBandwidthBytesPerSecond", unit.memoryBandwidthBytesPerSecond())
                .integer("powerWatts", unit.powerWatts())
                .toObject();
    }

    private static JsonObject claim(Claim claim) {
        ClaimKind kind = claim.claimKind();
        return new ObjectWriter()
                .text("format", kind.format())
                .choice("engine", kind.engine())
                .choice("sparsity", kind.sparsity())
                .choice("basis", kind.basis())
                .quantity("opsPerSecond", claim.opsPerSecond())
                .choice("of", claim.of())
                .integer("unit", claim.unit())
                .object("benchmark", claim.benchmark(), DescriptorWriter::benchmark)
                .time("asOf", claim.asOf())
                .text("source", claim.source())
                .toObject();
    }

    private static JsonObject benchmark(Benchmark benchmark) {
        return new ObjectWriter()
                .text("name", benchmark.name())
                .text("version", benchmark.version())
                .toObject();
    }

    private static JsonObject storage(Storage storage) {
        return new ObjectWriter()
                .text("kind", storage.kind())
                .quantity("bytes", storage.bytes())
                .toObject();
    }

    private static JsonObject network(NetworkLink network) {
        return new ObjectWriter()
                .choice("kind", network.kind())
                .quantity("bitsPerSecond", network.bitsPerSecond())
                .integer("ports", network.ports())
                .toObject();
    }

    private static JsonObject facility(Facility facility) {
        return new ObjectWriter()
                .integer("standardRacks", facility.standardRacks())
                .integer("itPowerWatts", facility.itPowerWatts())
                .decimal("pue", facility.pue())
                .decimal("wue", facility.wue())
                .decimal("cue", facility.cue())
                .text("period", facility.period())
                .text("energyGrade", facility.energyGrade())
                .toObject();
    }

    private static JsonObject service(Service service) {
        return new ObjectWriter()
                .decimal("availability", service.availability())
                .some("latency", service.latency(), DescriptorWriter::latency)
                .some("billing", service.billing(), DescriptorWriter::billing)
                .toObject();
    }

    private static JsonObject latency(Latency latency) {
        return new ObjectWriter()
                .text("toRegion", latency.toRegion())
                .integer("p50Micros", latency.p50Micros())
                .integer("p99Micros", latency.p99Micros())
                .toObject();
    }

    private static JsonObject billing(Billing billing) {
        return new ObjectWriter()
                .text("unit", billing.unit())
                .text("currency", billing.currency())
                .decimal("price", billing.price())
                .toObject();
    }

    private static JsonObject access(Access access) {
        return new ObjectWriter()
                .text("protocol", access.protocol())
                .text("endpoint", access.endpoint())
                .text("auth", access.auth())
                .choice("network", access.network())
                .toObject();
    }

    static JsonObject status(StatusEntry status) {
        return new ObjectWriter()
                .text("list", status.list())
                .integer("index", status.index())
                .toObject();
    }
}
