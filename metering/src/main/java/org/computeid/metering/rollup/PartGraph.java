package org.computeid.metering.rollup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.computeid.identifier.id.ComputeId;

/** Which resources have parts, and which stand on a cycle of parts (MET-62), in time linear in the number of arrows. */
final class PartGraph {

    private final Set<ComputeId> wholes;
    private final Set<ComputeId> cyclic;

    private PartGraph(Set<ComputeId> wholes, Set<ComputeId> cyclic) {
        this.wholes = wholes;
        this.cyclic = cyclic;
    }

    /** Arrows to identifiers that have no resource here lead nowhere. */
    static PartGraph of(Collection<Resource> resources) {
        Map<ComputeId, List<ComputeId>> up = new HashMap<>();
        Map<ComputeId, List<ComputeId>> down = new HashMap<>();
        for (Resource resource : resources) {
            up.computeIfAbsent(resource.id(), id -> new ArrayList<>()).addAll(resource.partOf());
            resource.partOf()
                    .forEach(parent -> down.computeIfAbsent(parent, id -> new ArrayList<>())
                            .add(resource.id()));
        }
        // What is left after taking away leaf after leaf has a cycle below it; after taking away root after root, above
        // it.
        Set<ComputeId> left = peel(up.keySet(), down, up);
        return new PartGraph(Set.copyOf(down.keySet()), peel(left, up, down));
    }

    boolean isLeaf(ComputeId id) {
        return !wholes.contains(id);
    }

    boolean isCyclic(ComputeId id) {
        return cyclic.contains(id);
    }

    /** Takes away, again and again, whatever has no arrow from what is left. */
    private static Set<ComputeId> peel(
            Set<ComputeId> nodes, Map<ComputeId, List<ComputeId>> from, Map<ComputeId, List<ComputeId>> to) {
        Set<ComputeId> left = new HashSet<>(nodes);
        Map<ComputeId, Integer> arrows = new HashMap<>();
        Deque<ComputeId> free = new ArrayDeque<>();
        for (ComputeId node : nodes) {
            int count = (int) from.getOrDefault(node, List.of()).stream()
                    .filter(left::contains)
                    .count();
            arrows.put(node, count);
            if (count == 0) {
                free.add(node);
            }
        }
        while (!free.isEmpty()) {
            ComputeId node = free.remove();
            left.remove(node);
            for (ComputeId next : to.getOrDefault(node, List.of())) {
                if (left.contains(next) && arrows.merge(next, -1, Integer::sum) == 0) {
                    free.add(next);
                }
            }
        }
        return left;
    }
}
