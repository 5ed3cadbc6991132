package org.computeid.identifier.validation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.computeid.identifier.descriptor.Benchmark;
import org.computeid.identifier.descriptor.Claim;
import org.computeid.identifier.descriptor.ClaimKind;
import org.computeid.identifier.descriptor.PartialDescriptor;
import org.computeid.identifier.descriptor.Scope;
import org.computeid.identifier.descriptor.Unit;

/** The claims of one document that could be read, with their places, and sums over them. */
final class Claims {

    private final List<Optional<Unit>> units;
    private final List<Placed> placed;
    private final List<Placed> stray;
    private final boolean complete;

    private Claims(List<Optional<Unit>> units, List<Placed> placed, List<Placed> stray, boolean complete) {
        this.units = units;
        this.placed = placed;
        this.stray = stray;
        this.complete = complete;
    }

    /** A claim and its index. */
    record Placed(int index, Claim claim) {

        String pointer() {
            return "/compute/" + index;
        }

        String numberPointer() {
            return pointer() + "/opsPerSecond";
        }

        /** What two claims have in common that say the same thing twice. */
        Subject subject() {
            return new Subject(
                    claim.claimKind(), claim.findBenchmark(), claim.findUnit().orElse(-1));
        }
    }

    /** Kind, benchmark and scope of a claim; the unit is −1 for the whole resource. */
    record Subject(ClaimKind kind, Optional<Benchmark> benchmark, int unit) {}

    static Claims of(PartialDescriptor draft) {
        List<Placed> placed = new ArrayList<>();
        List<Placed> stray = new ArrayList<>();
        List<Optional<Claim>> claims = draft.compute();
        List<Optional<Unit>> units = draft.units();
        for (int i = 0; i < claims.size(); i++) {
            int index = i;
            claims.get(i)
                    .ifPresent(claim -> (isStray(claim, units.size()) ? stray : placed).add(new Placed(index, claim)));
        }
        boolean complete = placed.size() == claims.size() && units.stream().allMatch(Optional::isPresent);
        return new Claims(units, placed, stray, complete);
    }

    /** Without any entry nobody knows which indexes there are. */
    private static boolean isStray(Claim claim, int units) {
        OptionalInt unit = claim.findUnit();
        return units > 0 && unit.isPresent() && unit.getAsInt() >= units;
    }

    /** Those that could be read, in order. */
    List<Placed> all() {
        return placed;
    }

    /** Those about a unit beyond the last entry; they count as not read (DOC-57, DOC-127). */
    List<Placed> stray() {
        return stray;
    }

    List<Placed> totals() {
        return placed.stream().filter(p -> p.claim().of() == Scope.TOTAL).toList();
    }

    /** The first claim about each subject. */
    Map<Subject, Placed> bySubject() {
        Map<Subject, Placed> first = new LinkedHashMap<>();
        placed.forEach(p -> first.putIfAbsent(p.subject(), p));
        return first;
    }

    /** The sum of count × claim over the units of which there is a claim of this kind, if there is one at all. */
    Optional<BigInteger> sumOfUnits(ClaimKind kind, Optional<Benchmark> benchmark) {
        List<BigInteger> parts = parts(kind, benchmark);
        return parts.isEmpty() ? Optional.empty() : Optional.of(sum(parts));
    }

    /** The same sum, but only if there is a claim of this kind about every unit. */
    Optional<BigInteger> sumOfAllUnits(ClaimKind kind) {
        List<BigInteger> parts = parts(kind, Optional.empty());
        return parts.isEmpty() || parts.size() < units.size() ? Optional.empty() : Optional.of(sum(parts));
    }

    /** Nothing where a unit or a claim could not be read: a part might be missing. */
    private List<BigInteger> parts(ClaimKind kind, Optional<Benchmark> benchmark) {
        if (!complete) {
            return List.of();
        }
        Map<Subject, Placed> claims = bySubject();
        List<BigInteger> parts = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Placed claim = claims.get(new Subject(kind, benchmark, i));
            if (claim != null) {
                BigInteger count = BigInteger.valueOf(units.get(i).orElseThrow().count());
                parts.add(count.multiply(claim.claim().opsPerSecond()));
            }
        }
        return parts;
    }

    private static BigInteger sum(List<BigInteger> parts) {
        return parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
