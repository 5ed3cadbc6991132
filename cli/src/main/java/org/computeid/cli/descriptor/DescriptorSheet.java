package org.computeid.cli.descriptor;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.computeid.cli.console.Messages;
import org.computeid.cli.console.Visible;
import org.computeid.identifier.code.Code;
import org.computeid.identifier.code.CodeTable;
import org.computeid.identifier.code.CodeTables;
import org.computeid.identifier.code.Table;
import org.computeid.identifier.descriptor.Access;
import org.computeid.identifier.descriptor.Billing;
import org.computeid.identifier.descriptor.Claim;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.Facility;
import org.computeid.identifier.descriptor.Latency;
import org.computeid.identifier.descriptor.Location;
import org.computeid.identifier.descriptor.NetworkLink;
import org.computeid.identifier.descriptor.Registrant;
import org.computeid.identifier.descriptor.Service;
import org.computeid.identifier.descriptor.Storage;
import org.computeid.identifier.descriptor.Unit;
import org.computeid.metering.quantity.NumberFormat;

/** A descriptor as people read it, one line a fact; every number that is scaled says its unit. */
final class DescriptorSheet {

    private static final int LABEL = 16;
    private static final int WIDE = 0x1100;

    private final Messages messages;
    private final CodeTables tables = CodeTables.shipped();
    private final StringBuilder sheet = new StringBuilder();

    DescriptorSheet(Messages messages) {
        this.messages = messages;
    }

    /** All of a descriptor. */
    String of(ComputeDescriptor descriptor) {
        sheet.setLength(0);
        row("name", descriptor.name());
        identity(descriptor);
        hardware(descriptor);
        descriptor.findFacility().ifPresent(this::facility);
        descriptor.findService().ifPresent(this::service);
        rows("access", descriptor.access().stream().map(this::access).toList());
        descriptor
                .findExtensions()
                .ifPresent(extensions ->
                        row("extensions", String.join(", ", extensions.members().keySet())));
        row(
                "validity",
                messages.text(
                        "validity",
                        descriptor.issuance().issued().toString(),
                        descriptor.issuance().expires().toString(),
                        Long.toString(descriptor.issuance().seq())));
        return sheet.toString();
    }

    private void identity(ComputeDescriptor descriptor) {
        row("id", descriptor.id().toString());
        row(
                "kind",
                label(tables.table(Table.RESOURCE_CLASS), String.valueOf(descriptor.resourceClass())) + ", "
                        + label(tables.table(Table.TIER), String.valueOf(descriptor.tier())));
        row("registrant", registrant(descriptor.registrant()));
        descriptor.findPartOf().ifPresent(parent -> row("partOf", parent.toString()));
        descriptor.findLocation().ifPresent(location -> row("location", location(location)));
    }

    private void hardware(ComputeDescriptor descriptor) {
        List<String> units = new ArrayList<>();
        descriptor.units().forEach(unit -> units.add(unit(units.size(), unit)));
        rows("units", units);
        rows("compute", descriptor.compute().stream().map(this::claim).toList());
        if (descriptor.compute().isEmpty()) {
            row("compute", messages.text("compute.none"));
        }
        descriptor.findMemoryBytes().ifPresent(bytes -> row("memory", Scaled.of(bytes, "B")));
        rows("storage", descriptor.storage().stream().map(this::storage).toList());
        rows("network", descriptor.network().stream().map(this::network).toList());
    }

    private static String registrant(Registrant registrant) {
        return registrant.name()
                + Optional.ofNullable(registrant.uscc())
                        .map(code -> " (" + code + ")")
                        .orElse("");
    }

    private String location(Location location) {
        Optional<CodeTable> regions = tables.findRegions(location.table());
        StringBuilder text = new StringBuilder(label(tables.table(Table.COUNTRY), location.country()))
                .append(", ")
                .append(regions.map(table -> label(table, location.region())).orElse(location.region()))
                .append(" (")
                .append(location.table())
                .append(' ')
                .append(location.region())
                .append(')');
        Optional.ofNullable(location.site()).ifPresent(site -> text.append(", ").append(site));
        Optional.ofNullable(location.zone()).ifPresent(zone -> text.append(", ").append(zone));
        return text.toString();
    }

    private String unit(int index, Unit unit) {
        List<String> each = new ArrayList<>();
        add(
                each,
                "unit.cores",
                unit.findCores().stream().mapToObj(Long::toString).findFirst());
        add(each, "unit.memory", unit.findMemoryBytes().map(bytes -> Scaled.of(bytes, "B")));
        add(each, "unit.bandwidth", unit.findMemoryBandwidth().map(bytes -> Scaled.of(bytes, "B/s")));
        add(each, "unit.power", watts(unit.findPowerWatts()));
        return messages.text(
                        "unit",
                        Integer.toString(index),
                        Long.toString(unit.count()),
                        unit.kind().text(),
                        unit.vendor(),
                        unit.model())
                + (each.isEmpty() ? "" : messages.text("unit.each", String.join(messages.text("comma"), each)));
    }

    private String claim(Claim claim) {
        String symbol = NumberFormat.find(claim.claimKind().format())
                .map(format -> format.unit().name())
                .orElse("op/s");
        String scope = claim.findUnit().isPresent()
                ? messages.text("claim.unit", Integer.toString(claim.findUnit().getAsInt()))
                : messages.text("claim.total");
        StringBuilder text = new StringBuilder(messages.text(
                "claim",
                Scaled.of(claim.opsPerSecond(), symbol),
                claim.claimKind().format(),
                claim.claimKind().engine().text(),
                claim.claimKind().sparsity().text(),
                claim.claimKind().basis().text(),
                scope,
                claim.asOf().toString()));
        claim.findBenchmark()
                .ifPresent(benchmark ->
                        text.append(messages.text("claim.benchmark", benchmark.name(), benchmark.version())));
        claim.findSource().ifPresent(source -> text.append(messages.text("claim.source", source)));
        return text.toString();
    }

    private String storage(Storage storage) {
        return storage.kind() + " " + Scaled.of(storage.bytes(), "B");
    }

    private String network(NetworkLink link) {
        String speed = link.kind().text() + " " + Scaled.of(link.bitsPerSecond(), "bit/s");
        return link.ports() == null ? speed : messages.text("network.ports", speed, Long.toString(link.ports()));
    }

    private void facility(Facility facility) {
        List<String> facts = new ArrayList<>();
        add(
                facts,
                "facility.racks",
                Optional.ofNullable(facility.standardRacks()).map(Object::toString));
        add(
                facts,
                "facility.power",
                Optional.ofNullable(facility.itPowerWatts()).map(watts -> Scaled.of(watts, "W")));
        add(facts, "facility.pue", Optional.ofNullable(facility.pue()).map(Object::toString));
        add(facts, "facility.wue", Optional.ofNullable(facility.wue()).map(Object::toString));
        add(facts, "facility.cue", Optional.ofNullable(facility.cue()).map(Object::toString));
        add(facts, "facility.period", Optional.ofNullable(facility.period()).map(Object::toString));
        add(facts, "facility.grade", Optional.ofNullable(facility.energyGrade()));
        row("facility", String.join(messages.text("comma"), facts));
    }

    private void service(Service service) {
        Optional.ofNullable(service.availability()).ifPresent(share -> row("availability", share.toPlainString()));
        rows("latency", service.latency().stream().map(this::latency).toList());
        rows("billing", service.billing().stream().map(this::billing).toList());
    }

    private String latency(Latency latency) {
        return messages.text(
                "latency", latency.toRegion(), Scaled.micros(latency.p50Micros()), Scaled.micros(latency.p99Micros()));
    }

    private String billing(Billing billing) {
        return messages.text(
                "billing",
                billing.price().toPlainString(),
                billing.currency(),
                label(tables.table(Table.BILLING_UNIT), billing.unit()));
    }

    private String access(Access access) {
        return messages.text(
                "access",
                access.protocol(),
                access.endpoint(),
                access.auth(),
                access.network().text());
    }

    private void add(List<String> facts, String key, Optional<String> value) {
        value.ifPresent(text -> facts.add(messages.text(key, text)));
    }

    private static Optional<String> watts(OptionalLong watts) {
        return watts.isPresent()
                ? Optional.of(Scaled.of(BigInteger.valueOf(watts.getAsLong()), "W"))
                : Optional.empty();
    }

    private String label(CodeTable table, String code) {
        return table.find(code)
                .map((Code known) -> known.label(messages.language().locale()))
                .orElse(code);
    }

    /** The first of several values beside the label, the others under it. */
    private void rows(String key, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            line(i == 0 ? messages.text("field." + key) : "", values.get(i));
        }
    }

    private void row(String key, String value) {
        line(messages.text("field." + key), value);
    }

    private void line(String label, String value) {
        int width = label.chars().map(c -> c >= WIDE ? 2 : 1).sum();
        sheet.append("  ")
                .append(label)
                .append(" ".repeat(Math.max(1, LABEL - width)))
                .append(Visible.text(value))
                .append('\n');
    }
}
