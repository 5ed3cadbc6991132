package org.computeid.identifier.descriptor;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.computeid.identifier.json.JsonNumber;

/**
 * How many pieces of one kind are free, e.g. 96 of entry 0 (DOC-144).
 *
 * @param unit the 0-based index of the entry in the descriptor (DOC-145)
 * @param count how many pieces, 0 if none (DOC-146)
 */
public record Available(
        @Min(0) @Max(Available.MAX_UNIT) long unit,
        @Min(0) @Max(JsonNumber.MAX) long count) {

    /** The last index that a list can have. */
    public static final long MAX_UNIT = 1_023;
}
