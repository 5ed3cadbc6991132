package org.computeid.cli.tour;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.envelope.Envelope;
import org.computeid.identifier.envelope.EnvelopeVerifier;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.RolePolicy;
import org.computeid.identifier.envelope.Signatory;
import org.computeid.identifier.envelope.SignatureAlgorithm;
import org.computeid.identifier.envelope.SigningKey;
import org.computeid.identifier.envelope.TrustedKey;
import org.computeid.identifier.envelope.TrustedKeys;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.id.IdFields;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;

/**
 * Plays registrants and registrars: one key for each registrant, one for each authority, made for this run from the
 * machine's randomness. Their private halves are never written and end with the run.
 */
final class Notary {

    private final SecureRandom random;
    private final Instant now;
    private final Map<String, SigningKey> registrants = new LinkedHashMap<>();
    private final Map<String, SigningKey> registrars = new LinkedHashMap<>();

    Notary(SecureRandom random, Instant now) {
        this.random = random;
        this.now = now;
    }

    /** The registrant signs, then the registrar of its authority counter-signs over that signature. */
    Envelope sign(IdFields fields, byte[] payload) throws VerificationException {
        Signatory registrant = signatory(registrants, fields.authority() + fields.registrant(), Role.REGISTRANT);
        Signatory registrar = signatory(registrars, fields.authority(), Role.REGISTRAR);
        return Envelope.sign(payload, ComputeDescriptor.TYPE, now, List.of(registrant))
                .withCounterSignature(registrar, now);
    }

    /** Trusts the keys made so far, each in its role, and demands both roles. */
    EnvelopeVerifier verifier() {
        List<TrustedKey> keys = new ArrayList<>();
        registrants.values().forEach(key -> keys.add(TrustedKey.of(key.verificationKey(), Role.REGISTRANT)));
        registrars.values().forEach(key -> keys.add(TrustedKey.of(key.verificationKey(), Role.REGISTRAR)));
        RolePolicy both = RolePolicy.requiring(Role.REGISTRANT, Role.REGISTRAR);
        return EnvelopeVerifier.of(TrustedKeys.of(keys), ComputeDescriptor.TYPE, both);
    }

    /** The public keys, in the shape of the conformance protocol: {@code kid}, {@code alg}, {@code jwk}, {@code roles}. */
    JsonArray publicKeys() {
        List<JsonValue> keys = new ArrayList<>();
        registrants.values().forEach(key -> keys.add(publicKey(key, Role.REGISTRANT)));
        registrars.values().forEach(key -> keys.add(publicKey(key, Role.REGISTRAR)));
        return new JsonArray(keys);
    }

    private Signatory signatory(Map<String, SigningKey> keys, String holder, Role role) {
        return Signatory.of(
                keys.computeIfAbsent(holder, absent -> SigningKey.generate(SignatureAlgorithm.ED25519, random)), role);
    }

    private static JsonObject publicKey(SigningKey key, Role role) {
        return new JsonObject(Map.of(
                "kid", new JsonString(key.verificationKey().thumbprint()),
                "alg", new JsonString(key.verificationKey().algorithm().jwsName()),
                "jwk", key.verificationKey().toJwk(),
                "roles", new JsonArray(List.of(new JsonString(role.word())))));
    }
}
