package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.computeid.identifier.json.Base64Url;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonValue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All vectors of Project Wycheproof for the algorithms that it covers, read from the shared data. */
@Tag("shared-data")
class WycheproofTest {

    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest
    @EnumSource
    void agreesOnEveryEd25519Vector(Engines engine, TestReporter reporter) throws Exception {
        assertThat(judge("ed25519_test.json", SignatureAlgorithm.ED25519, engine, reporter))
                .isEqualTo(151);
    }

    @ParameterizedTest
    @EnumSource
    void agreesOnEveryP256Vector(Engines engine, TestReporter reporter) throws Exception {
        assertThat(judge("ecdsa_secp256r1_sha256_p1363_test.json", SignatureAlgorithm.ES256, engine, reporter))
                .isEqualTo(262);
    }

    /** The groups of the JWS file with a key of P-256; the others are of algorithms that there are none of here. */
    @Test
    void agreesOnEveryJwsVectorOfP256(TestReporter reporter) throws Exception {
        List<String> mismatches = new ArrayList<>();
        int count = 0;
        for (JsonNode group : read("json_web_signature_test.json").get("testGroups")) {
            if (group.path("public").path("crv").asText().equals("P-256")) {
                for (JsonNode test : group.get("tests")) {
                    if (verifies(group.get("public"), test.get("jws").asText())
                            != test.get("result").asText().equals("valid")) {
                        mismatches.add(test.get("tcId") + " " + test.get("comment"));
                    }
                    count++;
                }
            }
        }
        assertThat(mismatches).isEmpty();
        reporter.publishEntry("json_web_signature_test.json", count + " vectors of P-256, no mismatch");
        assertThat(count).isEqualTo(41);
    }

    /** A compact JWS under the header that our own would have, but for its other members: nothing but alg and kid. */
    private static boolean verifies(JsonNode jwk, String jws) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3) {
            return false;
        }
        try {
            VerificationKey key = VerificationKey.fromJwk(jwk(jwk), SignatureAlgorithm.ES256);
            JsonValue header = CanonicalJson.readLenient(Base64Url.decode(parts[0]), JsonLimits.DOCUMENT);
            JsonValue due = jwk(new ObjectMapper()
                    .createObjectNode()
                    .put("alg", key.algorithm().jwsName())
                    .put("kid", jwk.get("kid").asText()));
            key.verify((parts[0] + '.' + parts[1]).getBytes(StandardCharsets.US_ASCII), Base64Url.decode(parts[2]));
            return header.equals(due);
        } catch (VerificationException | IllegalArgumentException refused) {
            return false;
        }
    }

    private static int judge(String name, SignatureAlgorithm algorithm, Engines engine, TestReporter reporter)
            throws Exception {
        JsonNode file = read(name);
        List<String> mismatches = new ArrayList<>();
        int count = 0;
        for (JsonNode group : file.get("testGroups")) {
            VerificationKey key = engine.use(key(group, algorithm));
            for (JsonNode test : group.get("tests")) {
                boolean verifies = key.verifies(bytes(test, "msg"), bytes(test, "sig"));
                if (verifies != test.get("result").asText().equals("valid")) {
                    mismatches.add(test.get("tcId") + " " + test.get("comment") + " " + test.get("flags"));
                }
                count++;
            }
        }
        assertThat(mismatches).isEmpty();
        reporter.publishEntry(name, engine + ": " + count + " vectors, no mismatch");
        return count;
    }

    /** Not every group gives its key as a JWK too; where one does, both are the same. */
    private static VerificationKey key(JsonNode group, SignatureAlgorithm algorithm) throws VerificationException {
        JsonNode encoded = group.get("publicKey");
        byte[] bytes = algorithm == SignatureAlgorithm.ED25519
                ? bytes(encoded, "pk")
                : Arrays.copyOfRange(bytes(encoded, "uncompressed"), 1, 65);
        VerificationKey key = VerificationKey.of(algorithm, bytes);
        if (group.has("publicKeyJwk")) {
            assertThat(VerificationKey.fromJwk(jwk(group.get("publicKeyJwk")), algorithm))
                    .isEqualTo(key);
        }
        return key;
    }

    private static JsonNode read(String name) throws IOException {
        return new ObjectMapper().readTree(SharedData.file("wycheproof/" + name).toFile());
    }

    private static JsonObject jwk(JsonNode node) {
        return (JsonObject)
                CanonicalJson.readLenient(node.toString().getBytes(StandardCharsets.UTF_8), JsonLimits.DOCUMENT);
    }

    private static byte[] bytes(JsonNode test, String member) {
        return HEX.parseHex(test.get(member).asText());
    }
}
