package org.computeid.identifier.json;

import static org.computeid.identifier.Fuzzer.require;
import static org.computeid.identifier.Fuzzer.same;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What {@code .ci/fuzz json} asks: every door of canonical JSON, decimal strings and digests, all of the same bytes. */
public final class JsonFuzzer {

    private JsonFuzzer() {}

    /** Documents to begin with. */
    public static List<byte[]> seeds() {
        return Stream.of(
                        "{\"count\":8,\"name\":\"杭州\",\"list\":[1,-2,true,false,{}]}",
                        " { \"b\" : \"\\u00e9\\n\\ud83d\\ude00\" , \"a\" : [ ] } ",
                        "[null,1e3,0.5,-0,9007199254740991,9007199254740992]",
                        "\"\uD55C\u1100\u1161 e\u0301\"",
                        "[[[[[[[[[[]]]]]]]]]]",
                        "-123.456",
                        "0a".repeat(32))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** One execution. */
    public static void run(byte[] data) {
        JsonLimits limits = JsonLimits.DOCUMENT;
        byte[] canonical = canonicalized(data, limits);
        boolean own = Arrays.equals(data, canonical);
        same(own, CanonicalScan.accepts(data, limits));
        try {
            JsonValue value = CanonicalJson.read(data, limits);
            require(own && Arrays.equals(CanonicalJson.write(value), data));
        } catch (JsonException refused) {
            require(!own && refused.reason() == checked(data, limits));
            require((refused.reason() == JsonReason.NOT_CANONICAL) == (canonical.length > 0));
        }
        text(new String(data, StandardCharsets.UTF_8));
    }

    /** The canonical form, or nothing where there is none. */
    private static byte[] canonicalized(byte[] data, JsonLimits limits) {
        try {
            byte[] canonical = CanonicalJson.canonicalize(data, limits);
            same(CanonicalJson.read(canonical, limits), CanonicalJson.readLenient(data, limits));
            require(canonical.length <= data.length);
            return canonical;
        } catch (JsonException refused) {
            require(refused.offset() >= 0 && refused.offset() <= data.length);
            return new byte[0];
        }
    }

    private static JsonReason checked(byte[] data, JsonLimits limits) {
        try {
            CanonicalJson.check(data, limits);
        } catch (JsonException refused) {
            return refused.reason();
        }
        throw new AssertionError("accepted what is not canonical");
    }

    private static void text(String text) {
        DecimalString.tryParse(text).ifPresent(decimal -> {
            same(decimal.text(), text);
            same(DecimalString.of(decimal.toBigDecimal()).toBigDecimal().compareTo(decimal.toBigDecimal()), 0);
        });
        try {
            same(Digest.parse(text).toString(), text);
        } catch (IllegalArgumentException refused) {
            require(text.length() != 2 * Digest.LENGTH || !text.matches("[0-9a-f]*"));
        }
    }
}
