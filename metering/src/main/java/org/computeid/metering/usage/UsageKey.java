package org.computeid.metering.usage;

/**
 * What tells usage facts apart: who reported it and under which identifier, e.g. {@code scheduler-1} and {@code job-77/0}
 * (MET-100).
 *
 * @param source who reports, e.g. {@code https://example.org/scheduler}
 * @param id the identifier of the fact at this source
 */
public record UsageKey(String source, String id) implements Comparable<UsageKey> {

    /**
     * Checks its parts.
     *
     * @param source who reports, 1 to 4,096 code points that canonical JSON allows
     * @param id the identifier of the fact at this source, the same
     * @throws org.computeid.metering.quantity.MeteringException with {@code SYNTAX} if a part is something else
     */
    public UsageKey {
        PlainText.requireName(source);
        PlainText.requireName(id);
    }

    /** By source, then by identifier, code point by code point. */
    @Override
    public int compareTo(UsageKey other) {
        int order = PlainText.compare(source, other.source);
        return order != 0 ? order : PlainText.compare(id, other.id);
    }
}
