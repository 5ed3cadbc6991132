package org.computeid.conformance.property;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.computeid.conformance.property.LiveProduct.Ask;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.requirement.Requirement;

/** One wrong symbol, wherever it stands, makes a text that is refused. */
final class SingleErrorLaw extends Law<SingleErrorLaw.Misprint> {

    private static final int SYMBOLS = 28;

    /** The identifier of some fields, with one symbol replaced: the one {@code shift} places further in the alphabet. */
    record Misprint(Fields fields, int position, int shift) {

        String of(String text) {
            int index = index(text);
            int value = (Fields.SYMBOLS.indexOf(text.charAt(index)) + shift) % Fields.SYMBOLS.length();
            return text.substring(0, index) + Fields.SYMBOLS.charAt(value) + text.substring(index + 1);
        }

        /** The index of the position, which counts symbols only. */
        private int index(String text) {
            int index = -1;
            for (int symbols = 0; symbols <= position; symbols++) {
                index++;
                while (text.charAt(index) == '-') {
                    index++;
                }
            }
            return index;
        }
    }

    SingleErrorLaw(List<Requirement> requirements) {
        super("identifier.law/single-error", requirements, "one wrong symbol is always refused");
    }

    @Override
    Arbitrary<Misprint> values() {
        return Combinators.combine(
                        Fields.any(),
                        Arbitraries.integers().between(0, SYMBOLS - 1),
                        Arbitraries.integers().between(1, Fields.SYMBOLS.length() - 1))
                .as(Misprint::new);
    }

    @Override
    ObjectNode show(Misprint value) {
        return value.fields().toInput().put("position", value.position()).put("shift", value.shift());
    }

    @Override
    List<Ask> first(Misprint value) {
        return List.of(new Ask("identifier.create", value.fields().toInput()));
    }

    @Override
    List<Ask> second(Misprint value, List<Answer> first) {
        String text = text(first);
        return text.replace("-", "").length() == SYMBOLS
                ? List.of(new Ask("identifier.parse", JsonLines.object().put("text", value.of(text))))
                : List.of();
    }

    @Override
    Optional<String> violation(Misprint value, List<Answer> first, List<Answer> second) {
        if (second.isEmpty()) {
            return Optional.of("create does not give a text of 28 symbols");
        }
        return second.get(0) instanceof Answer.Reject
                ? Optional.empty()
                : Optional.of("parse does not refuse " + value.of(text(first)));
    }

    private static String text(List<Answer> first) {
        return first.get(0) instanceof Answer.Ok created
                ? created.value().path("text").asText()
                : "";
    }
}
