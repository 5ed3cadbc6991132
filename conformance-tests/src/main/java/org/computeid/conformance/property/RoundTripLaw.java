package org.computeid.conformance.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import org.computeid.conformance.property.LiveProduct.Ask;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.requirement.Requirement;

/** Parsing what was created of fields gives the fields back, and so does the UUID. */
final class RoundTripLaw extends Law<Fields> {

    RoundTripLaw(List<Requirement> requirements) {
        super("identifier.law/round-trip", requirements, "parse(create(fields)) and from-uuid give everything back");
    }

    @Override
    Arbitrary<Fields> values() {
        return Fields.any();
    }

    @Override
    ObjectNode show(Fields value) {
        return value.toInput();
    }

    @Override
    List<Ask> first(Fields value) {
        return List.of(new Ask("identifier.create", value.toInput()));
    }

    @Override
    List<Ask> second(Fields value, List<Answer> first) {
        ObjectNode created = accepted(first.get(0));
        return List.of(
                new Ask("identifier.parse", JsonLines.object().put("text", text(created, "text"))),
                new Ask("identifier.from-uuid", JsonLines.object().put("uuid", text(created, "uuid"))));
    }

    @Override
    Optional<String> violation(Fields value, List<Answer> first, List<Answer> second) {
        ObjectNode created = accepted(first.get(0));
        ObjectNode parsed = accepted(second.get(0));
        ObjectNode back = accepted(second.get(1));
        for (var field : value.toInput().properties()) {
            if (!field.getValue().equals(parsed.get(field.getKey()))) {
                return Optional.of("parse gives another " + field.getKey() + " than create was given");
            }
        }
        if (!text(created, "uuid").equals(text(parsed, "uuid"))) {
            return Optional.of("parse and create give different UUIDs");
        }
        return text(created, "text").equals(text(back, "text"))
                ? Optional.empty()
                : Optional.of("from-uuid gives another text than create");
    }

    /** A refusal is as wrong as a result that lacks everything. */
    private static ObjectNode accepted(Answer answer) {
        return answer instanceof Answer.Ok ok ? ok.value() : JsonLines.object();
    }

    private static String text(ObjectNode answer, String member) {
        JsonNode node = answer.path(member);
        return node.isTextual() ? node.textValue() : "";
    }
}
