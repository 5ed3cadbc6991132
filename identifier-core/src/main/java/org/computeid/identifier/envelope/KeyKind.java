package org.computeid.identifier.envelope;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The names that ASN.1 has for the kinds of keys: the inside of an AlgorithmIdentifier of RFC 8410, RFC 5480, RFC 9881 and GM/T
 * 0006.
 */
final class KeyKind {

    private static final String EC_PUBLIC_KEY = "06072a8648ce3d0201";

    private KeyKind() {}

    static byte[] identifier(SignatureAlgorithm algorithm) {
        return HexFormat.of()
                .parseHex(
                        switch (algorithm) {
                            case ED25519 -> "06032b6570";
                            case ES256 -> EC_PUBLIC_KEY + "06082a8648ce3d030107";
                            case ML_DSA_65 -> "0609608648016503040312";
                            case SGD_SM3_SM2 -> EC_PUBLIC_KEY + "06082a811ccf5501822d";
                        });
    }

    static Optional<SignatureAlgorithm> find(byte[] identifier) {
        return Arrays.stream(SignatureAlgorithm.values())
                .filter(algorithm -> Arrays.equals(identifier(algorithm), identifier))
                .findFirst();
    }

    /** The curve's name, which follows that of the kind. */
    static byte[] curve(SignatureAlgorithm algorithm) {
        byte[] identifier = identifier(algorithm);
        return Arrays.copyOfRange(identifier, EC_PUBLIC_KEY.length() / 2, identifier.length);
    }

    /** The public key as X.509 and PKCS #8 write it: points of curves as SEC 1 does, uncompressed. */
    static byte[] point(SignatureAlgorithm algorithm, byte[] publicKey) {
        return switch (algorithm) {
            case ED25519, ML_DSA_65 -> publicKey;
            case ES256, SGD_SM3_SM2 -> uncompressed(publicKey);
        };
    }

    private static byte[] uncompressed(byte[] coordinates) {
        byte[] point = new byte[1 + coordinates.length];
        point[0] = 4;
        System.arraycopy(coordinates, 0, point, 1, coordinates.length);
        return point;
    }
}
