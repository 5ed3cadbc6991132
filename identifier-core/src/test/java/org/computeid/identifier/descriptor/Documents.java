package org.computeid.identifier.descriptor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdFields;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;

/** Documents to test with, and changes to them at a JSON pointer. */
public final class Documents {

    private static final IdFields FACILITY = new IdFields("1561", "3301", "20004", "A", "F", "00000001");
    private static final String FULL = """
            {"type":"compute-descriptor","id":"@ID","name":"杭州示例智算中心",
             "registrant":{"name":"Hangzhou Example Compute Co.","uscc":"91330106673959654P"},
             "partOf":"C1561-3301-20004-AC-00EZA59H-ZC3R","class":"A","tier":"F",
             "location":{"country":"156","region":"330106","table":"GB/T 2260-2007","site":"Hall 1","zone":"a"},
             "units":[
              {"kind":"accelerator","vendor":"NVIDIA","model":"H100-SXM-80GB","count":1000,"cores":132,
               "memoryBytes":"80000000000","memoryBandwidthBytesPerSecond":"3350000000000","powerWatts":700},
              {"kind":"cpu","vendor":"Intel","model":"Xeon Platinum 8480+","count":250,"cores":56},
              {"kind":"memory-node","vendor":"Example","model":"M1","count":4}],
             "compute":[
              {"format":"fp16","engine":"matrix","sparsity":"dense","basis":"theoretical-peak",
               "opsPerSecond":"989400000000000","of":"unit","unit":0,"asOf":"2026-11-01T00:00:00Z","source":"data sheet"},
              {"format":"fp16","engine":"matrix","sparsity":"dense","basis":"theoretical-peak",
               "opsPerSecond":"989400000000000000","of":"total","asOf":"2026-11-01T00:00:00Z"},
              {"format":"fp16","engine":"matrix","sparsity":"2:4","basis":"nominal",
               "opsPerSecond":"1978900000000000","of":"unit","unit":0,"asOf":"2026-11-01T00:00:00Z"},
              {"format":"fp64","engine":"unstated","sparsity":"unstated","basis":"measured",
               "opsPerSecond":"40000000000000000","of":"total","asOf":"2026-11-01T00:00:00Z",
               "benchmark":{"name":"HPL","version":"2.3"}}],
             "memoryBytes":"80000000000000",
             "storage":[{"kind":"nvme","bytes":"30000000000000"}],
             "network":[{"kind":"fabric","bitsPerSecond":"400000000000","ports":8},{"kind":"wan","bitsPerSecond":"100000000000"}],
             "facility":{"standardRacks":4000,"itPowerWatts":10000000,"pue":"1.18","wue":"0.3","cue":"0","period":"2025",
               "energyGrade":"GB 40879-2021 grade 1"},
             "service":{"availability":"0.999","latency":[{"toRegion":"310000","p50Micros":4000,"p99Micros":9000}],
               "billing":[{"unit":"card-hour","currency":"CNY","price":"12.5"}]},
             "access":[{"protocol":"https","endpoint":"https://api.example.com/v1","auth":"oauth2","network":"public"}],
             "extensions":{"com.example.rack":{"row":3}},
             "issued":"2026-11-22T00:00:00Z","expires":"2027-11-22T00:00:00Z","seq":3,
             "status":{"list":"cn-2026-11","index":94567}}
            """;

    private static final String SMALL = """
            {"type":"compute-descriptor","id":"C1561-3301-20004-AC-00EZA59H-ZC3R","name":"n",
             "registrant":{"name":"r"},"class":"A","tier":"C",
             "units":[{"kind":"cpu","vendor":"v","model":"m","count":1}],"compute":[],
             "issued":"2026-11-22T00:00:00Z","expires":"2027-11-22T00:00:00Z","seq":0}
            """;

    private static final String STATE = """
            {"type":"compute-state","id":"C1561-3301-20004-AC-00EZA59H-ZC3R",
             "descriptor":"e330a0ff30d82b6d7f66d429147460ca365d3ce82637f015037846fd63d76c4a",
             "available":[{"unit":0,"count":96},{"unit":1,"count":0}],
             "load":[
              {"metric":"compute","value":"0.83","source":"measured","statistic":"mean","windowSeconds":60,"unit":0},
              {"metric":"power","value":"1","source":"estimated","statistic":"p95","windowSeconds":86400}],
             "issued":"2026-11-22T08:00:00Z","expires":"2026-11-22T08:05:00Z","seq":41,
             "status":{"list":"cn-2026-11","index":94567}}
            """;

    private Documents() {}

    /** A state with every member there is. */
    public static JsonObject state() {
        return parse(STATE);
    }

    /** Every member there is. */
    public static JsonObject full() {
        return parse(FULL.replace("@ID", ComputeId.of(FACILITY).toString()));
    }

    /** No optional member at all. */
    public static JsonObject small() {
        return parse(SMALL);
    }

    /** Reads JSON in any member order. */
    public static JsonObject parse(String json) {
        return (JsonObject) value(json);
    }

    /** Reads any JSON value. */
    public static JsonValue value(String json) {
        return CanonicalJson.readLenient(json.getBytes(StandardCharsets.UTF_8), JsonLimits.DOCUMENT);
    }

    /** The document with another value at a pointer; the member need not be there yet. */
    public static JsonObject with(JsonObject document, String pointer, JsonValue value) {
        return (JsonObject) put(document, segments(pointer), value);
    }

    /** The document with a text at a pointer. */
    public static JsonObject with(JsonObject document, String pointer, String text) {
        return with(document, pointer, new JsonString(text));
    }

    /** The document without the member at a pointer. */
    public static JsonObject without(JsonObject document, String pointer) {
        int slash = pointer.lastIndexOf('/');
        JsonObject parent = (JsonObject) at(document, pointer.substring(0, slash));
        Map<String, JsonValue> members = new TreeMap<>(parent.members());
        members.remove(pointer.substring(slash + 1));
        return slash == 0
                ? new JsonObject(members)
                : with(document, pointer.substring(0, slash), new JsonObject(members));
    }

    /** The value at a pointer. */
    public static JsonValue at(JsonValue document, String pointer) {
        JsonValue value = document;
        for (String segment : segments(pointer)) {
            value = value instanceof JsonArray array
                    ? array.items().get(Integer.parseInt(segment))
                    : ((JsonObject) value).find(segment).orElseThrow();
        }
        return value;
    }

    private static List<String> segments(String pointer) {
        return Arrays.stream(pointer.split("/", -1)).skip(1).collect(Collectors.toList());
    }

    private static JsonValue put(JsonValue parent, List<String> segments, JsonValue value) {
        if (segments.isEmpty()) {
            return value;
        }
        String name = segments.get(0);
        List<String> rest = segments.subList(1, segments.size());
        if (parent instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>(array.items());
            int index = Integer.parseInt(name);
            if (index == items.size()) {
                items.add(value);
            } else {
                items.set(index, put(items.get(index), rest, value));
            }
            return new JsonArray(items);
        }
        Map<String, JsonValue> members = new TreeMap<>(((JsonObject) parent).members());
        members.put(
                name,
                rest.isEmpty() ? value : put(((JsonObject) parent).find(name).orElseThrow(), rest, value));
        return new JsonObject(members);
    }
}
