package org.computeid.identifier.descriptor;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.json.Digest;
import org.computeid.identifier.json.JsonNumber;
import org.computeid.identifier.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** Reads one document of type {@code compute-state} and enforces its structure on the way; every fault becomes a finding. */
final class StateReader {

    private static final List<LoadMetric> METRICS = List.of(LoadMetric.values());
    private static final List<LoadSource> SOURCES = List.of(LoadSource.values());
    private static final List<Statistic> STATISTICS = List.of(Statistic.values());

    private final Findings findings = new Findings(ComputeState.TYPE);
    private @Nullable ComputeId id;
    private @Nullable Digest descriptor;
    private List<Optional<Available>> available = List.of();
    private List<Optional<Load>> load = List.of();
    private @Nullable Instant issued;
    private @Nullable Instant expires;
    private @Nullable Long seq;
    private @Nullable StatusEntry status;

    private StateReader() {}

    static StateReading read(JsonValue document) {
        StateReader reader = new StateReader();
        ObjectReader object = ObjectReader.open(document, Members.STATE, reader.findings);
        if (object != null) {
            reader.read(object);
        }
        return new StateReading(reader, reader.findings.sorted());
    }

    private void read(ObjectReader reader) {
        reader.type(ComputeState.TYPE);
        id = reader.id("id");
        descriptor = reader.digest("descriptor");
        available = items(reader.list("available", 1, Members.AVAILABLE, StateReader::availableEntry));
        load = items(reader.list("load", 1, Members.LOAD, StateReader::loadEntry));
        issued = reader.time("issued");
        expires = reader.time("expires");
        seq = reader.integer("seq", 0, JsonNumber.MAX);
        status = reader.object("status", Members.STATUS, DescriptorReader::status);
    }

    private static @Nullable Available availableEntry(ObjectReader reader) {
        Long unit = reader.integer("unit", 0, Available.MAX_UNIT);
        Long count = reader.integer("count", 0, JsonNumber.MAX);
        return unit == null || count == null ? null : new Available(unit, count);
    }

    private static @Nullable Load loadEntry(ObjectReader reader) {
        LoadMetric metric = reader.choice("metric", METRICS);
        BigDecimal value = reader.decimal("value", DescriptorReader::isShare);
        LoadSource source = reader.choice("source", SOURCES);
        Statistic statistic = reader.choice("statistic", STATISTICS);
        Long window = reader.integer("windowSeconds", 1, Load.MAX_WINDOW);
        Long unit = reader.integer("unit", 0, Available.MAX_UNIT);
        boolean placed = unit != null || !reader.has("unit");
        return metric == null || value == null || source == null || statistic == null || window == null || !placed
                ? null
                : new Load(metric, value, source, statistic, window, unit);
    }

    private static <T> List<Optional<T>> items(List<@Nullable T> items) {
        return items.stream().map(Optional::ofNullable).toList();
    }

    @Nullable
    ComputeId id() {
        return id;
    }

    @Nullable
    Digest descriptor() {
        return descriptor;
    }

    List<Optional<Available>> available() {
        return available;
    }

    List<Optional<Load>> load() {
        return load;
    }

    @Nullable
    Instant issued() {
        return issued;
    }

    @Nullable
    Instant expires() {
        return expires;
    }

    /** The state, where nothing was found. */
    ComputeState toState() {
        return new ComputeState(
                present(id),
                present(descriptor),
                available.stream().map(Optional::orElseThrow).toList(),
                load.stream().map(Optional::orElseThrow).toList(),
                new Issuance(present(issued), present(expires), present(seq), status));
    }

    private static <T> T present(@Nullable T part) {
        return Objects.requireNonNull(part, "what is not there was found missing");
    }
}
