package org.computeid.conformance.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.computeid.conformance.protocol.IdentifiedAnswer;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.protocol.Place;
import org.computeid.conformance.requirement.Level;
import org.computeid.conformance.transport.Exchange;
import org.computeid.conformance.transport.Outcome;
import org.computeid.conformance.transport.ReceivedLine;
import org.computeid.conformance.transport.Trouble;
import org.computeid.conformance.vectors.Expectation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ok\":{\"b\":[1,\"x\"],\"a\":true} | RIGHT",
                "\"ok\":{\"a\":true,\"b\":[1,\"x\"],\"c\":1} | WRONG_RESULT",
                "\"ok\":{\"a\":true} | WRONG_RESULT",
                "\"ok\":{\"a\":true,\"b\":[1.0,\"x\"]} | WRONG_RESULT",
                "\"ok\":{\"a\":\"true\",\"b\":[1,\"x\"]} | WRONG_RESULT",
                "\"reject\":{\"code\":\"CHECK\"} | REFUSED",
                "\"unsupported\":\"x\" | UNSUPPORTED",
                "\"fault\":\"x\" | FAULT"
            })
    void comparesAResult(String answer, Reason reason) throws Exception {
        ObjectNode right = JsonLines.read("{\"a\":true,\"b\":[1,\"x\"]}".getBytes(UTF_8));
        assertThat(judge(new Expectation.Accepted(right), answer)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ok\":{\"n\":1,\"text\":\"{\\\"a\\\":1,\\\"b\\\":[]}\"} | RIGHT",
                "\"ok\":{\"n\":1,\"text\":\" {\\\"b\\\" : [ ], \\\"\\\\u0061\\\":1} \"} | RIGHT",
                "\"ok\":{\"n\":1,\"text\":\"{\\\"a\\\":2,\\\"b\\\":[]}\"} | WRONG_RESULT",
                "\"ok\":{\"n\":2,\"text\":\"{\\\"a\\\":1,\\\"b\\\":[]}\"} | WRONG_RESULT",
                "\"ok\":{\"n\":1,\"text\":{\"a\":1,\"b\":[]}} | WRONG_RESULT",
                "\"ok\":{\"n\":1,\"text\":\"{\"} | WRONG_RESULT",
                "\"ok\":{\"n\":1} | WRONG_RESULT"
            })
    void comparesJsonTextsByTheirValue(String answer, Reason reason) throws Exception {
        ObjectNode right = JsonLines.object().put("n", 1).put("text", "{\"a\":1,\"b\":[]}");
        assertThat(judge(new Expectation.Accepted(right, Set.of("text")), answer))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"reject\":{\"code\":\"CHECK\",\"index\":29} | RIGHT | WRONG_PLACE | RIGHT",
                "\"reject\":{\"code\":\"CHECK\",\"index\":28} | WRONG_PLACE | WRONG_PLACE | RIGHT",
                "\"reject\":{\"code\":\"CHECK\"} | WRONG_PLACE | RIGHT | RIGHT",
                "\"reject\":{\"code\":\"CHECK\",\"offset\":29} | WRONG_PLACE | RIGHT | RIGHT",
                "\"reject\":{\"code\":\"LENGTH\",\"index\":29} | WRONG_CODE | WRONG_CODE | WRONG_CODE",
                "\"reject\":{\"code\":\"check\",\"index\":29} | WRONG_CODE | WRONG_CODE | WRONG_CODE",
                "\"ok\":{} | NOT_REFUSED | NOT_REFUSED | NOT_REFUSED",
                "\"unsupported\":\"x\" | UNSUPPORTED | UNSUPPORTED | UNSUPPORTED",
                "\"fault\":\"x\" | FAULT | FAULT | FAULT"
            })
    void comparesCodeAndPlace(String answer, Reason fixed, Reason none, Reason any) throws Exception {
        assertThat(judge(rejected(Expectation.PlaceRule.exactly(Place.index(29))), answer))
                .isEqualTo(fixed);
        assertThat(judge(rejected(Expectation.PlaceRule.none(Place.Kind.INDEX)), answer))
                .isEqualTo(none);
        assertThat(judge(rejected(Expectation.PlaceRule.ANY), answer)).isEqualTo(any);
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void neverTakesATroubleForARejection(Trouble trouble) {
        Exchange exchange = new Exchange("", new Outcome.Troubled(trouble, "", null));
        Judgement judgement = Judge.judge(rejected(Expectation.PlaceRule.ANY), exchange);
        assertThat(judgement.reason()).hasToString(trouble.name());
        assertThat(judgement.verdict()).isEqualTo(trouble == Trouble.NOT_ASKED ? Verdict.INCONCLUSIVE : Verdict.FAIL);
    }

    @Test
    void warnsWhereAShouldIsNotFollowed() {
        Judgement fail = Judgement.fail(Reason.WRONG_CODE, "");
        assertThat(RunResult.withLevel(fail, Level.SHOULD).verdict()).isEqualTo(Verdict.WARN);
        assertThat(RunResult.withLevel(fail, Level.MUST)).isEqualTo(fail);
    }

    private static Expectation rejected(Expectation.PlaceRule rule) {
        return new Expectation.Rejected("CHECK", rule);
    }

    private static Reason judge(Expectation expected, String answer) throws Exception {
        ReceivedLine line = ReceivedLine.of(("{\"id\":\"1\"," + answer + "}").getBytes(UTF_8));
        Outcome outcome =
                new Outcome.Answered(line, IdentifiedAnswer.read(line.bytes()).answer());
        Judgement judgement = Judge.judge(expected, new Exchange("", outcome));
        assertThat(judgement.verdict()).isEqualTo(judgement.reason() == Reason.RIGHT ? Verdict.PASS : Verdict.FAIL);
        return judgement.reason();
    }
}
