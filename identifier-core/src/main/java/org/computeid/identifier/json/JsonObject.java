package org.computeid.identifier.json;

import java.util.Map;
import java.util.Optional;

/**
 * An object, e.g. {@code {"count":8,"model":"H100"}}.
 *
 * @param members the members sorted by name; an unmodifiable copy
 */
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {

    /**
     * Copies and sorts the members; names are ASCII where they are read or written, so that every order is the same.
     *
     * @param members the members sorted by name; an unmodifiable copy
     * @throws NullPointerException if the map, a name or a value is null
     */
    public JsonObject {
        members = Members.copyOf(members);
    }

    /**
     * The value of a member.
     *
     * @param name its name
     * @return the value, or empty if there is no such member
     */
    public Optional<JsonValue> find(String name) {
        return Optional.ofNullable(members.get(name));
    }
}
