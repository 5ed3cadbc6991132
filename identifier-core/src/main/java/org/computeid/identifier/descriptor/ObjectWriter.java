package org.computeid.identifier.descriptor;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonNumber;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** Collects the members of one object; what is null is left out. */
final class ObjectWriter {

    private final Map<String, JsonValue> members = new HashMap<>();

    ObjectWriter text(String name, @Nullable String value) {
        return tree(name, value == null ? null : new JsonString(value));
    }

    ObjectWriter choice(String name, Spelled value) {
        return text(name, value.text());
    }

    ObjectWriter integer(String name, @Nullable Number value) {
        return tree(name, value == null ? null : new JsonNumber(value.longValue()));
    }

    ObjectWriter quantity(String name, @Nullable BigInteger value) {
        return text(name, value == null ? null : value.toString());
    }

    ObjectWriter decimal(String name, @Nullable BigDecimal value) {
        return text(name, value == null ? null : value.toPlainString());
    }

    ObjectWriter time(String name, Instant value) {
        if (!Forms.isSpellable(value)) {
            throw new IllegalArgumentException(name + ": a time has whole seconds and a year of four digits: " + value);
        }
        return text(name, value.toString());
    }

    <T> ObjectWriter object(String name, @Nullable T value, Function<T, JsonObject> write) {
        return tree(name, value == null ? null : write.apply(value));
    }

    /** An optional list: an empty one is left out. */
    <T> ObjectWriter some(String name, List<T> values, Function<T, JsonObject> write) {
        return values.isEmpty() ? this : list(name, values, write);
    }

    <T> ObjectWriter list(String name, List<T> values, Function<T, JsonObject> write) {
        return tree(name, new JsonArray(values.stream().<JsonValue>map(write).toList()));
    }

    ObjectWriter tree(String name, @Nullable JsonValue value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    JsonObject toObject() {
        return new JsonObject(members);
    }
}
