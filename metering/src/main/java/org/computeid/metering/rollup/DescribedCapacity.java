package org.computeid.metering.rollup;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.computeid.identifier.descriptor.Benchmark;
import org.computeid.identifier.descriptor.Claim;
import org.computeid.identifier.descriptor.ClaimKind;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.Unit;
import org.computeid.identifier.descriptor.UnitKind;
import org.computeid.metering.quantity.Basis;
import org.computeid.metering.quantity.Engine;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.quantity.NumberFormat;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.quantity.RateVector;
import org.computeid.metering.quantity.Sparsity;

/** Reads the capacity of a resource from its descriptor (MET-63). */
final class DescribedCapacity {

    private final ComputeDescriptor descriptor;
    private final Map<Kind, Rate> totals = new TreeMap<>();
    private final Map<Integer, Map<Kind, Rate>> byUnit = new TreeMap<>();

    DescribedCapacity(ComputeDescriptor descriptor) {
        this.descriptor = descriptor;
        descriptor.compute().forEach(this::read);
    }

    Resource toResource() {
        Map<Kind, Rate> rates = new TreeMap<>(totals);
        byUnit.forEach((unit, claims) -> {
            long count = descriptor.units().get(unit).count();
            claims.values().stream()
                    .filter(rate -> !totals.containsKey(rate.kind()))
                    .forEach(rate -> rates.merge(rate.kind(), rate.times(count), Rate::plus));
        });
        Resource resource = Resource.of(descriptor.id(), units(), RateVector.of(rates.values()));
        return descriptor.findPartOf().map(resource::withPartOf).orElse(resource);
    }

    /** Accelerators, or processors where there are none. */
    private long units() {
        long accelerators = count(UnitKind.ACCELERATOR);
        return accelerators > 0 ? accelerators : count(UnitKind.CPU);
    }

    private long count(UnitKind kind) {
        return descriptor.units().stream()
                .filter(unit -> unit.kind() == kind)
                .mapToLong(Unit::count)
                .sum();
    }

    private void read(Claim claim) {
        Rate rate = Rate.of(claim.opsPerSecond(), kind(claim));
        OptionalInt unit = claim.findUnit();
        if (unit.isPresent() && unit.getAsInt() >= descriptor.units().size()) {
            throw inconsistent("unit " + unit.getAsInt(), rate.toString());
        }
        Map<Kind, Rate> claims =
                unit.isPresent() ? byUnit.computeIfAbsent(unit.getAsInt(), index -> new TreeMap<>()) : totals;
        Rate before = claims.putIfAbsent(rate.kind(), rate);
        if (before != null) {
            throw inconsistent(before.toString(), rate.toString());
        }
    }

    private static Kind kind(Claim claim) {
        ClaimKind told = claim.claimKind();
        NumberFormat format = NumberFormat.find(told.format())
                .orElseThrow(() -> MeteringRejection.of(MeteringReason.KIND, told.toString())
                        .toException());
        return new Kind(format, engine(told), sparsity(told), basis(claim));
    }

    private static Engine engine(ClaimKind told) {
        return switch (told.engine()) {
            case VECTOR -> Engine.VECTOR;
            case MATRIX -> Engine.MATRIX;
            case UNSTATED -> Engine.UNSTATED;
        };
    }

    private static Sparsity sparsity(ClaimKind told) {
        return switch (told.sparsity()) {
            case DENSE -> Sparsity.DENSE;
            case TWO_OF_FOUR -> Sparsity.TWO_OF_FOUR;
            case UNSTATED -> Sparsity.UNSTATED;
        };
    }

    private static Basis basis(Claim claim) {
        return switch (claim.claimKind().basis()) {
            case THEORETICAL_PEAK -> Basis.Told.THEORETICAL_PEAK;
            case NOMINAL -> Basis.Told.NOMINAL;
            case UNSTATED -> Basis.Told.UNSTATED;
            case MEASURED -> measured(claim);
        };
    }

    private static Basis measured(Claim claim) {
        Benchmark benchmark = claim.findBenchmark()
                .orElseThrow(() -> inconsistent(claim.claimKind().toString(), "no benchmark"));
        return new Basis.Measured(escape(benchmark.name()), escape(benchmark.version()));
    }

    /** Percent-encodes as UTF-8 whatever a kind's text cannot hold, and the percent sign, so that names stay distinct. */
    private static String escape(String name) {
        StringBuilder escaped = new StringBuilder(name.length());
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > ' ' && b < 127 && "%\"@[]\\".indexOf(b) < 0;
            escaped.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
        }
        return escaped.toString();
    }

    private static MeteringException inconsistent(String... sides) {
        return MeteringRejection.of(MeteringReason.INCONSISTENT, sides).toException();
    }
}
