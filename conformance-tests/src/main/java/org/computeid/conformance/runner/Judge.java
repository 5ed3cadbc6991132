package org.computeid.conformance.runner;

import java.util.Optional;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.Place;
import org.computeid.conformance.transport.Exchange;
import org.computeid.conformance.transport.Outcome;
import org.computeid.conformance.transport.Trouble;
import org.computeid.conformance.vectors.Expectation;

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
        return ((Answer.Ok) answer).value().equals(expected.value())
                ? Judgement.RIGHT
                : Judgement.fail(Reason.WRONG_RESULT, "");
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
