package org.computeid.conformance.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.computeid.conformance.property.LiveProduct.Ask;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.transport.Exchange;
import org.computeid.conformance.transport.Outcome;

/** Tries a law for many values at a time. */
final class Trials<T> {

    private final Law<T> law;
    private final LiveProduct product;

    Trials(Law<T> law, LiveProduct product) {
        this.law = law;
        this.product = product;
    }

    /** What came of one value. */
    record Trial(Optional<String> violation, Optional<Exchange> disturbance) {}

    List<Trial> attempt(List<T> values) {
        List<List<Exchange>> first = askAll(values.stream().map(law::first).toList());
        List<List<Ask>> further = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            further.add(
                    disturbance(first.get(i)).isPresent()
                            ? List.of()
                            : law.second(values.get(i), answers(first.get(i))));
        }
        List<List<Exchange>> second = askAll(further);
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            trials.add(trial(values.get(i), first.get(i), second.get(i)));
        }
        return trials;
    }

    private Trial trial(T value, List<Exchange> first, List<Exchange> second) {
        Optional<Exchange> disturbance = disturbance(first).or(() -> disturbance(second));
        return new Trial(
                disturbance.isPresent() ? Optional.empty() : law.violation(value, answers(first), answers(second)),
                disturbance);
    }

    private List<List<Exchange>> askAll(List<List<Ask>> groups) {
        List<Exchange> exchanges =
                product.ask(groups.stream().flatMap(List::stream).toList());
        List<List<Exchange>> parts = new ArrayList<>();
        int from = 0;
        for (List<Ask> group : groups) {
            parts.add(exchanges.subList(from, from + group.size()));
            from += group.size();
        }
        return parts;
    }

    private static Optional<Exchange> disturbance(List<Exchange> exchanges) {
        return exchanges.stream()
                .filter(each -> each.outcome() instanceof Outcome.Troubled)
                .findFirst();
    }

    private static List<Answer> answers(List<Exchange> exchanges) {
        return exchanges.stream()
                .map(each -> ((Outcome.Answered) each.outcome()).answer())
                .toList();
    }
}
