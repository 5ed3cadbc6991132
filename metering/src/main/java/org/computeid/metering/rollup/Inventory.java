package org.computeid.metering.rollup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.computeid.identifier.id.ComputeId;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.RateVector;

/**
 * The resources of a roll-up, each once by its identifier, whatever the order and number of their records (MET-61, MET-62).
 *
 * <p>Mutable and not for use by several threads at once; it grows with the number of identifiers. Several inventories, of
 * several machines say, merge into one as if all records had gone into that one.
 */
public final class Inventory {

    private final Map<ComputeId, Entry> entries = new HashMap<>();

    /** An inventory of nothing. */
    public Inventory() {}

    /**
     * Adds the record of a resource.
     *
     * @param resource the record
     */
    public void add(Resource resource) {
        put(new Entry(resource, resource.partOf().size() > 1, false));
    }

    /**
     * Adds all records of another inventory.
     *
     * @param other any other inventory; it is not changed
     */
    public void merge(Inventory other) {
        List.copyOf(other.entries.values()).forEach(this::put);
    }

    /**
     * How many identifiers there are.
     *
     * @return 0 or more
     */
    public int size() {
        return entries.size();
    }

    /**
     * The leaves: what a total counts, each once (MET-62, MET-67).
     *
     * @return the resources without parts, and those on cycles without their rates, sorted by their identifiers
     */
    public List<Resource> leaves() {
        return leaves(PartGraph.of(resources().toList()));
    }

    /**
     * Adds up the leaves, group by group (MET-62 to MET-66).
     *
     * @param keys what to group by; one group of all if there are none
     * @return the rows and what was met on the way
     * @throws MeteringException with {@code OVERFLOW} if a sum is not below 2^127
     */
    public CapacityRollUp rollUp(Set<GroupKey> keys) {
        PartGraph graph = PartGraph.of(resources().toList());
        Map<Group, CapacityAccumulator> groups = new HashMap<>();
        for (Resource leaf : leaves(graph)) {
            groups.computeIfAbsent(Group.of(leaf.id(), keys), group -> CapacityAccumulator.empty())
                    .add(leaf.units(), leaf.rates());
        }
        Stream<CapacityRow> rows = groups.entrySet().stream()
                .flatMap(group -> rows(group.getKey(), group.getValue(), keys.contains(GroupKey.KIND)));
        return new CapacityRollUp(
                rows.sorted((a, b) -> a.group().compareTo(b.group())).toList(), findings(graph));
    }

    /** Equal if the same records went in, in whatever order, but for repeats beyond the second. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Inventory that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** How many identifiers there are, for people. */
    @Override
    public String toString() {
        return "inventory of " + size();
    }

    /** One row, or one for each kind; a group without any rate keeps its row, so that what is unknown stays in sight. */
    private static Stream<CapacityRow> rows(Group group, CapacityAccumulator sums, boolean byKind) {
        RateVector rates = sums.rates();
        return byKind && !rates.isEmpty()
                ? rates.rates().stream()
                        .map(rate -> new CapacityRow(
                                group.with(rate.kind()), RateVector.of(rate), sums.coverage(rate.kind())))
                : Stream.of(new CapacityRow(group, rates, sums.coverage()));
    }

    private List<Resource> leaves(PartGraph graph) {
        List<Resource> leaves = new ArrayList<>();
        for (Entry entry : entries.values()) {
            Resource resource = entry.resource();
            if (graph.isCyclic(resource.id())) {
                leaves.add(new Resource(resource.id(), resource.partOf(), resource.units(), RateVector.empty()));
            } else if (graph.isLeaf(resource.id())) {
                leaves.add(resource);
            }
        }
        leaves.sort(Comparator.comparing(Resource::id));
        return leaves;
    }

    private CapacityRollUp.Findings findings(PartGraph graph) {
        return new CapacityRollUp.Findings(
                ids(Entry::repeated),
                ids(Entry::contradicted),
                ids(entry -> graph.isCyclic(entry.resource().id())),
                ids(entry -> {
                    Resource resource = entry.resource();
                    return !graph.isCyclic(resource.id())
                            && !graph.isLeaf(resource.id())
                            && !resource.rates().isEmpty();
                }));
    }

    private List<ComputeId> ids(Predicate<Entry> asked) {
        return entries.values().stream()
                .filter(asked)
                .map(entry -> entry.resource().id())
                .toList();
    }

    private Stream<Resource> resources() {
        return entries.values().stream().map(Entry::resource);
    }

    private void put(Entry entry) {
        entries.merge(entry.resource().id(), entry, Entry::plus);
    }

    /** What is known of one identifier after any number of records. */
    private record Entry(Resource resource, boolean repeated, boolean contradicted) {

        /** Commutative and associative: contradictions stay, with the larger number of units and no rates. */
        Entry plus(Entry other) {
            boolean agree = !contradicted && !other.contradicted && resource.hasCapacityOf(other.resource);
            Set<ComputeId> parents = new TreeSet<>(resource.partOf());
            parents.addAll(other.resource.partOf());
            long units = Math.max(resource.units(), other.resource.units());
            RateVector rates = agree ? resource.rates() : RateVector.empty();
            return new Entry(new Resource(resource.id(), parents, units, rates), true, !agree);
        }
    }
}
