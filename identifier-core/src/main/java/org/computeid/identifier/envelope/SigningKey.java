package org.computeid.identifier.envelope;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonObject;

/**
 * A private key held in memory, e.g. a new one from {@code SigningKey.generate(SignatureAlgorithm.ED25519, random)}.
 *
 * <p>It has no printable form and is not serializable: its text shows only the thumbprint of its public half, and no
 * exception holds any of it. The ways out are {@link #exportJwk()} and {@link #exportPem()}; {@link PrivateKeyFile} keeps it
 * in a file. Immutable, safe for use by any thread.
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
            } finally {
                Arrays.fill(secret, (byte) 0);
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

    /**
     * Reads a private key of PKCS #8 in PEM, e.g. one that {@code openssl genpkey} wrote.
     *
     * @param pem at most 16 KiB, one block {@code PRIVATE KEY} and nothing but white space around it; overwrite them when they
     *     are read
     * @return the key
     * @throws PrivateKeyException if they are no fit private key; with {@code PASSPHRASE_MISSING} if it is encrypted
     */
    public static SigningKey fromPem(byte[] pem) throws PrivateKeyException {
        return PrivateKeyPem.read(pem, Optional.empty());
    }

    /**
     * Reads a private key of PKCS #8 in PEM that may be encrypted with PBES2: PBKDF2 with HMAC-SHA-1, -256, -512 or -SM3 and AES
     * or SM4 in CBC mode, as OpenSSL and GmSSL write it.
     *
     * @param pem at most 16 KiB, one block {@code ENCRYPTED PRIVATE KEY} or {@code PRIVATE KEY} and nothing but white space
     *     around it
     * @param passphrase what it is encrypted under, in UTF-8; it is not kept, overwrite it when the key is read
     * @return the key
     * @throws PrivateKeyException if they are no fit private key; with {@code PASSPHRASE} if it is not this passphrase
     * @throws IllegalArgumentException if the passphrase is no well-formed text
     */
    public static SigningKey fromPem(byte[] pem, char[] passphrase) throws PrivateKeyException {
        return PrivateKeyPem.read(pem, Optional.of(passphrase));
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

    /**
     * The private key as PKCS #8 in PEM, which OpenSSL reads (ML-DSA-65 from version 3.5), for a file that only its owner can read.
     *
     * @return its bytes, a block {@code PRIVATE KEY}; overwrite them when they are written
     */
    public byte[] exportPem() {
        return PrivateKeyPem.write(this);
    }

    /**
     * The private key as PKCS #8 in PEM, encrypted with PBES2: PBKDF2 with HMAC-SHA-256 and 600,000 iterations, AES-256 in CBC
     * mode. This keeps the key from who does not know the passphrase; it does not tell whether the file was changed, so compare
     * the thumbprint of what is read.
     *
     * @param passphrase at least one character, encrypted under in UTF-8; it is not kept, overwrite it when the key is written
     * @param random where salt and initialization vector come from
     * @return its bytes, a block {@code ENCRYPTED PRIVATE KEY}
     * @throws IllegalArgumentException if the passphrase is empty or no well-formed text
     */
    public byte[] exportPem(char[] passphrase, SecureRandom random) {
        return PrivateKeyPem.write(this, passphrase, random);
    }

    /** A copy, to be overwritten by who asked for it. */
    byte[] secret() {
        return secret.clone();
    }

    /** Algorithm and thumbprint of the public half, nothing of the secret. */
    @Override
    public String toString() {
        return "signing key of " + verificationKey;
    }
}
