package org.computeid.conformance.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.protocol.Place;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdException;
import org.computeid.identifier.id.IdFields;
import org.computeid.identifier.id.IdPrefix;
import org.computeid.identifier.id.IdReason;
import org.computeid.identifier.id.IdRejection;
import org.computeid.identifier.id.IdResult;
import org.computeid.identifier.id.RepairedId;
import org.computeid.identifier.id.Uscc;

/** The operations {@code identifier.*} on texts, fields and UUIDs, and {@code uscc.check}. */
final class IdentifierOperations {

    private IdentifierOperations() {}

    static Map<String, Operation> table() {
        return Map.of(
                "identifier.parse", IdentifierOperations::parse,
                "identifier.parse-lenient", refusing(IdentifierOperations::parseLenient),
                "identifier.create", IdentifierOperations::create,
                "identifier.from-uuid", IdentifierOperations::fromUuid,
                "identifier.compare", IdentifierOperations::compare,
                "identifier.prefix", refusing(IdentifierOperations::prefix),
                "identifier.locate", IdentifierOperations::locate,
                "uscc.check", refusing(IdentifierOperations::uscc));
    }

    /** Turns the exception of a throwing door into its rejection. */
    static Operation refusing(Operation operation) {
        return in -> {
            try {
                return operation.answer(in);
            } catch (IdException refusal) {
                return reject(refusal.rejection());
            }
        };
    }

    static IdFields fields(Members members, String tier) {
        return new IdFields(
                members.text("authority"),
                members.text("node"),
                members.text("registrant"),
                members.text("class"),
                tier,
                members.text("serial"));
    }

    private static Answer parse(ObjectNode in) {
        String text = Members.of(in, "text").text("text");
        return ComputeId.tryParse(text).fold(IdentifierOperations::parts, IdentifierOperations::reject);
    }

    private static Answer parts(ComputeId id) {
        return new Answer.Ok(text(id).put("authority", id.authority())
                .put("node", id.node())
                .put("registrant", id.registrant())
                .put("class", String.valueOf(id.resourceClass()))
                .put("tier", String.valueOf(id.tier()))
                .put("serial", id.serial())
                .put("check", id.check())
                .put("uuid", id.toUuid().toString()));
    }

    private static Answer parseLenient(ObjectNode in) {
        RepairedId repaired = ComputeId.parseLenient(Members.of(in, "text").text("text"));
        ObjectNode answer = text(repaired.id());
        repaired.repairs().stream().map(Enum::name).sorted().forEach(answer.putArray("repairs")::add);
        return new Answer.Ok(answer);
    }

    private static Answer create(ObjectNode in) {
        Members members = Members.of(in, "authority", "node", "registrant", "class", "tier", "serial");
        return ComputeId.tryOf(fields(members, members.text("tier")))
                .fold(id -> new Answer.Ok(text(id).put("uuid", id.toUuid().toString())), IdentifierOperations::reject);
    }

    private static Answer fromUuid(ObjectNode in) {
        String uuid = Members.of(in, "uuid").text("uuid");
        return ComputeId.tryParseUuid(uuid).fold(id -> new Answer.Ok(text(id)), IdentifierOperations::reject);
    }

    private static Answer compare(ObjectNode in) {
        Members members = Members.of(in, "a", "b");
        IdResult first = ComputeId.tryParse(members.text("a"));
        IdResult second = ComputeId.tryParse(members.text("b"));
        return first.fold(
                a -> second.fold(b -> order(a, b), IdentifierOperations::reject), IdentifierOperations::reject);
    }

    private static Answer order(ComputeId a, ComputeId b) {
        return new Answer.Ok(JsonLines.object().put("order", Integer.signum(a.compareTo(b))));
    }

    private static Answer prefix(ObjectNode in) {
        IdPrefix prefix = IdPrefix.parse(Members.of(in, "prefix").text("prefix"));
        return new Answer.Ok(JsonLines.object()
                .put("low", prefix.low().toString())
                .put("high", prefix.high().toString())
                .put("lowUuid", prefix.low().toUuid().toString())
                .put("highUuid", prefix.high().toUuid().toString()));
    }

    private static Answer locate(ObjectNode in) {
        String text = Members.of(in, "text").text("text");
        return ComputeId.tryParse(text).fold(id -> new Answer.Ok(noSuspects()), IdentifierOperations::locate);
    }

    private static Answer locate(IdRejection rejection) {
        if (rejection.reason() != IdReason.CHECK) {
            return reject(rejection);
        }
        ObjectNode answer = noSuspects();
        rejection.suspects().forEach(answer.withArray("suspects")::add);
        return new Answer.Ok(answer);
    }

    private static ObjectNode noSuspects() {
        ObjectNode answer = JsonLines.object();
        answer.putArray("suspects");
        return answer;
    }

    private static Answer uscc(ObjectNode in) {
        Uscc code = Uscc.parse(Members.of(in, "text").text("text"));
        return new Answer.Ok(JsonLines.object().put("text", code.text()));
    }

    private static ObjectNode text(ComputeId id) {
        return JsonLines.object().put("text", id.toString());
    }

    private static Answer reject(IdRejection rejection) {
        String code = rejection.reason().name();
        return rejection.index() == IdRejection.NO_INDEX
                ? new Answer.Reject(code)
                : new Answer.Reject(code, Place.index(rejection.index()));
    }
}
