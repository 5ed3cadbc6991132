package org.computeid.conformance.saboteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.computeid.conformance.saboteur.Sabotage.SUITE;
import static org.computeid.conformance.saboteur.Sabotage.failed;
import static org.computeid.conformance.saboteur.Sabotage.failures;
import static org.computeid.conformance.saboteur.Sabotage.reasons;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.protocol.Place;
import org.computeid.conformance.requirement.Profile;
import org.computeid.conformance.runner.Asking;
import org.computeid.conformance.runner.Reason;
import org.computeid.conformance.runner.RunResult;
import org.computeid.conformance.runner.Verdict;
import org.computeid.conformance.vectors.Expectation;
import org.junit.jupiter.api.Test;

/** Products that are wrong in one way each. A suite that lets one of them pass proves nothing. */
class SaboteurTest {

    @Test
    void catchesOneThatAcceptsEverything() throws Exception {
        RunResult result = run((honest, operation, in) -> honest.answer(operation, in) instanceof Answer.Ok ok
                ? ok
                : new Answer.Ok(JsonLines.object().put("text", in.path("text").asText())));
        assertThat(failed(result)).contains("ID-6", "ID-12", "ID-22", "ID-26", "ID-29", "ID-78", "ID-86");
        assertThat(reasons(result)).contains(Reason.NOT_REFUSED, Reason.FALSIFIED);
    }

    @Test
    void catchesOneWithAnotherFieldPolynomial() throws Exception {
        ToyIdentifier right = new ToyIdentifier(0b100101);
        ToyIdentifier wrong = new ToyIdentifier(0b101001);
        RunResult result = run((honest, operation, in) -> {
            if (operation.equals("identifier.parse") && in.path("text").asText().length() == 33) {
                String text = in.path("text").asText();
                if (honest.answer(operation, text(right, text)) instanceof Answer.Ok ok) {
                    return wrong.rechecked(text).equals(text)
                            ? new Answer.Ok(
                                    ok.value().deepCopy().put("text", text).put("check", text.substring(29)))
                            : new Answer.Reject("CHECK", Place.index(29));
                }
            }
            return honest.answer(operation, in);
        });
        assertThat(failed(result)).contains("ID-6");
        assertThat(reasons(result)).contains(Reason.REFUSED, Reason.FALSIFIED);
    }

    private static ObjectNode text(ToyIdentifier right, String text) {
        boolean symbols = text.chars().allMatch(c -> "0123456789ABCDEFGHJKMNPQRSTVWXYZ-".indexOf(c) >= 0);
        return JsonLines.object().put("text", symbols ? right.rechecked(text) : text);
    }

    @Test
    void catchesOneThatIgnoresTheCheck() throws Exception {
        ToyIdentifier right = new ToyIdentifier(0b100101);
        RunResult result = run((honest, operation, in) -> {
            Answer answer = honest.answer(operation, in);
            return answer instanceof Answer.Reject reject
                            && reject.code().equals("CHECK")
                            && operation.equals("identifier.parse")
                    ? honest.answer(operation, text(right, in.path("text").asText()))
                    : answer;
        });
        assertThat(failed(result)).containsExactlyInAnyOrder("ID-6", "ID-23", "ID-26");
    }

    @Test
    void catchesOneThatTakesLowerCase() throws Exception {
        RunResult result = run((honest, operation, in) -> honest.answer(
                operation,
                operation.equals("identifier.parse")
                        ? JsonLines.object()
                                .put("text", in.path("text").asText().toUpperCase(Locale.ROOT))
                        : in));
        assertThat(failed(result)).contains("ID-3", "ID-24");
    }

    @Test
    void catchesOneThatCountsFromOne() throws Exception {
        RunResult result = run((honest, operation, in) -> honest.answer(operation, in) instanceof Answer.Reject reject
                        && reject.places().stream().anyMatch(place -> place.kind() == Place.Kind.INDEX)
                ? new Answer.Reject(
                        reject.code(),
                        Place.index(Integer.parseInt(reject.places().get(0).value()) + 1))
                : honest.answer(operation, in));
        assertThat(failed(result)).contains("ID-23", "ID-24", "ID-26", "ID-28", "ID-56", "ID-86");
        assertThat(reasons(result)).containsExactly(Reason.WRONG_PLACE);
    }

    @Test
    void catchesOneThatInventsAPlace() throws Exception {
        RunResult result = run((honest, operation, in) -> honest.answer(operation, in) instanceof Answer.Reject reject
                        && reject.code().equals("LENGTH")
                ? new Answer.Reject("LENGTH", Place.index(0))
                : honest.answer(operation, in));
        assertThat(failed(result)).contains("ID-22");
    }

    @Test
    void catchesOneThatComparesOnlyTheLowerHalf() throws Exception {
        RunResult result = run((honest, operation, in) -> {
            Answer answer = honest.answer(operation, in);
            if (operation.equals("identifier.compare") && answer instanceof Answer.Ok) {
                String a = in.path("a").asText().substring(14);
                String b = in.path("b").asText().substring(14);
                return new Answer.Ok(JsonLines.object().put("order", Integer.signum(a.compareTo(b))));
            }
            return answer;
        });
        assertThat(failed(result)).containsExactlyInAnyOrder("ID-11", "ID-29");
        assertThat(reasons(result)).containsExactlyInAnyOrder(Reason.WRONG_RESULT, Reason.FALSIFIED);
    }

    @Test
    void catchesOneThatForgetsTheZeroBits() throws Exception {
        RunResult result = run((honest, operation, in) -> {
            String uuid = in.path("uuid").asText();
            return operation.equals("identifier.from-uuid")
                            && uuid.length() == 36
                            && "9ab".indexOf(uuid.charAt(19)) >= 0
                    ? honest.answer(
                            operation, JsonLines.object().put("uuid", uuid.substring(0, 19) + '8' + uuid.substring(20)))
                    : honest.answer(operation, in);
        });
        assertThat(failed(result)).containsExactly("ID-12");
    }

    @Test
    void catchesOneThatNormalises() throws Exception {
        RunResult result = run((honest, operation, in) -> honest.answer(
                operation,
                operation.equals("identifier.parse-lenient")
                        ? JsonLines.object()
                                .put(
                                        "text",
                                        Normalizer.normalize(in.path("text").asText(), Normalizer.Form.NFKC))
                        : in));
        assertThat(failed(result)).contains("ID-61");
    }

    @Test
    void catchesOneThatMends() throws Exception {
        ToyIdentifier right = new ToyIdentifier(0b100101);
        RunResult result = run((honest, operation, in) -> {
            Answer answer = honest.answer(operation, in);
            String text = in.path("text").asText();
            return answer instanceof Answer.Reject reject
                            && reject.code().equals("CHECK")
                            && operation.equals("identifier.parse-lenient")
                            && text.length() == 33
                    ? honest.answer(operation, JsonLines.object().put("text", right.rechecked(text)))
                    : answer;
        });
        assertThat(failed(result)).containsExactlyInAnyOrder("ID-43", "ID-59");
    }

    @Test
    void catchesOneThatTakesTheLastOfTwoMembers() throws Exception {
        RunResult result = Sabotage.run(Profile.CANONICAL_JSON, accepting("DUPLICATE"));
        assertThat(failed(result)).contains("CJ-8").doesNotContain("CJ-7", "CJ-5");
        assertThat(reasons(result)).containsExactly(Reason.NOT_REFUSED);
    }

    @Test
    void catchesOneThatTakesAnyUnicode() throws Exception {
        Saboteur.Fault lax = accepting("STRING");
        RunResult result = Sabotage.run(
                Profile.CANONICAL_JSON,
                (honest, operation, in) -> operation.equals("json.check")
                        ? lax.answer(honest, operation, in)
                        : honest.answer(operation, in));
        assertThat(failed(result)).contains("CJ-3", "CJ-4", "CJ-27", "CJ-28", "CJ-32");
    }

    @Test
    void catchesOneThatChecksOnlyTheSubset() throws Exception {
        RunResult result = Sabotage.run(Profile.CANONICAL_JSON, accepting("NOT_CANONICAL"));
        assertThat(failed(result)).contains("CJ-10", "CJ-11", "CJ-12", "CJ-14", "CJ-31");
    }

    @Test
    void catchesOneThatRemembersThePublicVectors() throws Exception {
        Map<String, Answer> memory = memory();
        RunResult result = run((honest, operation, in) ->
                memory.getOrDefault(operation + in, new Answer.Reject("CHECK", Place.index(29))));
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(failures(result)).anyMatch(each -> each.judgement().reason() == Reason.FALSIFIED);
        assertThat(failures(result))
                .anyMatch(each -> each.request()
                        .map(entry -> entry.asking() == Asking.TWIN)
                        .orElse(false));
        assertThat(failures(result))
                .noneMatch(each -> each.request()
                        .map(entry -> entry.asking() == Asking.FIRST)
                        .orElse(false));
    }

    private static Map<String, Answer> memory() {
        Map<String, Answer> memory = new HashMap<>();
        SUITE.cases().forEach(each -> {
            Answer answer = each.demand().expected() instanceof Expectation.Accepted accepted
                    ? new Answer.Ok(accepted.value())
                    : remembered((Expectation.Rejected) each.demand().expected());
            memory.put(each.demand().operation() + each.demand().in(), answer);
        });
        return memory;
    }

    private static Answer remembered(Expectation.Rejected rejected) {
        Place place = rejected.place().place();
        return place == null ? new Answer.Reject(rejected.code()) : new Answer.Reject(rejected.code(), place);
    }

    @Test
    void catchesOneThatLacksAnOperation() throws Exception {
        RunResult result = run((honest, operation, in) -> operation.equals("identifier.locate")
                ? new Answer.Unsupported(operation)
                : honest.answer(operation, in));
        assertThat(failed(result)).containsExactlyInAnyOrder("ID-40", "ID-41", "ID-42", "ID-120");
        assertThat(reasons(result)).containsExactly(Reason.UNSUPPORTED);
    }

    @Test
    void catchesOneThatHangs() throws Exception {
        RunResult result = run((honest, operation, in) -> {
            if (in.path("prefix").asText().equals("C8401")) {
                sleep();
            }
            return honest.answer(operation, in);
        });
        assertThat(failures(result))
                .singleElement()
                .returns(
                        "identifier.prefix/worked-letters-5",
                        each -> each.subject().id())
                .returns(Reason.TIME_OUT, each -> each.judgement().reason());
    }

    @Test
    void catchesOneThatCrashes() throws Exception {
        RunResult result = run((honest, operation, in) -> {
            if (in.path("prefix").asText().equals("C8401")) {
                throw new IllegalStateException("crash");
            }
            return honest.answer(operation, in);
        });
        assertThat(failures(result))
                .singleElement()
                .returns(Reason.CRASH, each -> each.judgement().reason());
    }

    @Test
    void givesUpOnOneThatCrashesAlways() throws Exception {
        RunResult result = run((honest, operation, in) -> {
            throw new IllegalStateException("crash");
        });
        // The first start and ten more; a question that is asked twice may meet two of them.
        assertThat(failures(result)).hasSizeBetween(9, 11);
        assertThat(result.counts(Profile.IDENTIFIER)).containsEntry(Verdict.PASS, 0);
        assertThat(result.exitCode()).isEqualTo(1);
    }

    /** Answers with some digest where a code is due. */
    private static Saboteur.Fault accepting(String code) {
        return (honest, operation, in) -> {
            Answer answer = honest.answer(operation, in);
            return answer instanceof Answer.Reject reject && reject.code().equals(code)
                    ? new Answer.Ok(JsonLines.object().put("digest", "0".repeat(64)))
                    : answer;
        };
    }

    private static RunResult run(Saboteur.Fault fault) throws Exception {
        return Sabotage.run(Profile.IDENTIFIER, fault);
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
