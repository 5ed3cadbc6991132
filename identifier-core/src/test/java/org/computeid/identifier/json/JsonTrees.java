package org.computeid.identifier.json;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Trees of the subset, small enough for every limit; made by hand, since nested arbitraries take a hundred times as long. */
final class JsonTrees {

    private static final int DEEPEST = 4;
    private static final String NAME_CHARACTERS = "abcXYZ019_.-";
    private static final int[] CHARACTERS = {
        'a', 'Z', '0', ' ', '/', '~', '"', '\\', '\'', 0xA0, 0xE9, 0x301, 0x304, 0x323, 0x5D0, 0x1100, 0x1161, 0x11A8,
        0xAC00, 0x200D, 0x304B, 0x3099, 0x4E2D, 0x56FD, 0x9FFC, 0xE000, 0xFEFF, 0xFF21, 0x1F600, 0x20000, 0x10FFFD
    };

    private JsonTrees() {}

    static Arbitrary<JsonValue> any() {
        return Arbitraries.randomValue(random -> value(random, 0));
    }

    private static JsonValue value(Random random, int depth) {
        return switch (random.nextInt(depth < DEEPEST ? 8 : 4)) {
            case 0 -> new JsonBoolean(random.nextBoolean());
            case 1 -> new JsonNumber(random.nextLong() % (JsonNumber.MAX >> random.nextInt(53)));
            case 2, 3 -> new JsonString(text(random));
            case 4, 5 ->
                new JsonArray(Stream.generate(() -> value(random, depth + 1))
                        .limit(random.nextInt(5))
                        .toList());
            default -> object(random, depth);
        };
    }

    private static JsonObject object(Random random, int depth) {
        Map<String, JsonValue> members = new HashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            members.put(name(random), value(random, depth + 1));
        }
        return new JsonObject(members);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(8) == 0 ? 64 : 3); i >= 0; i--) {
            name.append(NAME_CHARACTERS.charAt(random.nextInt(NAME_CHARACTERS.length())));
        }
        return name.toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(10); i > 0; i--) {
            text.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
