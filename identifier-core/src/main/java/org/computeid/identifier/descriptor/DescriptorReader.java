package org.computeid.identifier.descriptor;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.computeid.identifier.code.CodeTables;
import org.computeid.identifier.code.Table;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.Uscc;
import org.computeid.identifier.json.JsonNumber;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** Reads one document into a draft and enforces its structure on the way; every fault becomes a finding. */
final class DescriptorReader {

    private static final long MAX = JsonNumber.MAX;
    private static final List<AccessNetwork> ACCESS_NETWORKS = List.of(AccessNetwork.values());
    private static final List<NetworkKind> NETWORK_KINDS = List.of(NetworkKind.values());
    private static final List<Basis> BASES = List.of(Basis.values());
    private static final List<Sparsity> SPARSITIES = List.of(Sparsity.values());
    private static final List<Engine> ENGINES = List.of(Engine.values());
    private static final List<Scope> SCOPES = List.of(Scope.values());
    private static final List<UnitKind> UNIT_KINDS = List.of(UnitKind.values());

    private final CodeTables tables;
    private final Findings findings = new Findings(ComputeDescriptor.TYPE);
    private final DescriptorDraft draft = new DescriptorDraft();
    private final List<Optional<Latency>> latency = new ArrayList<>();

    DescriptorReader(CodeTables tables) {
        this.tables = tables;
    }

    DescriptorReading read(JsonValue document) {
        ObjectReader reader = ObjectReader.open(document, Members.DESCRIPTOR, findings);
        if (reader != null) {
            reader.type(ComputeDescriptor.TYPE);
            identity(reader);
            content(reader);
            issuance(reader);
            extensions(reader);
        }
        return new DescriptorReading(draft, findings.sorted());
    }

    private void identity(ObjectReader reader) {
        ComputeId id = reader.id("id");
        reader.code("tier", tables.table(Table.TIER));
        reader.code("class", tables.table(Table.RESOURCE_CLASS));
        if (id != null) {
            agree(id.resourceClass(), "class", reader);
            agree(id.tier(), "tier", reader);
        }
        draft.stated(reader.find("class").orElse(null), reader.find("tier").orElse(null))
                .id(id)
                .name(reader.text("name"))
                .registrant(reader.object("registrant", Members.REGISTRANT, DescriptorReader::registrant))
                .partOf(reader.id("partOf"))
                .location(reader.object("location", Members.LOCATION, this::location))
                .facility(reader.object("facility", Members.FACILITY, DescriptorReader::facility));
        reader.find("tier")
                .or(() -> Optional.ofNullable(id).map(known -> String.valueOf(known.tier())))
                .ifPresent(tier -> place(tier, reader));
    }

    private void agree(char symbol, String name, ObjectReader reader) {
        Optional<String> stated = reader.find(name);
        if (stated.isPresent() && !stated.get().equals(String.valueOf(symbol))) {
            findings.add(Finding.error(FindingCode.ID_MISMATCH, '/' + name, "DOC-110"));
        }
    }

    /** Location and facility hang on the tier, the stated one where there is one. */
    private static void place(String tier, ObjectReader reader) {
        boolean facility = tier.equals(String.valueOf(Conditions.FACILITY));
        if (facility && !reader.has("location")) {
            reader.report(FindingCode.REQUIRED, "location");
        }
        if (!facility && reader.has("facility")) {
            reader.report(FindingCode.UNKNOWN_MEMBER, "facility");
        }
    }

    private void content(ObjectReader reader) {
        each(reader.list("units", 1, Members.UNIT, DescriptorReader::unit), draft::unit, draft::unreadableUnit);
        each(reader.list("compute", 0, Members.CLAIM, this::claim), draft::claim, draft::unreadableClaim);
        draft.memoryBytes(reader.quantity("memoryBytes"));
        each(reader.list("storage", 1, Members.STORAGE, DescriptorReader::storage), draft::storage, () -> {});
        each(reader.list("network", 1, Members.NETWORK, DescriptorReader::network), draft::network, () -> {});
        draft.service(reader.object("service", Members.SERVICE, this::service), latency);
        each(reader.list("access", 1, Members.ACCESS, DescriptorReader::access), draft::access, () -> {});
    }

    private void issuance(ObjectReader reader) {
        draft.issued(reader.time("issued"))
                .expires(reader.time("expires"))
                .seq(reader.integer("seq", 0, MAX))
                .status(reader.object("status", Members.STATUS, DescriptorReader::status));
    }

    private void extensions(ObjectReader reader) {
        JsonObject extensions = reader.tree("extensions");
        if (extensions != null) {
            for (String name : extensions.members().keySet()) {
                if (!Forms.isExtensionName(name)) {
                    findings.add(FindingCode.FORMAT, "/extensions/" + Forms.escaped(name));
                }
            }
        }
        draft.extensions(extensions);
    }

    private static @Nullable Registrant registrant(ObjectReader reader) {
        String name = reader.text("name");
        Uscc uscc = reader.uscc("uscc");
        return name == null ? null : new Registrant(name, uscc);
    }

    private @Nullable Location location(ObjectReader reader) {
        String country = reader.code("country", tables.table(Table.COUNTRY));
        String region = reader.text("region");
        String table = reader.text("table");
        String site = reader.text("site");
        String zone = reader.text("zone");
        return country == null || region == null || table == null
                ? null
                : new Location(country, region, table, site, zone);
    }

    private static @Nullable Unit unit(ObjectReader reader) {
        UnitKind kind = reader.choice("kind", UNIT_KINDS);
        String vendor = reader.text("vendor");
        String model = reader.text("model");
        Long count = reader.integer("count", 1, MAX);
        Long cores = reader.integer("cores", 1, MAX);
        BigInteger memory = reader.quantity("memoryBytes");
        BigInteger bandwidth = reader.quantity("memoryBandwidthBytesPerSecond");
        Long power = reader.integer("powerWatts", 1, MAX);
        return kind == null || vendor == null || model == null || count == null
                ? null
                : new Unit(kind, vendor, model, count, cores, memory, bandwidth, power);
    }

    private @Nullable Claim claim(ObjectReader reader) {
        ClaimKind kind = claimKind(reader);
        BigInteger operations = reader.quantity("opsPerSecond");
        Scope scope = reader.choice("of", SCOPES);
        Long unit = reader.integer("unit", 0, Forms.LIST_MAX - 1);
        Benchmark benchmark = reader.object("benchmark", Members.BENCHMARK, DescriptorReader::benchmark);
        Instant asOf = reader.time("asOf");
        String source = reader.text("source");
        if (scope == Scope.UNIT && !reader.has("unit")) {
            reader.report(FindingCode.REQUIRED, "unit");
        }
        if (scope == Scope.TOTAL && reader.has("unit")) {
            reader.report(FindingCode.UNKNOWN_MEMBER, "unit");
        }
        boolean placed = scope == Scope.TOTAL || unit != null;
        if (kind == null || operations == null || scope == null || asOf == null || !placed) {
            return null;
        }
        // A benchmark that is due or cannot be read is not the absence of one (DOC-127).
        if (benchmark == null && (reader.has("benchmark") || kind.basis() == Basis.MEASURED)) {
            return null;
        }
        Integer index = scope == Scope.TOTAL || unit == null ? null : Math.toIntExact(unit);
        return new Claim(kind, operations, index, benchmark, asOf, source);
    }

    private @Nullable ClaimKind claimKind(ObjectReader reader) {
        String format = reader.code("format", tables.table(Table.NUMBER_FORMAT));
        Engine engine = reader.choice("engine", ENGINES);
        Sparsity sparsity = reader.choice("sparsity", SPARSITIES);
        Basis basis = reader.choice("basis", BASES);
        if (basis == Basis.MEASURED && !reader.has("benchmark")) {
            reader.report(FindingCode.REQUIRED, "benchmark");
        }
        return format == null || engine == null || sparsity == null || basis == null
                ? null
                : new ClaimKind(format, engine, sparsity, basis);
    }

    private static @Nullable Benchmark benchmark(ObjectReader reader) {
        String name = reader.text("name");
        String version = reader.text("version");
        return name == null || version == null ? null : new Benchmark(name, version);
    }

    private static @Nullable Storage storage(ObjectReader reader) {
        String kind = reader.text("kind");
        BigInteger bytes = reader.quantity("bytes");
        return kind == null || bytes == null ? null : new Storage(kind, bytes);
    }

    private static @Nullable NetworkLink network(ObjectReader reader) {
        NetworkKind kind = reader.choice("kind", NETWORK_KINDS);
        BigInteger speed = reader.quantity("bitsPerSecond");
        Long ports = reader.integer("ports", 1, MAX);
        return kind == null || speed == null ? null : new NetworkLink(kind, speed, ports);
    }

    private static Facility facility(ObjectReader reader) {
        boolean periodDue = reader.has("pue") || reader.has("wue") || reader.has("cue");
        if (periodDue && !reader.has("period")) {
            reader.report(FindingCode.REQUIRED, "period");
        }
        return new Facility(
                reader.integer("standardRacks", 1, MAX),
                reader.integer("itPowerWatts", 1, MAX),
                reader.decimal("pue", DescriptorReader::isAtLeastOne),
                reader.decimal("wue", DescriptorReader::isNotNegative),
                reader.decimal("cue", DescriptorReader::isNotNegative),
                reader.text("period", Forms::isPeriod),
                reader.text("energyGrade"));
    }

    private Service service(ObjectReader reader) {
        BigDecimal availability = reader.decimal("availability", DescriptorReader::isShare);
        List<@Nullable Latency> measured = reader.list("latency", 1, Members.LATENCY, DescriptorReader::latency);
        measured.forEach(each -> latency.add(Optional.ofNullable(each)));
        List<@Nullable Billing> billing = reader.list("billing", 1, Members.BILLING, this::billing);
        return new Service(availability, readable(measured), readable(billing));
    }

    private static @Nullable Latency latency(ObjectReader reader) {
        String region = reader.text("toRegion");
        Long median = reader.integer("p50Micros", 0, MAX);
        Long high = reader.integer("p99Micros", 0, MAX);
        return region == null || median == null || high == null ? null : new Latency(region, median, high);
    }

    private @Nullable Billing billing(ObjectReader reader) {
        String unit = reader.code("unit", tables.table(Table.BILLING_UNIT));
        String currency = reader.code("currency", tables.table(Table.CURRENCY));
        BigDecimal price = reader.decimal("price", DescriptorReader::isNotNegative);
        return unit == null || currency == null || price == null ? null : new Billing(unit, currency, price);
    }

    private static @Nullable Access access(ObjectReader reader) {
        String protocol = reader.text("protocol");
        String endpoint = reader.text("endpoint", Forms::isEndpoint);
        String auth = reader.text("auth");
        AccessNetwork network = reader.choice("network", ACCESS_NETWORKS);
        return protocol == null || endpoint == null || auth == null || network == null
                ? null
                : new Access(protocol, endpoint, auth, network);
    }

    static @Nullable StatusEntry status(ObjectReader reader) {
        String list = reader.text("list");
        Long index = reader.integer("index", 0, StatusEntry.MAX_INDEX);
        return list == null || index == null ? null : new StatusEntry(list, index);
    }

    private static boolean isNotNegative(BigDecimal value) {
        return value.signum() >= 0;
    }

    private static boolean isAtLeastOne(BigDecimal value) {
        return value.compareTo(BigDecimal.ONE) >= 0;
    }

    static boolean isShare(BigDecimal value) {
        return isNotNegative(value) && value.compareTo(BigDecimal.ONE) <= 0;
    }

    private static <T> void each(List<@Nullable T> items, Consumer<T> present, Runnable absent) {
        for (@Nullable T item : items) {
            if (item == null) {
                absent.run();
            } else {
                present.accept(item);
            }
        }
    }

    private static <T> List<T> readable(List<@Nullable T> items) {
        List<T> readable = new ArrayList<>();
        each(items, readable::add, () -> {});
        return readable;
    }
}
