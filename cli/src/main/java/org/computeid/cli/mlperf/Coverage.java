package org.computeid.cli.mlperf;

import java.math.BigInteger;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.computeid.identifier.descriptor.Claim;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.Unit;
import org.computeid.identifier.descriptor.UnitKind;

/** How much the descriptors tell: those with a claim, and the units for which each kind of peak is known. */
final class Coverage {

    private final Map<String, Integer> groups = new TreeMap<>();
    private final Map<UnitKind, Units> units = new EnumMap<>(UnitKind.class);
    private int withClaim;
    private int withoutClaim;
    private int withMemory;

    void add(ComputeDescriptor descriptor) {
        if (descriptor.compute().isEmpty()) {
            withoutClaim++;
        } else {
            withClaim++;
        }
        if (descriptor.findMemoryBytes().isPresent()) {
            withMemory++;
        }
        groups.merge("" + descriptor.resourceClass() + descriptor.tier(), 1, Integer::sum);
        for (int i = 0; i < descriptor.units().size(); i++) {
            int index = i;
            Set<String> kinds = descriptor.compute().stream()
                    .filter(claim -> claim.findUnit().orElse(-1) == index)
                    .map(Claim::claimKind)
                    .map(Object::toString)
                    .collect(Collectors.toSet());
            Unit unit = descriptor.units().get(i);
            units.computeIfAbsent(unit.kind(), kind -> new Units()).add(unit, kinds);
        }
    }

    /** Descriptors with at least one claim. */
    int withClaim() {
        return withClaim;
    }

    int withoutClaim() {
        return withoutClaim;
    }

    /** Descriptors whose whole host memory is known. */
    int withMemory() {
        return withMemory;
    }

    /** Descriptors per class and tier, e.g. {@code AN}. */
    Map<String, Integer> groups() {
        return Collections.unmodifiableMap(groups);
    }

    Units units(UnitKind kind) {
        return units.getOrDefault(kind, new Units());
    }

    /** Pieces of one kind of unit; numbers of pieces, not of entries. */
    static final class Units {

        private final Map<String, BigInteger> knownPerKind = new TreeMap<>();
        private BigInteger all = BigInteger.ZERO;
        private BigInteger claimed = BigInteger.ZERO;
        private BigInteger remembered = BigInteger.ZERO;
        private BigInteger cored = BigInteger.ZERO;

        private void add(Unit unit, Set<String> kinds) {
            BigInteger count = BigInteger.valueOf(unit.count());
            all = all.add(count);
            claimed = kinds.isEmpty() ? claimed : claimed.add(count);
            remembered = unit.findMemoryBytes().isPresent() ? remembered.add(count) : remembered;
            cored = unit.findCores().isPresent() ? cored.add(count) : cored;
            kinds.forEach(kind -> knownPerKind.merge(kind, count, BigInteger::add));
        }

        BigInteger all() {
            return all;
        }

        /** Those with at least one claim. */
        BigInteger withClaim() {
            return claimed;
        }

        BigInteger withMemory() {
            return remembered;
        }

        BigInteger withCores() {
            return cored;
        }

        /** Those with a claim of a kind; all others are unknown in that kind, not zero. */
        Map<String, BigInteger> knownPerKind() {
            return Collections.unmodifiableMap(knownPerKind);
        }
    }
}
