package org.computeid.conformance.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer and the id of its request, as they stand in a line.
 *
 * @param id the id of the request
 * @param answer the answer
 */
public record IdentifiedAnswer(String id, Answer answer) {

    /**
     * Reads a line strictly: an id, exactly one kind of answer, and no other member anywhere but inside {@code ok}.
     *
     * @param line the bytes of a line without its line end
     * @return the answer and its id
     * @throws BadLineException if the line is no answer
     */
    public static IdentifiedAnswer read(byte[] line) throws BadLineException {
        ObjectNode object = JsonLines.read(line);
        JsonNode id = object.path("id");
        if (!id.isTextual() || object.size() != 2) {
            throw shape("an answer has an id and exactly one of ok, reject, unsupported and fault");
        }
        Iterator<Map.Entry<String, JsonNode>> members = object.properties().iterator();
        Map.Entry<String, JsonNode> first = members.next();
        Map.Entry<String, JsonNode> kind = "id".equals(first.getKey()) ? members.next() : first;
        return new IdentifiedAnswer(id.textValue(), answer(kind.getKey(), kind.getValue()));
    }

    /**
     * The id that a line carries, whatever else is wrong with it.
     *
     * @param line the bytes of a line without its line end
     * @return the id, or nothing if the line is no JSON object with one
     */
    public static Optional<String> idOf(byte[] line) {
        try {
            return Optional.ofNullable(JsonLines.read(line).path("id").textValue());
        } catch (BadLineException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The line of this answer.
     *
     * @return the line, without a line end
     */
    public byte[] toLine() {
        ObjectNode line = JsonLines.object().put("id", id);
        if (answer instanceof Answer.Ok ok) {
            line.set("ok", ok.value());
        } else if (answer instanceof Answer.Reject reject) {
            ObjectNode body = line.putObject("reject").put("code", reject.code());
            reject.places().forEach(place -> put(body, place));
        } else if (answer instanceof Answer.Unsupported unsupported) {
            line.put("unsupported", unsupported.operation());
        } else {
            line.put("fault", ((Answer.Fault) answer).what());
        }
        return JsonLines.write(line);
    }

    private static void put(ObjectNode reject, Place place) {
        if (place.kind() == Place.Kind.POINTER) {
            reject.put(place.kind().member(), place.value());
        } else {
            reject.put(place.kind().member(), Long.parseLong(place.value()));
        }
    }

    private static Answer answer(String kind, JsonNode value) throws BadLineException {
        return switch (kind) {
            case "ok" -> new Answer.Ok(object(kind, value));
            case "reject" -> reject(object(kind, value));
            case "unsupported" -> new Answer.Unsupported(text(kind, value));
            case "fault" -> new Answer.Fault(text(kind, value));
            default -> throw shape("an answer has no such member");
        };
    }

    private static Answer.Reject reject(ObjectNode body) throws BadLineException {
        List<Place> places = new ArrayList<>();
        for (Place.Kind kind : Place.Kind.values()) {
            JsonNode value = body.get(kind.member());
            if (value != null) {
                places.add(place(kind, value));
            }
        }
        if (body.size() != places.size() + 1) {
            throw shape("reject has a code, at most a place, and nothing else");
        }
        return new Answer.Reject(text("code", body.path("code")), places);
    }

    private static Place place(Place.Kind kind, JsonNode value) throws BadLineException {
        if (kind == Place.Kind.POINTER) {
            return Place.pointer(text(kind.member(), value));
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw shape(kind.member() + " is no number from 0 on");
        }
        return new Place(kind, Long.toString(value.longValue()));
    }

    private static ObjectNode object(String member, JsonNode value) throws BadLineException {
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw shape(member + " is no object");
    }

    private static String text(String member, JsonNode value) throws BadLineException {
        if (!value.isTextual()) {
            throw shape(member + " is no text");
        }
        return value.textValue();
    }

    private static BadLineException shape(String sentence) {
        return new BadLineException(BadLine.SHAPE, sentence);
    }
}
