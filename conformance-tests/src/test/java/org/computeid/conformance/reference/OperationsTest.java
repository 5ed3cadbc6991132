package org.computeid.conformance.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.protocol.SubjectLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operations beyond identifiers, as far as the protocol and not the library decides the answer. */
class OperationsTest {

    private static final String X = "iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1w";
    private static final String PUBLIC = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + X + "\"}";
    private static final String PRIVATE =
            "{\"crv\":\"Ed25519\",\"d\":\"AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE\",\"kty\":\"OKP\",\"x\":\"" + X
                    + "\"}";
    private static final String PAYLOAD = base64("{\"type\":\"t\"}");

    private final ReferenceProduct product = ReferenceProduct.of("1");
    private final SubjectLines lines = new SubjectLines(product);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "json.check | {\"bytes\":\"MA\"} | {\"ok\":{\"digest\":\"5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9\"}}",
                "json.check | {\"bytes\":\"IDA\"} | {\"reject\":{\"code\":\"NOT_CANONICAL\",\"offset\":0}}",
                "json.check | {\"bytes\":\"W251bGxd\"} | {\"reject\":{\"code\":\"NULL\",\"pointer\":\"/0\"}}",
                "json.check | {\"bytes\":\"MA==\"} | {\"fault\":\"bytes\"}",
                "json.check | {\"bytes\":\"MB\"} | {\"fault\":\"bytes\"}",
                "json.check | {\"bytes\":0} | {\"fault\":\"bytes\"}",
                "rate.parse | {\"text\":\"1.5 PFLOPS [unstated]\"} | {\"ok\":{\"operations\":\"1500000000000000\",\"kind\":\"unstated\"}}",
                "rate.format | {\"operations\":\"0\",\"kind\":\"unstated\"} | {\"ok\":{\"text\":\"0 FLOPS [unstated]\"}}",
                "rate.format | {\"operations\":0,\"kind\":\"unstated\"} | {\"fault\":\"operations\"}",
                "rate.format | {\"operations\":\"-1\",\"kind\":\"unstated\"} | {\"reject\":{\"code\":\"OVERFLOW\"}}",
                "rate.format | {\"operations\":\"01\",\"kind\":\"unstated\"} | {\"reject\":{\"code\":\"SYNTAX\"}}",
                "rate.format | {\"operations\":\"1\",\"kind\":\"fast\"} | {\"reject\":{\"code\":\"KIND\"}}",
                "rate.convert | {\"operations\":\"1500\",\"kind\":\"unstated\",\"unit\":\"kFLOPS\"} | {\"ok\":{\"value\":\"1.5\"}}",
                "rate.convert | {\"operations\":\"1500\",\"kind\":\"unstated\",\"unit\":\"TOPS\"} | {\"reject\":{\"code\":\"UNIT\"}}",
                "rate.convert | {\"operations\":\"1500\",\"kind\":\"unstated\",\"unit\":\"flops\"} | {\"reject\":{\"code\":\"UNIT\"}}",
                "rate.add | {\"a\":{\"operations\":\"1\",\"kind\":\"unstated\"},\"b\":{\"operations\":\"2\"}} | {\"fault\":\"kind\"}",
                "descriptor.validate | {\"bytes\":\"MA\",\"now\":\"2026-11-22T24:00:00Z\"} | {\"fault\":\"now\"}",
                "descriptor.validate | {\"bytes\":\"MA\",\"now\":\"2026-02-30T00:00:00Z\"} | {\"fault\":\"now\"}",
                "descriptor.validate | {\"bytes\":\"MA\",\"now\":\"2026-11-22T00:00:00.5Z\"} | {\"ok\":{\"findings\":[{\"code\":\"FORMAT\",\"severity\":\"error\",\"pointer\":\"\"}]}}",
                "descriptor.validate | {\"bytes\":\"IDA\",\"now\":\"2026-11-22T00:00:00Z\"} | {\"reject\":{\"code\":\"NOT_CANONICAL\",\"offset\":0}}",
                "capacity.roll-up | {\"resources\":[],\"groupBy\":[]} | {\"ok\":{\"rows\":[],\"multiple\":[]}}",
                "capacity.roll-up | {\"resources\":[],\"groupBy\":[\"day\"]} | {\"fault\":\"groupBy\"}"
            })
    void answerTheirOwnShapes(String operation, String in, String answer) throws Exception {
        assertThat(ask(operation, in)).isEqualTo(JsonLines.read(answer.getBytes(UTF_8)));
    }

    @Test
    void addUpResources() throws Exception {
        String part =
                "{\"id\":\"C9990-0001-00001-GF-00000002-QR6E\",\"partOf\":\"C9990-0001-00001-GF-00000001-GJXR\",\"units\":8,"
                        + "\"rates\":[{\"operations\":\"7\",\"kind\":\"unstated\"}]}";
        String whole =
                "{\"id\":\"C9990-0001-00001-GF-00000001-GJXR\",\"units\":8,\"rates\":[{\"operations\":\"9\",\"kind\":\"unstated\"}]}";
        String other = "{\"id\":\"C1561-3301-20004-AC-00EZA59H-ZC3R\",\"units\":1,\"rates\":[]}";
        assertThat(ask(
                        "capacity.roll-up",
                        "{\"groupBy\":[\"class\"],\"resources\":[" + part + "," + whole + "," + other + "," + part
                                + "]}"))
                .isEqualTo(JsonLines.read(("{\"ok\":{\"rows\":["
                                + "{\"group\":{\"class\":\"A\"},\"rates\":[],\"counted\":0,\"unknown\":1},"
                                + "{\"group\":{\"class\":\"G\"},\"rates\":[{\"operations\":\"7\",\"kind\":\"unstated\"}],"
                                + "\"counted\":1,\"unknown\":0}],"
                                + "\"multiple\":[\"C9990-0001-00001-GF-00000002-QR6E\"]}}")
                        .getBytes(UTF_8)));
    }

    @Test
    void signAndVerify() throws Exception {
        String envelope = sign("registrant");
        ObjectNode verified = verify(envelope, "2026-11-22T00:00:00Z", key("\"registrant\"", ""));
        assertThat(verified.at("/ok/payload").asText()).isEqualTo(PAYLOAD);
        assertThat(verified.at("/ok/signers/0/role").asText()).isEqualTo("registrant");
        assertThat(verified.at("/ok/signers/0/alg").asText()).isEqualTo("Ed25519");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2026-11-22T00:00:00Z | \"auditor\" | `` | ROLE",
                "2026-11-22T00:00:00Z | \"registrant\" | ,\"revoked\":true | KEY_REVOKED",
                "2026-11-22T00:00:00Z | \"registrant\" | ,\"to\":\"2026-11-22T00:00:00Z\" | KEY_TIME",
                "2026-11-22T00:00:00Z | \"registrant\" | ,\"from\":\"2026-11-22T00:00:00.000000001Z\" | KEY_TIME",
                "2026-11-22T00:00:00Z | \"registrant\" | ,\"from\":\"2027-01-01T00:00:00Z\",\"to\":\"2026-01-01T00:00:00Z\" | KEY_TIME",
                "2026-11-21T23:54:59Z | \"registrant\" | `` | TIME"
            })
    void refuseAKeyThatIsNotToBeTrusted(String now, String roles, String more, String code) throws Exception {
        ObjectNode answer = verify(sign("registrant"), now, key(roles, more == null ? "" : more));
        assertThat(answer.at("/reject/code").asText()).isEqualTo(code);
    }

    @Test
    void readAKeyOnlyWhenItIsUsed() throws Exception {
        String unfit = "{\"kid\":\"other\",\"alg\":\"Ed25519\",\"jwk\":{\"kty\":\"OKP\"},\"roles\":[]}";
        assertThat(verify(sign("registrant"), "2026-11-22T00:00:00Z", key("\"registrant\"", "") + "," + unfit)
                        .has("ok"))
                .isTrue();
    }

    @Test
    void refuseAnUnfitKey() throws Exception {
        String zero = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + "A".repeat(43) + "\"}";
        assertThat(code("key.check", "{\"alg\":\"Ed25519\",\"jwk\":" + zero + "}"))
                .isEqualTo("KEY");
        assertThat(code("key.check", "{\"alg\":\"ES256\",\"jwk\":" + PUBLIC + "}"))
                .isEqualTo("ALGORITHM");
        assertThat(code("key.check", "{\"alg\":\"EdDSA\",\"jwk\":" + PUBLIC + "}"))
                .isEqualTo("ALGORITHM");
        assertThat(code("key.check", "{\"alg\":\"Ed25519\",\"jwk\":{\"kty\":null}}"))
                .isEqualTo("KEY");
        assertThat(ask("key.check", "{\"alg\":\"Ed25519\",\"jwk\":[]}")
                        .get("fault")
                        .asText())
                .isEqualTo("jwk");
        assertThat(ask("key.check", "{\"alg\":\"Ed25519\",\"jwk\":" + PUBLIC + "}")
                        .at("/ok/kid")
                        .asText())
                .isEqualTo("UDDReOZl1ipXAfp9wYsm13sDBMK5og--QWdBjzuf6o4");
    }

    @Test
    void refuseASignatureOfAnotherLength() throws Exception {
        String in = "{\"alg\":\"Ed25519\",\"jwk\":" + PUBLIC + ",\"message\":\"\",\"signature\":\"AA\"}";
        assertThat(code("signature.verify", in)).isEqualTo("SIGNATURE");
    }

    @Test
    void declareWhatIsAllThere() {
        assertThat(product.hello().profiles())
                .containsExactly("canonical-json", "descriptor", "identifier", "metering", "signature");
        assertThat(product.hello().capabilities()).containsExactly("ES256", "Ed25519", "ML-DSA-65", "SGD_SM3_SM2");
        assertThat(product.answer("trust.verify", JsonLines.object()))
                .isEqualTo(new Answer.Unsupported("trust.verify"));
    }

    private String sign(String role) throws Exception {
        JsonNode answer = ask(
                "envelope.sign",
                "{\"typ\":\"t\",\"payload\":\"" + PAYLOAD
                        + "\",\"iat\":1795305600,\"keys\":[{\"kid\":\"k\",\"alg\":\"Ed25519\",\"jwk\":" + PRIVATE
                        + ",\"role\":\"" + role + "\"}]}");
        return answer.at("/ok/envelope").textValue();
    }

    private static String key(String roles, String more) {
        return "{\"kid\":\"k\",\"alg\":\"Ed25519\",\"jwk\":" + PUBLIC + ",\"roles\":[" + roles + "]" + more + "}";
    }

    private ObjectNode verify(String envelope, String now, String keys) throws Exception {
        return ask(
                "envelope.verify",
                "{\"envelope\":\"" + base64(envelope) + "\",\"typ\":\"t\",\"now\":\"" + now + "\",\"keys\":[" + keys
                        + "],\"requiredRoles\":[]}");
    }

    private String code(String operation, String in) throws Exception {
        return ask(operation, in).at("/reject/code").asText();
    }

    private ObjectNode ask(String operation, String in) throws Exception {
        String line = "{\"id\":\"1\",\"op\":\"" + operation + "\",\"in\":" + in + "}";
        ObjectNode answer = JsonLines.read(lines.answer(line.getBytes(UTF_8)).orElseThrow());
        answer.remove("id");
        return answer;
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
