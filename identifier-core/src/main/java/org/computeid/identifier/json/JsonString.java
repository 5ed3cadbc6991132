package org.computeid.identifier.json;

import java.util.Objects;

/**
 * A string, e.g. {@code "Hangzhou"}, decoded.
 *
 * @param text the text; whether it lies within the subset is checked where it is read or written
 */
public record JsonString(String text) implements JsonValue {

    /**
     * Checks its part.
     *
     * @param text the text; whether it lies within the subset is checked where it is read or written
     * @throws NullPointerException if the text is null
     */
    public JsonString {
        Objects.requireNonNull(text, "text");
    }
}
