package org.computeid.conformance.property;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.protocol.Subject;
import org.computeid.conformance.reference.ReferenceProduct;
import org.computeid.conformance.requirement.ConformanceCase;
import org.computeid.conformance.requirement.RequirementIndex;
import org.computeid.conformance.transport.Exchange;
import org.computeid.conformance.transport.Outcome;
import org.computeid.conformance.transport.ReceivedLine;
import org.computeid.conformance.transport.Trouble;
import org.junit.jupiter.api.Test;

class LawsTest {

    private final Laws laws = Laws.of(RequirementIndex.load());
    private final Subject honest = ReferenceProduct.of("1");
    private final List<String> asked = new ArrayList<>();

    @Test
    void holdForAProductThatConforms() {
        for (ConformanceCase law : laws.cases()) {
            assertThat(laws.attempt(law, 1, product(honest::answer))).isEqualTo(new LawOutcome.Held(Laws.TRIES));
        }
        assertThat(Set.copyOf(asked)).hasSizeGreaterThan(3 * Laws.TRIES);
    }

    @Test
    void drawTheSameValuesForTheSameSeed() {
        List<String> first = drawn(7);
        assertThat(drawn(7)).isEqualTo(first);
        assertThat(drawn(8)).isNotEqualTo(first);
    }

    private List<String> drawn(long seed) {
        asked.clear();
        laws.attempt(laws.cases().get(0), seed, product(honest::answer));
        return List.copyOf(asked);
    }

    @Test
    void shrinkWhatBreaksThem() throws Exception {
        LawOutcome outcome = laws.attempt(law("identifier.law/round-trip"), 3, product((operation, in) -> {
            String node = in.path("node").asText();
            return operation.equals("identifier.create") && node.compareTo("8") > 0
                    ? honest.answer(operation, in.deepCopy().put("node", "7" + node.substring(1)))
                    : honest.answer(operation, in);
        }));
        assertThat(outcome).isInstanceOfSatisfying(LawOutcome.Falsified.class, falsified -> {
            assertThat(falsified.violation()).contains("node");
            assertThat(falsified.value())
                    .contains("\"authority\":\"0010\"")
                    .contains("\"node\":\"8000\"")
                    .contains("\"serial\":\"00000001\"");
        });
    }

    @Test
    void takeAProductThatDoesNotAnswerForDisturbed() {
        LiveProduct silent = asks -> asks.stream()
                .map(ask -> new Exchange("", new Outcome.Troubled(Trouble.TIME_OUT, "", null)))
                .toList();
        assertThat(laws.attempt(law("identifier.law/order"), 1, silent)).isInstanceOf(LawOutcome.Disturbed.class);
    }

    @Test
    void surviveNonsense() {
        for (ConformanceCase law : laws.cases()) {
            LawOutcome outcome = laws.attempt(
                    law,
                    1,
                    product((operation, in) -> new Answer.Ok(JsonLines.object().put("text", 7))));
            assertThat(outcome).isInstanceOf(LawOutcome.Falsified.class);
        }
    }

    private ConformanceCase law(String id) {
        return laws.cases().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private LiveProduct product(BiFunction<String, ObjectNode, Answer> answers) {
        return asks -> asks.stream()
                .map(ask -> {
                    asked.add(ask.operation() + ask.in());
                    Answer answer = answers.apply(ask.operation(), ask.in());
                    return new Exchange("", new Outcome.Answered(new ReceivedLine("", true), answer));
                })
                .toList();
    }
}
