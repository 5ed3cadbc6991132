package org.computeid.identifier.envelope;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.computeid.identifier.json.Base64Url;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.Digest;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonNumber;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The protected header of one signature (ENV-10), e.g. {@code
 * {"alg":"Ed25519","iat":1795305600,"kid":"…","role":"registrant","typ":"compute-descriptor"}}.
 *
 * <p>What it says is a claim until its signature has been verified. Immutable.
 */
public final class ProtectedHeader {

    /** The most bytes of a header: 1,024. */
    public static final int MAX_BYTES = 1_024;

    private static final Set<String> REQUIRED = Set.of("alg", "iat", "kid", "role", "typ");
    private static final String OVER = "over";

    private final JsonObject json;
    private final SignatureAlgorithm algorithm;
    private final Role role;
    private final @Nullable Digest over;

    private ProtectedHeader(JsonObject json, SignatureAlgorithm algorithm, Role role, @Nullable Digest over) {
        this.json = json;
        this.algorithm = algorithm;
        this.role = role;
        this.over = over;
    }

    /** Reads the decoded bytes: HEADER first, then BASE64, OVER, ALGORITHM and ROLE. */
    static ProtectedHeader read(byte[] bytes, String pointer) throws VerificationException {
        if (bytes.length > MAX_BYTES) {
            throw VerificationException.at(
                    VerificationReason.LIMIT, pointer, "a header has at most " + MAX_BYTES + " bytes");
        }
        JsonObject json = object(bytes, pointer);
        if (!hasItsMembers(json)) {
            throw VerificationException.at(
                    VerificationReason.HEADER, pointer, "not exactly alg, iat, kid, role, typ and optionally over");
        }
        Digest over = over(json, pointer);
        SignatureAlgorithm algorithm = SignatureAlgorithm.find(text(json, "alg"))
                .orElseThrow(() -> VerificationException.at(
                        VerificationReason.ALGORITHM, pointer, "no algorithm of the closed list"));
        Role role = Role.find(text(json, "role"))
                .orElseThrow(
                        () -> VerificationException.at(VerificationReason.ROLE, pointer, "no role of the closed list"));
        return new ProtectedHeader(json, algorithm, role, over);
    }

    /** Writes the header of a signature to be made, unchecked: what is written is read again. */
    static byte[] write(Signatory signatory, String typ, Instant issuedAt, @Nullable Digest over) {
        Map<String, JsonValue> members = new HashMap<>();
        members.put(
                "alg",
                new JsonString(signatory.signer().verificationKey().algorithm().jwsName()));
        members.put("iat", new JsonNumber(issuedAt.getEpochSecond()));
        members.put("kid", new JsonString(signatory.kid()));
        members.put("role", new JsonString(signatory.role().word()));
        members.put("typ", new JsonString(typ));
        if (over != null) {
            members.put(OVER, new JsonString(Base64Url.encode(over.toBytes())));
        }
        return CanonicalJson.write(new JsonObject(members));
    }

    /**
     * The algorithm that the header names; the verifier's record of the key decides.
     *
     * @return the algorithm
     */
    public SignatureAlgorithm algorithm() {
        return algorithm;
    }

    /**
     * The identifier of the key.
     *
     * @return a text that is not empty, by default the thumbprint of the key
     */
    public String kid() {
        return text(json, "kid");
    }

    /**
     * The type of the payload.
     *
     * @return for example {@code compute-descriptor}
     */
    public String typ() {
        return text(json, "typ");
    }

    /**
     * The capacity in which the key signs.
     *
     * @return the role
     */
    public Role role() {
        return role;
    }

    /**
     * When the signature was made, as the signer says.
     *
     * @return a whole second, not before 1970
     */
    public Instant issuedAt() {
        return Instant.ofEpochSecond(seconds(json));
    }

    /**
     * For a counter-signature, the SHA-256 digest of the registrant's signature that it stands over.
     *
     * @return the digest of the decoded signature, or empty
     */
    public Optional<Digest> over() {
        return Optional.ofNullable(over);
    }

    /**
     * The header as JSON.
     *
     * @return for example {@code {"alg":"Ed25519",…}}
     */
    public JsonObject toJson() {
        return json;
    }

    /** The canonical JSON. */
    @Override
    public String toString() {
        return new String(CanonicalJson.write(json), StandardCharsets.UTF_8);
    }

    private static JsonObject object(byte[] bytes, String pointer) throws VerificationException {
        try {
            if (CanonicalJson.read(bytes, JsonLimits.DOCUMENT) instanceof JsonObject object) {
                return object;
            }
        } catch (JsonException e) {
            throw VerificationException.at(
                    VerificationReason.HEADER, pointer, "no canonical JSON: " + e.reason() + " in the header");
        }
        throw VerificationException.at(VerificationReason.HEADER, pointer, "no JSON object");
    }

    private static boolean hasItsMembers(JsonObject json) {
        Set<String> names = json.members().keySet();
        boolean closed =
                names.containsAll(REQUIRED) && names.size() == REQUIRED.size() + (names.contains(OVER) ? 1 : 0);
        return closed
                && json.members().entrySet().stream()
                        .allMatch(member -> member.getKey().equals("iat")
                                ? member.getValue() instanceof JsonNumber
                                : member.getValue() instanceof JsonString)
                && seconds(json) >= 0
                && !text(json, "kid").isEmpty()
                && !text(json, "typ").isEmpty();
    }

    private static @Nullable Digest over(JsonObject json, String pointer) throws VerificationException {
        if (json.find(OVER).isEmpty()) {
            return null;
        }
        byte[] digest = Base64Url.tryDecode(text(json, OVER))
                .orElseThrow(() -> VerificationException.at(
                        VerificationReason.BASE64, pointer, "over is not base64url without padding"));
        if (digest.length != Digest.LENGTH) {
            throw VerificationException.at(VerificationReason.OVER, pointer, "over is no SHA-256 digest");
        }
        return Digest.of(digest);
    }

    private static String text(JsonObject json, String name) {
        return ((JsonString) json.find(name).orElseThrow()).text();
    }

    private static long seconds(JsonObject json) {
        return ((JsonNumber) json.find("iat").orElseThrow()).value();
    }
}
