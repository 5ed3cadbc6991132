package org.computeid.cli.descriptor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonNumber;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonValue;

/**
 * By what the items of a list are recognized in another version of a document: a unit by what it is, a claim by its kind and
 * the unit it is about, wherever in the list they stand. Items that are alike are told apart by their order.
 */
final class ItemKeys {

    private static final String COMPUTE = "/compute";

    private static final Map<String, List<String>> MEMBERS = Map.of(
            "/units",
            List.of("kind", "vendor", "model"),
            COMPUTE,
            List.of("format", "engine", "sparsity", "basis", "benchmark", "of"),
            "/storage",
            List.of("kind"),
            "/network",
            List.of("kind"),
            "/access",
            List.of("protocol", "endpoint"),
            "/service/latency",
            List.of("toRegion"),
            "/service/billing",
            List.of("unit", "currency"));

    private final List<String> units;

    private ItemKeys(List<String> units) {
        this.units = units;
    }

    static ItemKeys of(JsonValue document) {
        Optional<JsonValue> units = document instanceof JsonObject object ? object.find("units") : Optional.empty();
        return new ItemKeys(
                units.isPresent() && units.get() instanceof JsonArray array
                        ? new ItemKeys(List.of()).keys("/units", array)
                        : List.of());
    }

    /** One key for each item, all different; by position where the list has no rule. */
    List<String> keys(String path, JsonArray array) {
        List<String> keys = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (JsonValue item : array.items()) {
            String key = item instanceof JsonObject object && MEMBERS.containsKey(path) ? key(path, object) : "";
            keys.add(key + '#' + seen.merge(key, 1, Integer::sum));
        }
        return keys;
    }

    /** Whether a member is compared through what it points to, not by its value. */
    static boolean isReference(String path, String name) {
        return path.equals(COMPUTE) && name.equals("unit");
    }

    private String key(String path, JsonObject item) {
        StringBuilder key = new StringBuilder();
        for (String name : MEMBERS.getOrDefault(path, List.of())) {
            key.append(item.find(name).map(ItemKeys::text).orElse("")).append('|');
        }
        if (path.equals(COMPUTE)) {
            key.append(item.find("unit").map(this::unit).orElse(""));
        }
        return key.toString();
    }

    private String unit(JsonValue index) {
        return index instanceof JsonNumber number && number.value() >= 0 && number.value() < units.size()
                ? units.get((int) number.value())
                : text(index);
    }

    private static String text(JsonValue value) {
        return new String(CanonicalJson.write(value, JsonLimits.ENVELOPE), StandardCharsets.UTF_8);
    }
}
