package org.computeid.metering.usage;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.computeid.identifier.json.JsonNumber;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;

/** The members of one object, read by name; a missing, wrong or unknown one is SYNTAX. */
final class UsageMembers {

    private final JsonObject object;

    private UsageMembers(JsonObject object) {
        this.object = object;
    }

    /** Refuses every member that is not known. */
    static UsageMembers of(JsonObject object, Set<String> known) {
        object.members().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw syntax(name);
                });
        return new UsageMembers(object);
    }

    String text(String name) {
        return findText(name).orElseThrow(() -> syntax(name));
    }

    Optional<String> findText(String name) {
        return object.find(name).map(value -> text(name, value));
    }

    Optional<Long> findNumber(String name) {
        return object.find(name).map(value -> {
            if (value instanceof JsonNumber number) {
                return number.value();
            }
            throw syntax(name);
        });
    }

    /** The members of an object whose values are all texts; empty where there is none. */
    Map<String, String> texts(String name) {
        Map<String, String> texts = new TreeMap<>();
        object.find(name).ifPresent(value -> {
            if (!(value instanceof JsonObject inner)) {
                throw syntax(name);
            }
            inner.members().forEach((key, text) -> texts.put(key, text(key, text)));
        });
        return texts;
    }

    static MeteringException syntax(String member) {
        return MeteringRejection.of(MeteringReason.SYNTAX, member).toException();
    }

    private static String text(String name, JsonValue value) {
        if (value instanceof JsonString string) {
            return string.text();
        }
        throw syntax(name);
    }
}
