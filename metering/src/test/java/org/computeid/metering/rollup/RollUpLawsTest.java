package org.computeid.metering.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.computeid.identifier.id.ComputeId;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.quantity.RateVector;

class RollUpLawsTest {

    @Property
    void orderSplitAndMergeTreeLeaveNoTrace(@ForAll("resources") List<Resource> resources, @ForAll Random random) {
        byte[] inOrder = added(resources).toBytes();
        List<CapacityAccumulator> parts = new ArrayList<>();
        List<Resource> shuffled = new ArrayList<>(resources);
        Collections.shuffle(shuffled, random);
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(4));
            parts.add(added(shuffled.subList(from, to)));
            from = to;
        }
        parts.add(CapacityAccumulator.empty());
        while (parts.size() > 1) {
            CapacityAccumulator taken = parts.remove(random.nextInt(parts.size()));
            parts.get(random.nextInt(parts.size())).merge(CapacityAccumulator.fromBytes(taken.toBytes()));
        }
        assertThat(parts.get(0).toBytes()).isEqualTo(inOrder);
        assertThat(parts.get(0)).isEqualTo(added(resources)).hasSameHashCodeAs(added(resources));
    }

    @Property
    void isACommutativeGroup(
            @ForAll("resources") List<Resource> a,
            @ForAll("resources") List<Resource> b,
            @ForAll("resources") List<Resource> c) {
        assertThat(merged(added(a), added(b))).isEqualTo(merged(added(b), added(a)));
        assertThat(merged(merged(added(a), added(b)), added(c)))
                .isEqualTo(merged(added(a), merged(added(b), added(c))));
        assertThat(merged(added(a), CapacityAccumulator.empty())).isEqualTo(added(a));
        assertThat(merged(added(a), added(a).negated())).isEqualTo(CapacityAccumulator.empty());
        assertThat(added(a).negated().negated()).isEqualTo(added(a));
        assertThat(merged(merged(added(a), added(b)), added(b).negated()).toBytes())
                .isEqualTo(added(a).toBytes());
    }

    @Property
    void bytesReadBack(@ForAll("resources") List<Resource> resources) {
        CapacityAccumulator sum = added(resources);
        assertThat(CapacityAccumulator.fromBytes(sum.toBytes())).isEqualTo(sum);
        CapacityAccumulator negative = sum.negated();
        assertThat(CapacityAccumulator.fromBytes(negative.toBytes())).isEqualTo(negative);
    }

    @Property
    void sumsLikeIntegers(@ForAll("resources") List<Resource> resources) {
        CapacityAccumulator sum = added(resources);
        for (Kind kind : List.of(Samples.FP16, Samples.FP64, Kind.UNSTATED)) {
            BigInteger expected = BigInteger.ZERO;
            long counted = 0;
            for (Resource resource : resources) {
                counted += resource.rates().find(kind).isPresent() ? 1 : 0;
                expected = expected.add(
                        resource.rates().find(kind).map(Rate::operations).orElse(BigInteger.ZERO));
            }
            assertThat(sum.rates().find(kind).map(Rate::operations).orElse(BigInteger.ZERO))
                    .isEqualTo(expected);
            assertThat(sum.coverage(kind).counted().records()).isEqualTo(counted);
            assertThat(sum.coverage(kind).unknown().records()).isEqualTo(resources.size() - counted);
        }
    }

    @Property
    void inventoriesDoNotRememberTheirOrder(
            @ForAll("resources") List<Resource> resources, @ForAll("keys") Set<GroupKey> keys, @ForAll Random random) {
        List<Resource> shuffled = new ArrayList<>(resources);
        Collections.shuffle(shuffled, random);
        int cut = random.nextInt(shuffled.size() + 1);
        Inventory left = inventory(shuffled.subList(cut, shuffled.size()));
        left.merge(inventory(shuffled.subList(0, cut)));
        assertThat(left).isEqualTo(inventory(resources)).hasSameHashCodeAs(inventory(resources));
        assertThat(left.rollUp(keys)).isEqualTo(inventory(resources).rollUp(keys));
    }

    @Property
    void groupingLosesNothing(@ForAll("resources") List<Resource> resources, @ForAll("keys") Set<GroupKey> keys) {
        keys.remove(GroupKey.KIND);
        Inventory inventory = inventory(resources);
        RateVector sum = RateVector.empty();
        long records = 0;
        for (CapacityRow row : inventory.rollUp(keys).rows()) {
            sum = sum.plus(row.rates());
            records += row.coverage().counted().records()
                    + row.coverage().unknown().records();
        }
        List<CapacityRow> total = inventory.rollUp(Set.of()).rows();
        assertThat(total)
                .hasSize(resources.isEmpty() ? 0 : 1)
                .allSatisfy(row -> assertThat(row.group()).hasToString("{}"));
        assertThat(total.stream().map(CapacityRow::rates).reduce(RateVector.empty(), RateVector::plus))
                .isEqualTo(sum);
        assertThat(records).isLessThanOrEqualTo(inventory.size());
        assertThat(inventory.rollUp(keys).rows()).map(CapacityRow::group).isSorted();
    }

    /** The rule of leaves, said again in another way and quadratic time. */
    @Property
    void countsEveryLeafOnceAndNothingElse(@ForAll("resources") List<Resource> resources) {
        Set<ComputeId> wholes = new HashSet<>();
        Set<ComputeId> all = new HashSet<>();
        resources.forEach(resource -> {
            wholes.addAll(resource.partOf());
            all.add(resource.id());
        });
        CapacityRollUp rollUp = inventory(resources).rollUp(Set.of(GroupKey.SUBJECT));
        Set<String> expected = new HashSet<>();
        all.stream()
                .filter(id -> !wholes.contains(id) || rollUp.findings().cyclic().contains(id))
                .forEach(id -> expected.add("{\"subject\":\"" + id + "\"}"));
        assertThat(rollUp.rows()).map(row -> row.group().toString()).containsExactlyInAnyOrderElementsOf(expected);
        Set<ComputeId> onCycles = new HashSet<>(all);
        onCycles.removeIf(id -> !above(id, resources).contains(id));
        Set<ComputeId> cyclic = new HashSet<>(onCycles);
        all.stream()
                .filter(id -> !Collections.disjoint(above(id, resources), onCycles)
                        && onCycles.stream()
                                .anyMatch(other -> above(other, resources).contains(id)))
                .forEach(cyclic::add);
        assertThat(rollUp.findings().cyclic()).containsExactlyInAnyOrderElementsOf(cyclic);
    }

    /** Everything that a resource is a part of, over any number of steps. */
    private static Set<ComputeId> above(ComputeId start, List<Resource> resources) {
        Set<ComputeId> above = new HashSet<>();
        List<ComputeId> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            ComputeId id = open.remove(open.size() - 1);
            resources.stream()
                    .filter(resource -> resource.id().equals(id))
                    .flatMap(resource -> resource.partOf().stream())
                    .filter(above::add)
                    .forEach(open::add);
        }
        return above;
    }

    @Provide
    Arbitrary<List<Resource>> resources() {
        Arbitrary<ComputeId> ids = Arbitraries.integers().between(1, 12).map(Samples::id);
        Arbitrary<RateVector> rates = Combinators.combine(
                        Arbitraries.of(Samples.FP16, Samples.FP64, Kind.UNSTATED),
                        Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.ONE.shiftLeft(120)))
                .as((kind, operations) -> Rate.of(operations, kind))
                .list()
                .ofMaxSize(3)
                .map(RateVector::of);
        return Combinators.combine(
                        ids, ids.set().ofMaxSize(2), Arbitraries.longs().between(0, 1L << 53), rates)
                .as(Resource::new)
                .list()
                .ofMaxSize(14);
    }

    @Provide
    Arbitrary<Set<GroupKey>> keys() {
        return Arbitraries.of(GroupKey.class).set().map(keys -> {
            Set<GroupKey> copy = EnumSet.noneOf(GroupKey.class);
            copy.addAll(keys);
            return copy;
        });
    }

    private static CapacityAccumulator added(List<Resource> resources) {
        CapacityAccumulator sum = CapacityAccumulator.empty();
        resources.forEach(resource -> sum.add(resource.units(), resource.rates()));
        return sum;
    }

    private static CapacityAccumulator merged(CapacityAccumulator into, CapacityAccumulator other) {
        into.merge(other);
        return into;
    }

    private static Inventory inventory(List<Resource> resources) {
        return Samples.inventory(resources.toArray(Resource[]::new));
    }
}
