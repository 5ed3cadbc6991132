package org.computeid.conformance.saboteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.computeid.conformance.saboteur.Sabotage.failed;
import static org.computeid.conformance.saboteur.Sabotage.reasons;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.Subject;
import org.computeid.conformance.reference.ReferenceProduct;
import org.computeid.conformance.requirement.Profile;
import org.computeid.conformance.runner.Reason;
import org.computeid.conformance.runner.RunResult;
import org.computeid.conformance.runner.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products that are wrong about descriptors, in one way each. */
class DescriptorSaboteurTest {

    private static final Subject HONEST = new Remembering(ReferenceProduct.of("1"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REQUIRED | DOC-2 DOC-28 DOC-57 DOC-58 DOC-81",
                "UNKNOWN_MEMBER | DOC-3 DOC-29 DOC-57",
                "FORMAT | DOC-1 DOC-4 DOC-6 DOC-7 DOC-8 DOC-20 DOC-24 DOC-81 DOC-96 DOC-101",
                "RANGE | DOC-6 DOC-7 DOC-9 DOC-57 DOC-125 DOC-130",
                "CODE | DOC-10 DOC-31 DOC-92 DOC-122 DOC-131",
                "ID_MISMATCH | DOC-110",
                "SUM | DOC-112 DOC-132",
                "MEASURED_ABOVE_PEAK | DOC-114",
                "TIME | DOC-116 DOC-117",
                "LIFE | DOC-118",
                "DUPLICATE_CLAIM | DOC-119",
                "SELF_REFERENCE | DOC-120"
            })
    void catchesOneThatOverlooks(String code, String requirements) throws Exception {
        RunResult result = finding(
                findings -> findings.stream().filter(each -> !isOf(each, code)).toList());
        assertThat(failed(result)).contains(requirements.split(" "));
        assertThat(reasons(result)).containsExactly(Reason.WRONG_RESULT);
    }

    @Test
    void catchesOneThatStopsAtTheFirstFinding() throws Exception {
        RunResult result = finding(findings -> findings.stream().limit(1).toList());
        assertThat(failed(result)).contains("DOC-5", "DOC-127").doesNotContain("DOC-4", "DOC-7");
    }

    @Test
    void catchesOneThatSortsByCode() throws Exception {
        RunResult result = finding(findings -> findings.stream()
                .sorted(Comparator.comparing(each -> each.path("code").asText()))
                .toList());
        assertThat(failed(result)).contains("DOC-5").doesNotContain("DOC-4", "DOC-7");
    }

    @Test
    void catchesOneThatTellsEverythingTwice() throws Exception {
        RunResult result = finding(findings -> {
            List<JsonNode> twice = new ArrayList<>(findings);
            twice.addAll(findings);
            twice.sort(Comparator.comparing(each -> each.path("pointer").asText()));
            return twice;
        });
        assertThat(failed(result)).contains("DOC-5");
    }

    @Test
    void catchesOneThatPointsAtTheObjectAround() throws Exception {
        RunResult result = finding(findings -> {
            findings.forEach(each -> {
                String pointer = each.path("pointer").asText();
                ((ObjectNode) each).put("pointer", pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))));
            });
            return findings;
        });
        assertThat(failed(result)).contains("DOC-2", "DOC-3", "DOC-5", "DOC-110", "DOC-119");
    }

    @Test
    void catchesOneThatAsksNoRuleOnceSomethingIsWrong() throws Exception {
        RunResult result = finding(findings -> findings.stream().anyMatch(each -> isOf(each, "FORMAT"))
                ? findings.stream().filter(each -> isOf(each, "FORMAT")).toList()
                : findings);
        assertThat(failed(result)).contains("DOC-127").doesNotContain("DOC-4", "DOC-112");
    }

    @Test
    void catchesOneThatForgetsTheClock() throws Exception {
        RunResult result = run((honest, operation, in) ->
                honest.answer(operation, in.deepCopy().put("now", "2026-11-22T00:00:00Z")));
        assertThat(failed(result)).contains("DOC-116", "DOC-117", "DOC-118").doesNotContain("DOC-4", "DOC-112");
    }

    @Test
    void catchesOneThatTakesBytesThatAreNotCanonical() throws Exception {
        RunResult result = run((honest, operation, in) -> honest.answer(operation, in) instanceof Answer.Reject
                ? honest.answer(operation, in.deepCopy().put("bytes", "e30"))
                : honest.answer(operation, in));
        assertThat(failed(result)).containsExactly("DOC-1");
        assertThat(reasons(result)).containsExactly(Reason.NOT_REFUSED);
    }

    @Test
    void onlyWarnsOfOneThatNeverWarns() throws Exception {
        RunResult result = finding(findings -> findings.stream()
                .filter(each -> each.path("severity").asText().equals("error"))
                .toList());
        assertThat(result.exitCode()).isZero();
        assertThat(result.cases().stream()
                        .filter(each -> each.verdict() == Verdict.WARN)
                        .flatMap(each -> each.subject().requirements().stream())
                        .map(each -> each.id())
                        .distinct())
                .containsExactlyInAnyOrder("DOC-113", "DOC-115", "DOC-121", "DOC-124");
    }

    @Test
    void catchesOneThatReversesEveryList() throws Exception {
        RunResult result = finding(findings -> {
            List<JsonNode> reversed = new ArrayList<>(findings);
            Collections.reverse(reversed);
            return reversed;
        });
        assertThat(failed(result)).contains("DOC-5");
    }

    private static boolean isOf(JsonNode finding, String code) {
        return finding.path("code").asText().equals(code);
    }

    private static RunResult run(Saboteur.Fault fault) throws Exception {
        return Sabotage.run(Profile.DESCRIPTOR, new Saboteur(HONEST, fault));
    }

    /** A product that tells other findings than it should. */
    private static RunResult finding(UnaryOperator<List<JsonNode>> change) throws Exception {
        return run((honest, operation, in) -> {
            if (!(honest.answer(operation, in) instanceof Answer.Ok ok)) {
                return honest.answer(operation, in);
            }
            ObjectNode copy = ok.value().deepCopy();
            List<JsonNode> findings = new ArrayList<>();
            copy.path("findings").forEach(findings::add);
            ArrayNode told = copy.putArray("findings");
            told.addAll(change.apply(findings));
            return new Answer.Ok(copy);
        });
    }
}
