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

/** The order that a product answers is the order of the texts and that of the UUIDs. */
final class OrderLaw extends Law<OrderLaw.Pair> {

    /** Two sets of fields, of which the second may begin like the first, so that late symbols decide as often as early ones. */
    record Pair(Fields first, Fields other, int common) {

        Fields second() {
            int country = common > 0 ? first.country() : other.country();
            String symbols =
                    first.symbols().substring(0, common) + other.symbols().substring(common);
            return new Fields(country, symbols, other.lastOfSerial());
        }
    }

    OrderLaw(List<Requirement> requirements) {
        super("identifier.law/order", requirements, "order of identifiers = order of texts = order of UUIDs");
    }

    @Override
    Arbitrary<Pair> values() {
        return Combinators.combine(
                        Fields.any(), Fields.any(), Arbitraries.integers().between(0, 19))
                .as(Pair::new);
    }

    @Override
    ObjectNode show(Pair value) {
        ObjectNode shown = JsonLines.object();
        shown.set("a", value.first().toInput());
        shown.set("b", value.second().toInput());
        return shown;
    }

    @Override
    List<Ask> first(Pair value) {
        return List.of(
                new Ask("identifier.create", value.first().toInput()),
                new Ask("identifier.create", value.second().toInput()));
    }

    @Override
    List<Ask> second(Pair value, List<Answer> first) {
        ObjectNode in = JsonLines.object();
        in.put("a", member(first.get(0), "text")).put("b", member(first.get(1), "text"));
        return List.of(new Ask("identifier.compare", in));
    }

    @Override
    Optional<String> violation(Pair value, List<Answer> first, List<Answer> second) {
        int texts = order(first, "text");
        if (texts != order(first, "uuid")) {
            return Optional.of("texts and UUIDs have different orders");
        }
        ObjectNode expected = JsonLines.object().put("order", texts);
        return second.get(0) instanceof Answer.Ok ok && ok.value().equals(expected)
                ? Optional.empty()
                : Optional.of("compare does not answer the order of the texts, " + texts);
    }

    private static int order(List<Answer> created, String member) {
        return Integer.signum(member(created.get(0), member).compareTo(member(created.get(1), member)));
    }

    private static String member(Answer answer, String name) {
        return answer instanceof Answer.Ok ok ? ok.value().path(name).asText() : "";
    }
}
