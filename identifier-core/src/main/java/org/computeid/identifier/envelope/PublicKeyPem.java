package org.computeid.identifier.envelope;

import java.util.Arrays;

/** Public keys as text: SubjectPublicKeyInfo (RFC 5280, RFC 8410, RFC 5480, RFC 9881) in PEM. */
final class PublicKeyPem {

    private static final byte UNCOMPRESSED = 4;

    private PublicKeyPem() {}

    static VerificationKey read(byte[] bytes) throws VerificationException {
        if (bytes.length > Pem.MAX_BYTES) {
            throw refusal("more than " + Pem.MAX_BYTES + " bytes, which no key needs");
        }
        Pem pem = Pem.read(bytes, Pem.PUBLIC_KEY)
                .orElseThrow(() -> refusal("not one block of PEM with the label PUBLIC KEY"));
        try {
            DerReader info = DerReader.ofSequence(pem.content());
            SignatureAlgorithm algorithm = KeyKind.find(info.take(DerReader.SEQUENCE))
                    .orElseThrow(() -> refusal("a key of no kind that is known here"));
            byte[] point = info.takeBits(DerReader.BIT_STRING);
            info.finish();
            return VerificationKey.of(algorithm, encoded(algorithm, point));
        } catch (DerException e) {
            throw refusal(e.getMessage() + " in the public key");
        }
    }

    static byte[] write(VerificationKey key) {
        return new Pem(Pem.PUBLIC_KEY, info(key.algorithm(), key.encoded())).toBytes();
    }

    /** The SubjectPublicKeyInfo of a raw public key. */
    static byte[] info(SignatureAlgorithm algorithm, byte[] publicKey) {
        return DerWriter.element(
                DerReader.SEQUENCE,
                DerWriter.element(DerReader.SEQUENCE, KeyKind.identifier(algorithm)),
                DerWriter.bits(DerReader.BIT_STRING, KeyKind.point(algorithm, publicKey)));
    }

    private static byte[] encoded(SignatureAlgorithm algorithm, byte[] point) throws VerificationException {
        return switch (algorithm) {
            case ED25519, ML_DSA_65 -> point;
            case ES256, SGD_SM3_SM2 -> {
                if (point.length == 0 || point[0] != UNCOMPRESSED) {
                    throw refusal("not an uncompressed point");
                }
                yield Arrays.copyOfRange(point, 1, point.length);
            }
        };
    }

    private static VerificationException refusal(String sentence) {
        return VerificationException.of(VerificationReason.KEY, sentence);
    }
}
