package org.computeid.cli.descriptor;

import java.util.Optional;
import org.computeid.identifier.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two documents.
 *
 * @param pointer where it is in the first document, or in the second if the first has nothing there
 * @param otherPointer where it is in the second document; differs where an item of a list moved
 * @param before the value in the first document, or null
 * @param after the value in the second document, or null
 */
record Change(
        String pointer,
        String otherPointer,
        @Nullable JsonValue before,
        @Nullable JsonValue after) {

    Optional<JsonValue> findBefore() {
        return Optional.ofNullable(before);
    }

    Optional<JsonValue> findAfter() {
        return Optional.ofNullable(after);
    }

    /** What happened, in a word of the JSON form. */
    String word() {
        if (before == null) {
            return "added";
        }
        return after == null ? "removed" : "changed";
    }
}
