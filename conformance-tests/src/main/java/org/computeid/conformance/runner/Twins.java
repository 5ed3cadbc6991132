package org.computeid.conformance.runner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.protocol.Place;
import org.computeid.conformance.vectors.Expectation;
import org.computeid.conformance.vectors.TestCase;
import org.computeid.conformance.vectors.TestCase.Demand;

/**
 * Variants of cases whose right answer follows from the cases themselves, so that no oracle is needed.
 *
 * <p>The check is affine over exclusive or: symbol by symbol, the exclusive or of three identifiers whose checks hold is a
 * text whose check holds, and that of one whose check fails and two whose checks hold is one whose check fails. UUIDs
 * follow in the same way. Two of the three have the same authority, so that the third keeps its own.
 */
final class Twins {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int[] HYPHENS = {5, 10, 16, 19, 28};
    private static final int[] FREE = {6, 7, 8, 9, 11, 12, 13, 14, 15, 17, 18};
    private static final String AUTHORITY = "C1561-";

    private final List<JsonNode> identifiers;
    private final Random random;

    Twins(List<TestCase> cases, Random random) {
        this.random = random;
        this.identifiers = cases.stream()
                .filter(each -> each.demand().operation().equals("identifier.parse"))
                .filter(each -> each.demand().expected() instanceof Expectation.Accepted)
                .map(each -> (JsonNode) ((Expectation.Accepted) each.demand().expected()).value())
                .filter(each -> each.path("text").asText().startsWith(AUTHORITY))
                .toList();
    }

    /** A twin of a case, or nothing if none is known for its kind. */
    Optional<Demand> of(TestCase testCase) {
        Demand demand = testCase.demand();
        if (identifiers.isEmpty()) {
            return Optional.empty();
        }
        return switch (demand.operation()) {
            case "identifier.parse" -> parse(demand);
            case "identifier.compare" -> compare(demand);
            case "identifier.from-uuid" -> fromUuid(demand);
            default -> Optional.empty();
        };
    }

    private Optional<Demand> parse(Demand demand) {
        String text = demand.in().path("text").asText();
        if (demand.expected() instanceof Expectation.Accepted accepted) {
            return blended(accepted.value()).map(whole -> demand(demand, "text", whole.path("text"), whole));
        }
        Expectation.Rejected rejected = (Expectation.Rejected) demand.expected();
        return switch (rejected.code()) {
            case "LENGTH" -> Optional.empty();
            case "CHECK" -> blendedTexts(text, one(), one()).map(twin -> renamed(demand, twin));
            default -> otherSymbol(text, rejected.place()).map(twin -> renamed(demand, twin));
        };
    }

    private static Optional<Demand> compare(Demand demand) {
        if (!(demand.expected() instanceof Expectation.Accepted accepted)
                || demand.in().path("a").equals(demand.in().path("b"))) {
            return Optional.empty();
        }
        ObjectNode in = JsonLines.object();
        in.set("a", demand.in().get("b"));
        in.set("b", demand.in().get("a"));
        ObjectNode order =
                JsonLines.object().put("order", -accepted.value().path("order").intValue());
        return Optional.of(new Demand(demand.operation(), in, new Expectation.Accepted(order)));
    }

    private Optional<Demand> fromUuid(Demand demand) {
        if (!(demand.expected() instanceof Expectation.Accepted accepted)) {
            return Optional.empty();
        }
        ObjectNode whole = accepted.value().deepCopy();
        whole.set("uuid", demand.in().get("uuid"));
        return blended(whole).map(twin -> {
            ObjectNode text = JsonLines.object();
            text.set("text", twin.get("text"));
            return demand(demand, "uuid", twin.get("uuid"), text);
        });
    }

    /** Another identifier, in all its parts. */
    private Optional<ObjectNode> blended(ObjectNode original) {
        JsonNode first = one();
        JsonNode second = one();
        return blendedTexts(original.path("text").asText(), first, second)
                .map(text -> JsonLines.object()
                        .put("text", text)
                        .put("authority", text.substring(1, 5))
                        .put("node", text.substring(6, 10))
                        .put("registrant", text.substring(11, 16))
                        .put("class", text.substring(17, 18))
                        .put("tier", text.substring(18, 19))
                        .put("serial", text.substring(20, 28))
                        .put("check", text.substring(29))
                        .put("uuid", uuid(original.path("uuid").asText(), first, second)));
    }

    private JsonNode one() {
        return identifiers.get(random.nextInt(identifiers.size()));
    }

    private static Optional<String> blendedTexts(String text, JsonNode first, JsonNode second) {
        String a = first.path("text").asText();
        String b = second.path("text").asText();
        StringBuilder blend = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (!isHyphen(i)) {
                int value = value(text, i) ^ value(a, i) ^ value(b, i);
                blend.setCharAt(i, SYMBOLS.charAt(value));
            }
        }
        boolean another =
                !blend.toString().equals(text) && !blend.substring(20, 28).equals("00000000");
        return another ? Optional.of(blend.toString()) : Optional.empty();
    }

    private static String uuid(String uuid, JsonNode first, JsonNode second) {
        String a = first.path("uuid").asText();
        String b = second.path("uuid").asText();
        StringBuilder blend = new StringBuilder(uuid);
        for (int i = 0; i < uuid.length(); i++) {
            if (uuid.charAt(i) != '-') {
                int value = hex(uuid, i) ^ hex(a, i) ^ hex(b, i);
                blend.setCharAt(i, Character.forDigit(value, 16));
            }
        }
        return blend.toString();
    }

    /** A symbol of the free fields is replaced, away from the fault, which stays the one at the lowest index. */
    private Optional<String> otherSymbol(String text, Expectation.PlaceRule fault) {
        Place place = fault.place();
        int[] candidates = IntStream.of(FREE)
                .filter(index -> value(text, index) >= 0)
                .filter(index -> place == null || !place.value().equals(Integer.toString(index)))
                .toArray();
        if (candidates.length == 0) {
            return Optional.empty();
        }
        int index = candidates[random.nextInt(candidates.length)];
        int value = (value(text, index) + 1 + random.nextInt(SYMBOLS.length() - 1)) % SYMBOLS.length();
        return Optional.of(text.substring(0, index) + SYMBOLS.charAt(value) + text.substring(index + 1));
    }

    private static Demand renamed(Demand demand, String text) {
        return new Demand(demand.operation(), JsonLines.object().put("text", text), demand.expected());
    }

    private static Demand demand(Demand demand, String member, JsonNode value, ObjectNode expected) {
        ObjectNode in = JsonLines.object();
        in.set(member, value);
        return new Demand(demand.operation(), in, new Expectation.Accepted(expected));
    }

    private static boolean isHyphen(int index) {
        return IntStream.of(HYPHENS).anyMatch(hyphen -> hyphen == index);
    }

    private static int value(String text, int index) {
        return SYMBOLS.indexOf(text.charAt(index));
    }

    private static int hex(String text, int index) {
        return Character.digit(text.charAt(index), 16);
    }
}
