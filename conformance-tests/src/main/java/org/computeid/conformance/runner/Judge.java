package org.computeid.conformance.runner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.BadLineException;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.protocol.Place;
import org.computeid.conformance.transport.Exchange;
import org.computeid.conformance.transport.Outcome;
import org.computeid.conformance.transport.Trouble;
import org.computeid.conformance.vectors.Expectation;
import org.jspecify.annotations.Nullable;

/** Compares an answer with the right one: codes, places and results, never texts for people. */
final class Judge {

    private Judge() {}

    static Judgement judge(Expectation expected, Exchange exchange) {
        if (exchange.outcome() instanceof Outcome.Troubled troubled) {
            return trouble(troubled);
        }
        Answer answer = ((Outcome.Answered) exchange.outcome()).answer();
        if (answer instanceof Answer.Unsupported) {
            return Judgement.fail(Reason.UNSUPPORTED, "");
        }
        if (answer instanceof Answer.Fault fault) {
            return Judgement.fail(Reason.FAULT, fault.what());
        }
        return expected instanceof Expectation.Accepted accepted
                ? accepted(accepted, answer)
                : rejected((Expectation.Rejected) expected, answer);
    }

    static Judgement trouble(Outcome.Troubled troubled) {
        if (troubled.trouble() == Trouble.NOT_ASKED) {
            return Judgement.inconclusive(Reason.NOT_ASKED, troubled.detail());
        }
        return Judgement.fail(Reason.valueOf(troubled.trouble().name()), troubled.detail());
    }

    private static Judgement accepted(Expectation.Accepted expected, Answer answer) {
        if (answer instanceof Answer.Reject reject) {
            return Judgement.fail(Reason.REFUSED, reject.code());
        }
        return isSame(expected, ((Answer.Ok) answer).value())
                ? Judgement.RIGHT
                : Judgement.fail(Reason.WRONG_RESULT, "");
    }

    /** A JSON text may be spelled in many ways; everything else must be equal as it stands. */
    private static boolean isSame(Expectation.Accepted expected, ObjectNode given) {
        if (expected.jsonTexts().isEmpty()) {
            return given.equals(expected.value());
        }
        ObjectNode one = expected.value().deepCopy();
        ObjectNode other = given.deepCopy();
        return expected.jsonTexts().stream().allMatch(name -> isSameJson(one.remove(name), other.remove(name)))
                && other.equals(one);
    }

    private static boolean isSameJson(@Nullable JsonNode expected, @Nullable JsonNode given) {
        if (expected == null || given == null || !given.isTextual()) {
            return false;
        }
        try {
            return JsonLines.read(given.textValue().getBytes(StandardCharsets.UTF_8))
                    .equals(JsonLines.read(expected.textValue().getBytes(StandardCharsets.UTF_8)));
        } catch (BadLineException noJson) {
            return false;
        }
    }

    private static Judgement rejected(Expectation.Rejected expected, Answer answer) {
        if (!(answer instanceof Answer.Reject reject)) {
            return Judgement.fail(Reason.NOT_REFUSED, "");
        }
        if (!reject.code().equals(expected.code())) {
            return Judgement.fail(Reason.WRONG_CODE, reject.code());
        }
        return placed(expected.place(), reject);
    }

    private static Judgement placed(Expectation.PlaceRule rule, Answer.Reject reject) {
        if (rule.kind() == null) {
            return Judgement.RIGHT;
        }
        Optional<Place> given = reject.places().stream()
                .filter(place -> place.kind() == rule.kind())
                .findFirst();
        return given.equals(Optional.ofNullable(rule.place()))
                ? Judgement.RIGHT
                : Judgement.fail(Reason.WRONG_PLACE, given.map(Place::value).orElse(""));
    }
}
