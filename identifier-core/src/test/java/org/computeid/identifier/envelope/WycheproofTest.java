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
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.junit.jupiter.api.Tag;
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
