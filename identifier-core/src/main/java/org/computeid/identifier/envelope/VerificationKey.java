package org.computeid.identifier.envelope;

import java.util.Arrays;
import java.util.Objects;
import org.computeid.identifier.json.Base64Url;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.Digest;
import org.computeid.identifier.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A public key that checks signatures of one algorithm, e.g. the one with the thumbprint {@code
 * kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k}.
 *
 * <p>It is fully validated when it is made (ENV-22), so that an unfit key cannot exist: it is on its curve, in the right
 * subgroup, in range and canonical. That costs about as much as a signature, so keep keys rather than read them anew. Two
 * keys are equal if algorithm and bytes are. Immutable, safe for use by any thread. Whom it belongs to, and whether it is
 * still to be trusted, is not known here: see {@link TrustedKey}.
 */
public final class VerificationKey {

    private final SignatureAlgorithm algorithm;
    private final byte[] encoded;
    private final SignatureCheck check;
    private final String thumbprint;

    private VerificationKey(SignatureAlgorithm algorithm, byte[] encoded, SignatureCheck check) {
        this.algorithm = algorithm;
        this.encoded = encoded;
        this.check = check;
        this.thumbprint = Base64Url.encode(
                Digest.sha256(CanonicalJson.write(toJwk(algorithm, encoded))).toBytes());
    }

    /**
     * The key that these bytes are.
     *
     * @param algorithm what it checks
     * @param encoded the raw public key: for Ed25519 the 32 bytes of RFC 8032, for ES256 and SM2 x‖y of
     *     32 bytes each, for ML-DSA-65 the 1,952 bytes of FIPS 204; they are copied
     * @return the key, fully validated
     * @throws VerificationException with {@code KEY} if they are no fit public key of that algorithm
     */
    public static VerificationKey of(SignatureAlgorithm algorithm, byte[] encoded) throws VerificationException {
        SignatureScheme scheme = algorithm.scheme();
        if (encoded.length != scheme.shape().publicLength()) {
            throw VerificationException.of(
                    VerificationReason.KEY,
                    "a public key of this algorithm has " + scheme.shape().publicLength() + " bytes");
        }
        byte[] copy = encoded.clone();
        return new VerificationKey(algorithm, copy, scheme.decode(copy));
    }

    /**
     * Reads a public JWK (ENV-23). Its {@code kid} is not looked at; {@code alg}, {@code use} and {@code key_ops} must allow
     * verification where they are there; unknown members are ignored, as RFC 7517 demands.
     *
     * @param jwk for example {@code {"crv":"Ed25519","kty":"OKP","x":"…"}}
     * @return the key, fully validated
     * @throws VerificationException with {@code KEY} if it is no fit public key, or is a private one; with {@code ALGORITHM}
     *     if its {@code alg} is not its own
     */
    public static VerificationKey fromJwk(JsonObject jwk) throws VerificationException {
        SignatureAlgorithm algorithm = algorithmOf(jwk);
        if (algorithm.scheme().shape().hasSecret(jwk)) {
            throw VerificationException.of(VerificationReason.KEY, "a private key where a public one is due");
        }
        JwkShape.checkUse(jwk, algorithm, "verify");
        return of(algorithm, algorithm.scheme().shape().publicKey(jwk));
    }

    /**
     * Reads a public JWK that must be for one algorithm: the algorithm of the verifier's own record decides (ENV-20).
     *
     * @param jwk for example {@code {"crv":"Ed25519","kty":"OKP","x":"…"}}
     * @param algorithm the algorithm of the record
     * @return the key, fully validated
     * @throws VerificationException with {@code ALGORITHM} if the key is for another algorithm, otherwise as {@link
     *     #fromJwk(JsonObject)} throws
     */
    public static VerificationKey fromJwk(JsonObject jwk, SignatureAlgorithm algorithm) throws VerificationException {
        if (algorithmOf(jwk) != algorithm) {
            throw VerificationException.of(VerificationReason.ALGORITHM, "the key is for another algorithm");
        }
        return fromJwk(jwk);
    }

    /**
     * Reads a public key of X.509 (SubjectPublicKeyInfo) in PEM, as {@code openssl pkey -pubout} and key services give it.
     *
     * @param pem at most 16 KiB, one block {@code PUBLIC KEY} and nothing but white space around it; points of curves are
     *     uncompressed
     * @return the key, fully validated
     * @throws VerificationException with {@code KEY} if it is no fit public key
     */
    public static VerificationKey fromPem(byte[] pem) throws VerificationException {
        return PublicKeyPem.read(pem);
    }

    /**
     * Checks one signature. There is no answer to overlook: it returns, or it throws.
     *
     * @param signingInput the bytes that were signed
     * @param signature the signature
     * @throws VerificationException with {@code SIGNATURE} if it has the wrong length or does not verify
     */
    public void verify(byte[] signingInput, byte[] signature) throws VerificationException {
        if (!verifies(signingInput, signature)) {
            throw VerificationException.of(VerificationReason.SIGNATURE, "the signature does not verify");
        }
    }

    boolean verifies(byte[] signingInput, byte[] signature) {
        return signature.length == algorithm.signatureLength()
                && algorithm.scheme().isInRange(signature)
                && check.holds(signingInput, signature);
    }

    /**
     * The same key, the mathematics of whose signatures is left to an engine. What is accepted stays the same.
     *
     * @param engine for example {@code JavaSecurityEngine.of(provider)}
     * @return a changed copy, equal to this key; this key itself if the engine does not serve its algorithm
     */
    public VerificationKey withEngine(SignatureEngine engine) {
        return engine.check(algorithm, encoded.clone())
                .map(other -> new VerificationKey(algorithm, encoded, other))
                .orElse(this);
    }

    /**
     * The only algorithm that this key checks.
     *
     * @return the algorithm
     */
    public SignatureAlgorithm algorithm() {
        return algorithm;
    }

    /**
     * The RFC 7638 thumbprint with SHA-256 in base64url, which is the key identifier where no other is given (ENV-16, ENV-24).
     *
     * @return 43 characters, e.g. {@code kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k}
     */
    public String thumbprint() {
        return thumbprint;
    }

    /**
     * The raw public key.
     *
     * @return a copy of its bytes
     */
    public byte[] encoded() {
        return encoded.clone();
    }

    /**
     * The JWK with exactly the members of the thumbprint.
     *
     * @return for example {@code {"crv":"Ed25519","kty":"OKP","x":"…"}}
     */
    public JsonObject toJwk() {
        return toJwk(algorithm, encoded);
    }

    /**
     * The public key of X.509 (SubjectPublicKeyInfo) in PEM, which OpenSSL reads (ML-DSA-65 from version 3.5).
     *
     * @return a block {@code PUBLIC KEY}
     */
    public byte[] toPem() {
        return PublicKeyPem.write(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerificationKey key
                && algorithm == key.algorithm
                && Arrays.equals(encoded, key.encoded);
    }

    @Override
    public int hashCode() {
        return Objects.hash(algorithm, Arrays.hashCode(encoded));
    }

    /** Algorithm and thumbprint. */
    @Override
    public String toString() {
        return algorithm.jwsName() + " " + thumbprint;
    }

    /** The algorithm whose kind of key this is. */
    static SignatureAlgorithm algorithmOf(JsonObject jwk) throws VerificationException {
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            if (algorithm.scheme().shape().fits(jwk)) {
                return algorithm;
            }
        }
        throw VerificationException.of(VerificationReason.KEY, "a key of no kind that is known here");
    }

    private static JsonObject toJwk(SignatureAlgorithm algorithm, byte[] encoded) {
        return algorithm.scheme().shape().publicJwk(encoded);
    }
}
