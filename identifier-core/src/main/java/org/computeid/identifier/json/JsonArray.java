package org.computeid.identifier.json;

import java.util.List;

/**
 * An array, e.g. {@code [1,2]}.
 *
 * @param items the items in order; an unmodifiable copy
 */
public record JsonArray(List<JsonValue> items) implements JsonValue {

    /**
     * Copies the items.
     *
     * @param items the items in order; an unmodifiable copy
     * @throws NullPointerException if the list or an item is null
     */
    public JsonArray {
        items = List.copyOf(items);
    }
}
