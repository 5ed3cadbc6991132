package org.computeid.conformance.saboteur;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.computeid.conformance.saboteur.Sabotage.failed;
import static org.computeid.conformance.saboteur.Sabotage.reasons;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.BadLineException;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.protocol.Subject;
import org.computeid.conformance.reference.ReferenceProduct;
import org.computeid.conformance.requirement.Profile;
import org.computeid.conformance.runner.Reason;
import org.computeid.conformance.runner.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products that are wrong about signatures, in one way each, and one that is only odd. */
class SignatureSaboteurTest {

    private static final Subject HONEST = new Remembering(ReferenceProduct.of("1"));
    private static final ToySm2 SM2 = ToySm2.correct();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FORM | ENV-1 ENV-3 ENV-17 ENV-40",
                "HEADER | ENV-10 ENV-12",
                "BASE64 | ENV-3 ENV-6",
                "PAYLOAD | ENV-4 ENV-17",
                "TYPE | ENV-5 ENV-14 ENV-17",
                "ALGORITHM | ENV-13 ENV-20 ENV-25",
                "KEY | ENV-22 ENV-23 ENV-25 ENV-26 ENV-27 ENV-28 ENV-29",
                "KEY_UNKNOWN | ENV-32",
                "KEY_TIME | ENV-33",
                "KEY_REVOKED | ENV-34",
                "ROLE | ENV-11 ENV-36",
                "SIGNATURE | ENV-7 ENV-21 ENV-26 ENV-27 ENV-28 ENV-29 ENV-31",
                "DUPLICATE_SIGNER | ENV-17 ENV-37",
                "OVER | ENV-15",
                "TIME | ENV-35",
                "LIMIT | ENV-2"
            })
    void catchesOneThatForgives(String code, String requirements) throws Exception {
        RunResult result = run((honest, operation, in) -> honest.answer(operation, in) instanceof Answer.Reject reject
                        && reject.code().equals(code)
                ? new Answer.Ok(JsonLines.object())
                : honest.answer(operation, in));
        assertThat(failed(result)).contains(requirements.split(" "));
        assertThat(reasons(result)).containsExactly(Reason.NOT_REFUSED);
    }

    @Test
    void catchesOneThatGrantsEveryRole() throws Exception {
        RunResult result = verifying(in -> {
            in.withArray("keys")
                    .forEach(key -> ((ObjectNode) key)
                            .putArray("roles")
                            .add("registrant")
                            .add("registrar")
                            .add("auditor")
                            .add("authority"));
            return in;
        });
        assertThat(failed(result)).contains("ENV-36").doesNotContain("ENV-11", "ENV-32", "ENV-33");
    }

    @Test
    void catchesOneThatAsksForNoRole() throws Exception {
        RunResult result =
                verifying(in -> in.set("requiredRoles", JsonLines.object().putArray("none")));
        assertThat(failed(result)).contains("ENV-36").doesNotContain("ENV-11", "ENV-31");
    }

    @Test
    void catchesOneThatForgetsWhenAKeyEnds() throws Exception {
        RunResult result = verifying(in -> {
            in.withArray("keys").forEach(key -> ((ObjectNode) key).remove("to"));
            return in;
        });
        assertThat(failed(result)).contains("ENV-33").doesNotContain("ENV-34", "ENV-35", "ENV-36");
    }

    @Test
    void catchesOneThatForgetsWhenAKeyBegins() throws Exception {
        RunResult result = verifying(in -> {
            in.withArray("keys").forEach(key -> ((ObjectNode) key).remove("from"));
            return in;
        });
        assertThat(failed(result)).contains("ENV-33").doesNotContain("ENV-31", "ENV-34", "ENV-35");
    }

    @Test
    void catchesOneThatVerifiesTheFirstSignatureOnly() throws Exception {
        RunResult result = verifying(in -> {
            ObjectNode envelope = envelope(in);
            if (envelope.path("signatures") instanceof ArrayNode signatures && signatures.size() > 1) {
                JsonNode first = signatures.get(0);
                signatures.removeAll().add(first);
                in.put("envelope", encoded(JsonLines.write(envelope)));
            }
            return in;
        });
        assertThat(failed(result)).contains("ENV-31", "ENV-37").doesNotContain("ENV-7", "ENV-12");
    }

    @Test
    void catchesOneThatNamesTheEnvelopeByItsOwnDigest() throws Exception {
        RunResult result = run((honest, operation, in) -> changed(honest.answer(operation, in), "digest", answer -> {
            String digest = HexFormat.of()
                    .formatHex(sha256(
                            Base64.getUrlDecoder().decode(in.path("envelope").asText())));
            return answer.put("digest", digest);
        }));
        assertThat(failed(result)).contains("ENV-8", "ENV-38").doesNotContain("ENV-17", "ENV-24");
        assertThat(reasons(result)).containsExactly(Reason.WRONG_RESULT);
    }

    @Test
    void catchesOneThatTellsSignersInItsOwnOrder() throws Exception {
        RunResult result = run((honest, operation, in) -> changed(honest.answer(operation, in), "signers", answer -> {
            TreeSet<String> sorted = new TreeSet<>();
            answer.path("signers").forEach(signer -> sorted.add(signer.toString()));
            ArrayNode signers = answer.putArray("signers");
            sorted.forEach(signer -> signers.add(read(signer)));
            return answer;
        }));
        assertThat(failed(result)).contains("ENV-38").doesNotContain("ENV-7", "ENV-33");
    }

    @Test
    void catchesOneThatHashesEveryMemberOfAKey() throws Exception {
        RunResult result = run((honest, operation, in) -> changed(honest.answer(operation, in), "kid", answer -> {
            ObjectNode sorted = JsonLines.object();
            new TreeSet<>(names(in.path("jwk")))
                    .forEach(name -> sorted.set(name, in.path("jwk").get(name)));
            return answer.put("kid", encoded(sha256(JsonLines.write(sorted))));
        }));
        assertThat(failed(result)).contains("ENV-24", "ENV-25").doesNotContain("ENV-22", "ENV-23");
    }

    @Test
    void catchesOneThatVerifiesWithTheCofactor() throws Exception {
        RunResult result = run((honest, operation, in) -> {
            Answer answer = honest.answer(operation, in);
            return asksFor("Ed25519", operation, in)
                            && isRefusedSignature(answer)
                            && bytes(in, "signature").length == 64
                            && ToyEd25519.holds(key(in), bytes(in, "message"), bytes(in, "signature"))
                    ? new Answer.Ok(JsonLines.object())
                    : answer;
        });
        assertThat(failed(result)).containsExactlyInAnyOrder("ENV-26", "ENV-40");
        assertThat(Sabotage.failures(result))
                .extracting(each -> each.subject().id())
                .contains("signature.verify/ed25519-cofactor-1", "signature.verify/ed25519-cofactor-7")
                .allMatch(id -> id.contains("-cofactor-") || id.contains("-neutral-r-"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO_Z | sm2-z-left-out",
                "SHA_256 | sm2-digest-sha-256",
                "NO_IDENTIFIER | sm2-id-empty",
                "NEUTRAL_IS_ZERO | sm2-neutral"
            })
    void catchesOneThatIsWrongAboutSm2(ToySm2.Fault fault, String accepted) throws Exception {
        RunResult result = run(sm2(SM2.with(fault)));
        assertThat(failed(result)).contains("ENV-28").doesNotContain("ENV-26", "ENV-27", "ENV-29", "ENV-22");
        assertThat(Sabotage.failures(result))
                .filteredOn(each -> each.judgement().reason() == Reason.NOT_REFUSED)
                .extracting(each -> each.subject().id())
                .contains("signature.verify/" + accepted);
    }

    @Test
    void passesOneWithItsOwnSm2() throws Exception {
        assertThat(run(sm2(SM2)).exitCode()).isZero();
    }

    @Test
    void passesOneThatSpellsEnvelopesInItsOwnWay() throws Exception {
        RunResult result = run((honest, operation, in) -> changed(honest.answer(operation, in), "envelope", answer -> {
            ObjectNode envelope = read(answer.path("envelope").textValue());
            ObjectNode turned = JsonLines.object();
            turned.set("signatures", envelope.get("signatures"));
            turned.set("payload", envelope.get("payload"));
            return answer.put("envelope", turned.toPrettyString());
        }));
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void catchesOneThatLacksAnOperation() throws Exception {
        RunResult result = run((honest, operation, in) ->
                operation.equals("envelope.sign") ? new Answer.Unsupported(operation) : honest.answer(operation, in));
        assertThat(failed(result)).contains("ENV-17", "ENV-60").doesNotContain("ENV-15", "ENV-38");
        assertThat(reasons(result)).containsExactly(Reason.UNSUPPORTED);
    }

    /** What a fault does to an object. */
    @FunctionalInterface
    private interface Change {
        JsonNode of(ObjectNode object);
    }

    private static RunResult run(Saboteur.Fault fault) throws Exception {
        return Sabotage.run(Profile.SIGNATURE, new Saboteur(HONEST, fault));
    }

    /** A product that verifies something else than it was given. */
    private static RunResult verifying(Change change) throws Exception {
        return run((honest, operation, in) -> {
            if (operation.equals("envelope.verify")) {
                ObjectNode copy = in.deepCopy();
                change.of(copy);
                return honest.answer(operation, copy);
            }
            return honest.answer(operation, in);
        });
    }

    private static Answer changed(Answer answer, String member, Change change) {
        if (answer instanceof Answer.Ok ok && ok.value().has(member)) {
            ObjectNode copy = ok.value().deepCopy();
            change.of(copy);
            return new Answer.Ok(copy);
        }
        return answer;
    }

    private static Saboteur.Fault sm2(ToySm2 toy) {
        return (honest, operation, in) -> {
            Answer answer = honest.answer(operation, in);
            boolean mathematics = asksFor("SGD_SM3_SM2", operation, in)
                    && bytes(in, "signature").length == 64
                    && (answer instanceof Answer.Ok || isRefusedSignature(answer));
            if (!mathematics) {
                return answer;
            }
            return toy.holds(key(in), bytes(in, "message"), bytes(in, "signature"))
                    ? new Answer.Ok(JsonLines.object())
                    : new Answer.Reject("SIGNATURE");
        };
    }

    private static boolean asksFor(String algorithm, String operation, ObjectNode in) {
        return operation.equals("signature.verify") && in.path("alg").asText().equals(algorithm);
    }

    private static boolean isRefusedSignature(Answer answer) {
        return answer instanceof Answer.Reject reject && reject.code().equals("SIGNATURE");
    }

    private static byte[] key(ObjectNode in) {
        String x = in.path("jwk").path("x").asText();
        String y = in.path("jwk").path("y").asText();
        byte[] first = Base64.getUrlDecoder().decode(x);
        byte[] second = Base64.getUrlDecoder().decode(y);
        byte[] key = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, key, first.length, second.length);
        return key;
    }

    private static byte[] bytes(ObjectNode in, String member) {
        return Base64.getUrlDecoder().decode(in.path(member).asText());
    }

    /** The envelope of a request, or an empty object where it is none. */
    private static ObjectNode envelope(ObjectNode in) {
        try {
            return JsonLines.read(bytes(in, "envelope"));
        } catch (BadLineException none) {
            return JsonLines.object();
        }
    }

    private static ObjectNode read(String json) {
        try {
            return JsonLines.read(json.getBytes(UTF_8));
        } catch (BadLineException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Set<String> names(JsonNode object) {
        return Set.copyOf(
                List.copyOf(object.properties()).stream().map(Map.Entry::getKey).toList());
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
