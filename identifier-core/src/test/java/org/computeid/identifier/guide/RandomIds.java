package org.computeid.identifier.guide;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdFields;

/** Identifiers of a few authorities, nodes, registrants and kinds, so that every prefix has many of them. */
final class RandomIds {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final List<String> AUTHORITIES = List.of("0010", "1560", "1561", "156Z", "8401", "9990", "999Z");
    private static final List<String> NODES = List.of("0000", "3301", "3302", "AAZZ", "ZZZZ");
    private static final List<String> REGISTRANTS = List.of("00000", "20004", "2000Z", "ZZZZZ");
    private static final List<String> CLASSES = List.of("A", "G", "Z");
    private static final List<String> TIERS = List.of("0", "A", "C", "H", "Z");

    private RandomIds() {}

    static List<ComputeId> shuffled(int count, long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> new IdFields(
                        one(AUTHORITIES, random),
                        one(NODES, random),
                        one(REGISTRANTS, random),
                        one(CLASSES, random),
                        one(TIERS, random),
                        serial(random)))
                .map(ComputeId::of)
                .distinct()
                .limit(count)
                .toList();
    }

    private static String one(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static String serial(Random random) {
        StringBuilder serial = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            serial.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        return serial.append('1').toString();
    }
}
