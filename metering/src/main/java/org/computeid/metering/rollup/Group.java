package org.computeid.metering.rollup;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.computeid.identifier.id.ComputeId;
import org.computeid.metering.quantity.Kind;

/**
 * The group of a row, e.g. {@code {"authority":"1561","class":"A"}} (MET-65).
 *
 * <p>Groups are ordered as their texts, which are canonical JSON.
 *
 * @param values what the resources of the group have in common, in the order of the keys
 */
public record Group(Map<GroupKey, String> values) implements Comparable<Group> {

    /**
     * Copies the values.
     *
     * @param values what the resources of the group have in common
     * @throws IllegalArgumentException if a value has anything but printable ASCII without {@code "} and {@code \\}
     */
    public Group {
        if (!values.values().stream().allMatch(Group::isPlain)) {
            throw new IllegalArgumentException("a value of a group is printable ASCII without quotes and backslashes");
        }
        Map<GroupKey, String> sorted = new EnumMap<>(GroupKey.class);
        sorted.putAll(values);
        values = Collections.unmodifiableMap(sorted);
    }

    static Group of(ComputeId id, Set<GroupKey> keys) {
        Map<GroupKey, String> values = new EnumMap<>(GroupKey.class);
        keys.forEach(key -> key.of(id).ifPresent(value -> values.put(key, value)));
        return new Group(values);
    }

    Group with(Kind kind) {
        Map<GroupKey, String> more = new EnumMap<>(GroupKey.class);
        more.putAll(values);
        more.put(GroupKey.KIND, kind.toString());
        return new Group(more);
    }

    /** Compares the texts; consistent with equals. */
    @Override
    public int compareTo(Group other) {
        return toString().compareTo(other.toString());
    }

    /** Canonical JSON; no value has a character that would need an escape. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> '"' + entry.getKey().word() + "\":\"" + entry.getValue() + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static boolean isPlain(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c < 127 && c != '"' && c != '\\');
    }
}
