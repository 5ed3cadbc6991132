package org.computeid.identifier.envelope;

import static org.computeid.identifier.Fuzzer.require;
import static org.computeid.identifier.Fuzzer.same;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonValue;

/** What {@code .ci/fuzz envelope} asks: every door through which a stranger's envelope or key comes in, one in each execution. */
public final class EnvelopeFuzzer {

    private static final List<SignatureAlgorithm> ALGORITHMS = List.of(SignatureAlgorithm.values());

    private EnvelopeFuzzer() {}

    /** Envelopes and keys to begin with, each behind the byte that opens its door. */
    public static List<byte[]> seeds() {
        try {
            List<byte[]> seeds = new ArrayList<>();
            Envelope envelope = EnvelopeFixture.signed(EnvelopeFixture.VENDOR)
                    .withCounterSignature(EnvelopeFixture.REGISTRAR, EnvelopeFixture.IAT);
            seeds.add(seed(0, envelope.toBytes()));
            seeds.add(seed(1, envelope.toClearText()));
            seeds.add(seed(
                    2,
                    TrustedKeys.of(TrustedKey.of(Keys.VENDOR.verificationKey(), Role.REGISTRANT))
                            .toBytes()));
            for (int i = 0; i < ALGORITHMS.size(); i++) {
                SignatureAlgorithm algorithm = ALGORITHMS.get(i);
                SigningKey key = Keys.of(algorithm, 7);
                seeds.add(seed(3, CanonicalJson.write(key.verificationKey().toJwk())));
                seeds.add(seed(3, key.exportJwk()));
                seeds.add(seed(4, key.verificationKey().toPem()));
                seeds.add(seed(5, key.exportPem()));
                seeds.add(seed(6 | i << 3, key.verificationKey().encoded()));
                seeds.add(seed(7 | i << 3, key.sign(EnvelopeFixture.document())));
            }
            return seeds;
        } catch (VerificationException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] seed(int door, byte[] bytes) {
        byte[] seed = new byte[bytes.length + 1];
        seed[0] = (byte) door;
        System.arraycopy(bytes, 0, seed, 1, bytes.length);
        return seed;
    }

    /**
     * One execution.
     *
     * @param data the first byte says which door, and for raw keys and signatures which algorithm
     */
    public static void run(byte[] data) {
        if (data.length == 0) {
            return;
        }
        byte[] bytes = Arrays.copyOfRange(data, 1, data.length);
        SignatureAlgorithm algorithm = ALGORITHMS.get(data[0] >> 3 & 3);
        try {
            switch (data[0] & 7) {
                case 0 -> envelope(bytes);
                case 1 -> clearText(bytes);
                case 2 -> trustedKeys(bytes);
                case 3 -> jwk(bytes);
                case 4 ->
                    same(
                            VerificationKey.fromPem(
                                    VerificationKey.fromPem(bytes).toPem()),
                            VerificationKey.fromPem(bytes));
                case 5 -> pem(bytes);
                case 6 ->
                    require(Arrays.equals(VerificationKey.of(algorithm, bytes).encoded(), bytes));
                default -> signature(algorithm, bytes);
            }
        } catch (VerificationException refused) {
            require(refused.pointer().map(pointer -> pointer.startsWith("/")).orElse(true)
                    || refused.pointer().get().isEmpty());
        }
    }

    private static void envelope(byte[] bytes) throws VerificationException {
        Envelope envelope = Envelope.parse(bytes);
        require(Arrays.equals(Envelope.parse(envelope.toBytes()).toBytes(), envelope.toBytes()));
        Verified<JsonValue> verified = EnvelopeFixture.verify(bytes);
        require(Arrays.equals(verified.payload(), EnvelopeFixture.document()));
    }

    private static void clearText(byte[] bytes) throws VerificationException {
        Envelope envelope = Envelope.parseClearText(bytes);
        require(Arrays.equals(Envelope.parseClearText(envelope.toClearText()).toBytes(), envelope.toBytes()));
    }

    private static void trustedKeys(byte[] bytes) throws VerificationException {
        byte[] canonical = TrustedKeys.parse(bytes).toBytes();
        require(Arrays.equals(TrustedKeys.parse(canonical).toBytes(), canonical));
    }

    private static void jwk(byte[] bytes) throws VerificationException {
        JsonObject jwk = object(bytes);
        try {
            SigningKey key = SigningKey.fromJwk(jwk);
            same(SigningKey.fromJwk(object(key.exportJwk())).verificationKey(), key.verificationKey());
        } catch (VerificationException noPrivateKey) {
            VerificationKey key = VerificationKey.fromJwk(jwk);
            same(VerificationKey.fromJwk(key.toJwk()), key);
        }
    }

    private static JsonObject object(byte[] bytes) {
        try {
            return CanonicalJson.readLenient(bytes, JsonLimits.DOCUMENT) instanceof JsonObject object
                    ? object
                    : new JsonObject(Map.of());
        } catch (JsonException refused) {
            return new JsonObject(Map.of());
        }
    }

    /** Without a passphrase: the work that one costs is bounded elsewhere, and would be all that is measured here. */
    private static void pem(byte[] bytes) {
        try {
            SigningKey key = SigningKey.fromPem(bytes);
            require(Arrays.equals(SigningKey.fromPem(key.exportPem()).exportPem(), key.exportPem()));
            require(!key.toString().contains(new String(key.exportPem(), StandardCharsets.US_ASCII)));
        } catch (PrivateKeyException refused) {
            require(refused.reason() != null);
        }
    }

    /** Whoever finds a second signature of this message breaks the algorithm, or the check of it. */
    private static void signature(SignatureAlgorithm algorithm, byte[] bytes) throws VerificationException {
        SigningKey key = Keys.of(algorithm, 7);
        key.verificationKey().verify(EnvelopeFixture.document(), bytes);
        require(algorithm == SignatureAlgorithm.SGD_SM3_SM2
                || algorithm == SignatureAlgorithm.ES256
                || Arrays.equals(key.sign(EnvelopeFixture.document()), bytes));
    }
}
