package org.computeid.identifier.descriptor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Where a document's revocation can be looked up, e.g. bit 94567 of the list {@code cn-2026-11} (DOC-14).
 *
 * @param list the name of the status list (DOC-15)
 * @param index the 0-based bit in it, at most {@value #MAX_INDEX} (DOC-16)
 */
public record StatusEntry(
        @NotNull @Text String list,
        @Min(0) @Max(StatusEntry.MAX_INDEX) long index) {

    /** The last bit of the longest status list: 128 KiB of eight bits each. */
    public static final long MAX_INDEX = 1_048_575;
}
