package org.computeid.conformance.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Map;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.protocol.Place;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.LenientRate;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.unit.RateUnit;

/** The operations {@code rate.*}. */
final class RateOperations {

    private RateOperations() {}

    static Map<String, Operation> table() {
        return Map.of(
                "rate.parse", RateOperations::parse,
                "rate.parse-lenient", RateOperations::parseLenient,
                "rate.format", refusing(RateOperations::format),
                "rate.add", refusing(RateOperations::add),
                "rate.convert", refusing(RateOperations::convert));
    }

    /** Turns the exception of a throwing door into its rejection. */
    static Operation refusing(Operation operation) {
        return in -> {
            try {
                return operation.answer(in);
            } catch (MeteringException refusal) {
                return new Answer.Reject(refusal.rejection().reason().name());
            }
        };
    }

    /** The rate of the members {@code operations} and {@code kind}. */
    static Rate rate(Members members) {
        String digits = members.text("operations");
        if (!isInteger(digits)) {
            throw MeteringRejection.of(MeteringReason.SYNTAX, digits).toException();
        }
        return Rate.of(new BigInteger(digits), Kind.parse(members.text("kind")));
    }

    static Rate rate(ObjectNode rate) {
        return rate(Members.of(rate, "operations", "kind"));
    }

    static ObjectNode shown(Rate rate) {
        return JsonLines.object()
                .put("operations", rate.operations().toString())
                .put("kind", rate.kind().toString());
    }

    private static Answer parse(ObjectNode in) {
        return Rate.tryParse(Members.of(in, "text").text("text"))
                .fold(rate -> new Answer.Ok(shown(rate)), RateOperations::reject);
    }

    private static Answer parseLenient(ObjectNode in) {
        return Rate.parseLenient(Members.of(in, "text").text("text"))
                .fold(RateOperations::lenient, RateOperations::reject);
    }

    private static Answer lenient(LenientRate lenient) {
        ObjectNode answer = shown(lenient.rate());
        lenient.issues().stream().map(Enum::name).sorted().forEach(answer.putArray("issues")::add);
        return new Answer.Ok(answer);
    }

    private static Answer format(ObjectNode in) {
        return new Answer.Ok(JsonLines.object().put("text", rate(in).toString()));
    }

    private static Answer add(ObjectNode in) {
        Members members = Members.of(in, "a", "b");
        Rate a = rate(members.object("a"));
        Rate b = rate(members.object("b"));
        return new Answer.Ok(shown(a.plus(b)));
    }

    private static Answer convert(ObjectNode in) {
        Members members = Members.of(in, "operations", "kind", "unit");
        String symbol = members.text("unit");
        Rate rate = rate(members);
        RateUnit unit = RateUnit.find(symbol)
                .orElseThrow(
                        () -> MeteringRejection.of(MeteringReason.UNIT, symbol).toException());
        return new Answer.Ok(JsonLines.object().put("value", rate.in(unit).toPlainString()));
    }

    private static Answer reject(MeteringRejection rejection) {
        String code = rejection.reason().name();
        return rejection.index() == MeteringRejection.NO_INDEX
                ? new Answer.Reject(code)
                : new Answer.Reject(code, Place.index(rejection.index()));
    }

    private static boolean isInteger(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        boolean decimal = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return decimal && (digits.charAt(0) != '0' || text.equals("0"));
    }
}
