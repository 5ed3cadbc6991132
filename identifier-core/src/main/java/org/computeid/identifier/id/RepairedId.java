package org.computeid.identifier.id;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * An identifier that was read leniently, and what had to be mended, e.g. {@code {LOWER_CASE, SEPARATOR}} (ID-50).
 *
 * @param id the identifier
 * @param repairs the kinds of repair, in the order of their names; empty if the text was canonical
 */
public record RepairedId(ComputeId id, Set<Repair> repairs) {

    /**
     * Copies the repairs.
     *
     * @param id the identifier
     * @param repairs the kinds of repair
     */
    public RepairedId {
        repairs = repairs.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(repairs));
    }
}
