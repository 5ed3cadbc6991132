package org.computeid.identifier.envelope;

import java.util.Arrays;
import java.util.Optional;

/**
 * Private keys as PKCS #8 (RFC 5958) holds them: a seed for Ed25519 (RFC 8410) and ML-DSA-65 (RFC 9881), a scalar for the
 * curves (RFC 5915). Written in the form that OpenSSL reads: version 0, with the public key only where RFC 5915 has a place.
 */
final class Pkcs8 {

    private static final int ATTRIBUTES = 0xA0;
    private static final int PUBLIC_KEY = 0x81;
    private static final int SEED = 0x80;
    private static final int EC_PARAMETERS = 0xA0;
    private static final int EC_PUBLIC_KEY = 0xA1;
    private static final int EXPANDED_LENGTH = 4_032;

    private Pkcs8() {}

    static byte[] write(SigningKey key) {
        SignatureAlgorithm algorithm = key.verificationKey().algorithm();
        byte[] secret = key.secret();
        byte[] inner = switch (algorithm) {
            case ED25519 -> DerWriter.secretElement(DerReader.OCTET_STRING, secret);
            case ML_DSA_65 -> DerWriter.secretElement(SEED, secret);
            case ES256, SGD_SM3_SM2 ->
                DerWriter.secretElement(
                        DerReader.SEQUENCE,
                        DerWriter.integer(1),
                        DerWriter.secretElement(DerReader.OCTET_STRING, secret),
                        DerWriter.element(EC_PUBLIC_KEY, DerWriter.bits(DerReader.BIT_STRING, point(key))));
        };
        return DerWriter.secretElement(
                DerReader.SEQUENCE,
                DerWriter.integer(0),
                DerWriter.element(DerReader.SEQUENCE, KeyKind.identifier(algorithm)),
                DerWriter.secretElement(DerReader.OCTET_STRING, inner));
    }

    static SigningKey read(byte[] der) throws PrivateKeyException {
        try {
            DerReader info = DerReader.ofSequence(der);
            int version = info.takeInteger(1);
            SignatureAlgorithm algorithm = KeyKind.find(info.take(DerReader.SEQUENCE))
                    .orElseThrow(() -> new PrivateKeyException(
                            PrivateKeyReason.ALGORITHM, "a key for an algorithm that is not known here"));
            byte[] inner = info.take(DerReader.OCTET_STRING);
            try {
                if (info.isNext(ATTRIBUTES)) {
                    info.enter(ATTRIBUTES);
                }
                Optional<byte[]> publicKey = version == 1 && info.isNext(PUBLIC_KEY)
                        ? Optional.of(info.takeBits(PUBLIC_KEY))
                        : Optional.empty();
                info.finish();
                return checked(key(algorithm, inner), publicKey);
            } finally {
                Arrays.fill(inner, (byte) 0);
            }
        } catch (DerException e) {
            throw new PrivateKeyException(PrivateKeyReason.DER, e.getMessage() + " in the private key");
        }
    }

    private static SigningKey key(SignatureAlgorithm algorithm, byte[] inner) throws DerException, PrivateKeyException {
        return switch (algorithm) {
            case ED25519 -> seed(algorithm, inner, DerReader.OCTET_STRING);
            case ML_DSA_65 -> mlDsaKey(inner);
            case ES256, SGD_SM3_SM2 -> scalar(algorithm, inner);
        };
    }

    private static SigningKey seed(SignatureAlgorithm algorithm, byte[] inner, int tag)
            throws DerException, PrivateKeyException {
        DerReader reader = DerReader.of(inner);
        byte[] seed = reader.take(tag, SignatureScheme.SECRET_LENGTH);
        reader.finish();
        return ofSecret(algorithm, seed);
    }

    /** RFC 9881 knows the seed, the key that it expands to, or both; without the seed there is no JWK and no way back. */
    private static SigningKey mlDsaKey(byte[] inner) throws DerException, PrivateKeyException {
        DerReader reader = DerReader.of(inner);
        if (reader.isNext(SEED)) {
            return seed(SignatureAlgorithm.ML_DSA_65, inner, SEED);
        }
        if (reader.isNext(DerReader.OCTET_STRING)) {
            reader.enter(DerReader.OCTET_STRING);
            reader.finish();
            throw new PrivateKeyException(PrivateKeyReason.KEY, "an expanded key without its seed");
        }
        DerReader both = DerReader.ofSequence(inner);
        byte[] seed = both.take(DerReader.OCTET_STRING, SignatureScheme.SECRET_LENGTH);
        byte[] expanded = both.take(DerReader.OCTET_STRING, EXPANDED_LENGTH);
        both.finish();
        byte[] due = MlDsa65Scheme.expanded(seed);
        boolean same = Arrays.equals(expanded, due);
        Arrays.fill(expanded, (byte) 0);
        Arrays.fill(due, (byte) 0);
        if (!same) {
            Arrays.fill(seed, (byte) 0);
            throw new PrivateKeyException(PrivateKeyReason.KEY, "the seed expands to another key");
        }
        return ofSecret(SignatureAlgorithm.ML_DSA_65, seed);
    }

    private static SigningKey scalar(SignatureAlgorithm algorithm, byte[] inner)
            throws DerException, PrivateKeyException {
        DerReader key = DerReader.ofSequence(inner);
        if (key.takeInteger(1) != 1) {
            throw new DerException("another version");
        }
        byte[] secret = key.take(DerReader.OCTET_STRING, SignatureScheme.SECRET_LENGTH);
        if (key.isNext(EC_PARAMETERS) && !Arrays.equals(key.take(EC_PARAMETERS), KeyKind.curve(algorithm))) {
            throw new DerException("another curve");
        }
        Optional<byte[]> publicKey = Optional.empty();
        if (key.isNext(EC_PUBLIC_KEY)) {
            DerReader bits = key.enter(EC_PUBLIC_KEY);
            publicKey = Optional.of(bits.takeBits(DerReader.BIT_STRING));
            bits.finish();
        }
        key.finish();
        return checked(ofSecret(algorithm, secret), publicKey);
    }

    /** The key of a secret, which is overwritten. */
    private static SigningKey ofSecret(SignatureAlgorithm algorithm, byte[] secret) throws PrivateKeyException {
        try {
            return SigningKey.of(algorithm, secret);
        } catch (VerificationException e) {
            throw new PrivateKeyException(PrivateKeyReason.KEY, "the secret lies outside its range");
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static SigningKey checked(SigningKey key, Optional<byte[]> publicKey) throws PrivateKeyException {
        if (publicKey.isPresent() && !Arrays.equals(publicKey.get(), point(key))) {
            throw new PrivateKeyException(PrivateKeyReason.KEY, "the public key beside it belongs to another secret");
        }
        return key;
    }

    private static byte[] point(SigningKey key) {
        return KeyKind.point(
                key.verificationKey().algorithm(), key.verificationKey().encoded());
    }
}
