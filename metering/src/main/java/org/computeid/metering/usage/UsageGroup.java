package org.computeid.metering.usage;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The group of a row, e.g. {@code {"day":"2026-11-22","label:device":"h100-sxm"}} (MET-107).
 *
 * <p>Groups are ordered as the bytes of their texts. A label that the records of the group do not have is absent.
 *
 * @param values what the records of the group have in common
 */
public record UsageGroup(Map<UsageField, String> values) implements Comparable<UsageGroup> {

    /**
     * Copies the values.
     *
     * @param values what the records of the group have in common
     * @throws org.computeid.metering.quantity.MeteringException with {@code SYNTAX} if canonical JSON does not allow a value
     */
    public UsageGroup {
        SortedMap<UsageField, String> sorted = new TreeMap<>(values);
        sorted.values().forEach(PlainText::require);
        values = Collections.unmodifiableMap(sorted);
    }

    /** Compares the texts code point by code point; consistent with equals. */
    @Override
    public int compareTo(UsageGroup other) {
        return PlainText.compare(toString(), other.toString());
    }

    /** An object as canonical JSON has it: members sorted by name, no white space. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> '"' + entry.getKey().word() + "\":" + PlainText.quoted(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
