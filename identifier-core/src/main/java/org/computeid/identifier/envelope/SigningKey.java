package org.computeid.identifier.envelope;

import java.security.SecureRandom;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonObject;

/**
 * A private key held in memory, e.g. a new one from {@code SigningKey.generate(SignatureAlgorithm.ED25519, random)}.
 *
 * <p>It has no printable form and is not serializable: its text shows only the thumbprint of its public half, and no
 * exception holds any of it. The one way out is {@link #exportJwk()}. Immutable, safe for use by any thread.
 */
public final class SigningKey implements Signer {

    private final VerificationKey verificationKey;
    private final byte[] encoded;
    private final byte[] secret;

    private SigningKey(VerificationKey verificationKey, byte[] secret) {
        this.verificationKey = verificationKey;
        this.encoded = verificationKey.encoded();
        this.secret = secret;
    }

    /**
     * Makes a new key.
     *
     * @param algorithm what it signs with
     * @param random where its secret comes from
     * @return the key
     */
    public static SigningKey generate(SignatureAlgorithm algorithm, SecureRandom random) {
        byte[] secret = new byte[SignatureScheme.SECRET_LENGTH];
        while (true) {
            random.nextBytes(secret);
            try {
                return of(algorithm, secret);
            } catch (VerificationException outOfRange) {
                // A random scalar lies outside its range at most once in 2^32 draws: the next one will do.
            }
        }
    }

    /**
     * The key that a secret makes.
     *
     * @param algorithm what it signs with
     * @param secret 32 bytes: the seed of RFC 8032 for Ed25519 and of FIPS 204 for ML-DSA-65, the private scalar for ES256
     *     and SM2; they are copied
     * @return the key
     * @throws VerificationException with {@code KEY} if there are not 32 bytes, or they lie outside the algorithm's range
     */
    public static SigningKey of(SignatureAlgorithm algorithm, byte[] secret) throws VerificationException {
        if (secret.length != SignatureScheme.SECRET_LENGTH) {
            throw VerificationException.of(
                    VerificationReason.KEY, "a secret has " + SignatureScheme.SECRET_LENGTH + " bytes");
        }
        byte[] copy = secret.clone();
        return new SigningKey(VerificationKey.of(algorithm, algorithm.scheme().publicKey(copy)), copy);
    }

    /**
     * Reads a private JWK (ENV-23), which must hold the public half too.
     *
     * @param jwk for example {@code {"crv":"Ed25519","d":"…","kty":"OKP","x":"…"}}
     * @return the key
     * @throws VerificationException with {@code KEY} if it is no fit private key or its halves differ; with {@code ALGORITHM}
     *     if its {@code alg} is not its own
     */
    public static SigningKey fromJwk(JsonObject jwk) throws VerificationException {
        SignatureAlgorithm algorithm = VerificationKey.algorithmOf(jwk);
        JwkShape shape = algorithm.scheme().shape();
        JwkShape.checkUse(jwk, algorithm, "sign");
        VerificationKey stated = VerificationKey.of(algorithm, shape.publicKey(jwk));
        SigningKey key = of(algorithm, shape.secret(jwk));
        if (!key.verificationKey.equals(stated)) {
            throw VerificationException.of(VerificationReason.KEY, "the private key does not belong to the public one");
        }
        return key;
    }

    /**
     * Reads a private JWK that must be for one algorithm.
     *
     * @param jwk for example {@code {"crv":"Ed25519","d":"…","kty":"OKP","x":"…"}}
     * @param algorithm the algorithm
     * @return the key
     * @throws VerificationException with {@code ALGORITHM} if the key is for another algorithm, otherwise as {@link
     *     #fromJwk(JsonObject)} throws
     */
    public static SigningKey fromJwk(JsonObject jwk, SignatureAlgorithm algorithm) throws VerificationException {
        if (VerificationKey.algorithmOf(jwk) != algorithm) {
            throw VerificationException.of(VerificationReason.ALGORITHM, "the key is for another algorithm");
        }
        return fromJwk(jwk);
    }

    @Override
    public VerificationKey verificationKey() {
        return verificationKey;
    }

    @Override
    public byte[] sign(byte[] signingInput) {
        return verificationKey.algorithm().scheme().sign(secret, encoded, signingInput);
    }

    /**
     * The private JWK, for a file that only its owner can read.
     *
     * @return its canonical bytes; overwrite them when they are written
     */
    public byte[] exportJwk() {
        return CanonicalJson.write(verificationKey.algorithm().scheme().shape().privateJwk(encoded, secret));
    }

    /** Algorithm and thumbprint of the public half, nothing of the secret. */
    @Override
    public String toString() {
        return "signing key of " + verificationKey;
    }
}
