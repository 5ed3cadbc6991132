package org.computeid.cli.key;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.computeid.identifier.envelope.KeyValidity;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.TrustedKey;
import org.computeid.identifier.envelope.TrustedKeys;
import org.computeid.identifier.envelope.VerificationKey;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;

/** Public keys as they are handed to others. */
final class PublicKeys {

    private PublicKeys() {}

    /** The JWK on one line, with {@code alg} and the thumbprint as {@code kid}. */
    static String jwk(VerificationKey key) {
        Map<String, JsonValue> members = new HashMap<>(key.toJwk().members());
        members.put("alg", new JsonString(key.algorithm().jwsName()));
        members.put("kid", new JsonString(key.thumbprint()));
        return new String(CanonicalJson.write(new JsonObject(members)), StandardCharsets.UTF_8) + "\n";
    }

    /** A file of trusted keys that grants these roles to each. */
    static String trusted(List<VerificationKey> keys, List<Role> roles) {
        List<TrustedKey> records = keys.stream()
                .map(key -> new TrustedKey(key.thumbprint(), key, Set.copyOf(roles), KeyValidity.ALWAYS))
                .toList();
        return new String(TrustedKeys.of(records).toBytes(), StandardCharsets.UTF_8);
    }
}
