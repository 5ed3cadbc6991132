package org.computeid.identifier.envelope;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.computeid.identifier.json.Base64Url;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;

/**
 * How the keys of one algorithm are written as JWK (ENV-23), e.g. {@code {"crv":"Ed25519","kty":"OKP","x":"…"}}.
 *
 * @param fixed the members that tell this kind of key from every other
 * @param publicMembers the members that hold the public key, in the order in which their bytes are strung together
 * @param memberLength the bytes of each of these members
 * @param secretMember the member that a private key adds
 */
record JwkShape(Map<String, String> fixed, List<String> publicMembers, int memberLength, String secretMember) {

    int publicLength() {
        return publicMembers.size() * memberLength;
    }

    boolean fits(JsonObject jwk) {
        return fixed.entrySet().stream().allMatch(member -> holds(jwk, member.getKey(), member.getValue()));
    }

    boolean hasSecret(JsonObject jwk) {
        return jwk.find(secretMember).isPresent();
    }

    byte[] publicKey(JsonObject jwk) throws VerificationException {
        ByteArrayOutputStream key = new ByteArrayOutputStream(publicLength());
        for (String member : publicMembers) {
            key.writeBytes(bytes(jwk, member, memberLength));
        }
        return key.toByteArray();
    }

    byte[] secret(JsonObject jwk) throws VerificationException {
        return bytes(jwk, secretMember, SignatureScheme.SECRET_LENGTH);
    }

    /** Exactly the members that the thumbprint of RFC 7638 is made over. */
    JsonObject publicJwk(byte[] publicKey) {
        return new JsonObject(members(publicKey));
    }

    JsonObject privateJwk(byte[] publicKey, byte[] secret) {
        Map<String, JsonValue> members = members(publicKey);
        members.put(secretMember, new JsonString(Base64Url.encode(secret)));
        return new JsonObject(members);
    }

    /** Asks the members that RFC 7517 lets say what a key is for; unknown ones are ignored, as it demands. */
    static void checkUse(JsonObject jwk, SignatureAlgorithm algorithm, String operation) throws VerificationException {
        if (jwk.find("alg").isPresent() && !holds(jwk, "alg", algorithm.jwsName())) {
            throw VerificationException.at(VerificationReason.ALGORITHM, "/alg", "the key is for another algorithm");
        }
        if (jwk.find("use").isPresent() && !holds(jwk, "use", "sig")) {
            throw VerificationException.at(VerificationReason.KEY, "/use", "the key is not for signatures");
        }
        JsonValue operations = jwk.find("key_ops").orElse(null);
        boolean allowed = operations == null
                || (operations instanceof JsonArray array && array.items().contains(new JsonString(operation)));
        if (!allowed) {
            throw VerificationException.at(
                    VerificationReason.KEY, "/key_ops", "the key is not for the operation " + operation);
        }
    }

    private Map<String, JsonValue> members(byte[] publicKey) {
        Map<String, JsonValue> members = new HashMap<>();
        fixed.forEach((name, text) -> members.put(name, new JsonString(text)));
        for (int i = 0; i < publicMembers.size(); i++) {
            byte[] part = Arrays.copyOfRange(publicKey, i * memberLength, (i + 1) * memberLength);
            members.put(publicMembers.get(i), new JsonString(Base64Url.encode(part)));
        }
        return members;
    }

    private static boolean holds(JsonObject jwk, String name, String text) {
        return jwk.find(name).filter(new JsonString(text)::equals).isPresent();
    }

    private static byte[] bytes(JsonObject jwk, String name, int length) throws VerificationException {
        byte[] bytes = jwk.find(name)
                .filter(JsonString.class::isInstance)
                .flatMap(value -> Base64Url.tryDecode(((JsonString) value).text()))
                .orElse(new byte[0]);
        if (bytes.length != length) {
            throw VerificationException.at(
                    VerificationReason.KEY, "/" + name, "not base64url without padding of " + length + " bytes");
        }
        return bytes;
    }
}
