package org.computeid.identifier.envelope;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Signatures whose verdict is known, asked of an engine before it is relied on. */
final class KnownAnswers {

    private static final byte[] MESSAGE = "abc".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER_MESSAGE = "abd".getBytes(StandardCharsets.US_ASCII);

    /** 10·B, and for it signatures of "abc" whose R is r·B plus a point of order 1, 8, 4 and 2. */
    private static final String KEY = "2c7be86ab07488ba43e8e03d85a67625cfbf98c8544de4c877241b7aaafc7fe3";

    private static final String GOOD = "ef4f62f8479733ad879cfaced3c89a9c39dd4fc795ef2efa1c3eafe4d729a081"
            + "788c18dba090c243104aca289f3a7b7df9378f6cede69373abb676c7b0539606";
    private static final List<String> WITH_COFACTOR_ONLY = List.of(
            "822743d4d71212f282439ab107cce5186512f97c72a7886f011fdc7152cd382d"
                    + "458cfee1cf29bb9c081eee56ecb118f22febd8827507cefc4dc2d820b183cb00",
            "bb21a19b23927a26572b65312b24cc82ca44bc033d4eae2e93ccdd287e82a3cb"
                    + "79e234015264ef76870d5b797a70c2f6e81b0da2a35b73507f3732ecd6d78209",
            "371f6943e1d48b51038134ed3d64dd4a76c72f45acba39c67b45a2710c7a2e2d"
                    + "c46234f96720e47e8501e0b3216acc3dd947cc03eaf0b805121611e6e654ea06");

    /** A key of P-256 and a signature of "abc" by it whose point has an x above n, so that r is what is left of it. */
    private static final String REDUCED_KEY = "d853fa3039b4b59966c056ccf47179f4688d7bb7c2c683db2f0b2ef09d159e37"
            + "461f59e3734b35811f06473a3a9abc333af97bbe61b188936fa040503d0e28b0";

    private static final String REDUCED = "00000000000000000000000000000000000000000000000000000000000003e8"
            + "0000000000000000000000000000000000000000000000000000000000001267";

    private KnownAnswers() {}

    /** What an engine gets wrong with an algorithm, or empty if it is right or does not serve it. */
    static Optional<String> fault(SignatureEngine engine, SignatureAlgorithm algorithm) {
        SigningKey key = key(algorithm);
        byte[] signature = key.sign(MESSAGE);
        byte[] changed = signature.clone();
        changed[changed.length / 2] ^= 1;
        return engine.check(algorithm, key.verificationKey().encoded()).flatMap(check -> {
            if (!check.holds(MESSAGE, signature)) {
                return Optional.of("refuses a good signature");
            }
            return check.holds(OTHER_MESSAGE, signature) || check.holds(MESSAGE, changed)
                    ? Optional.of("accepts a bad signature")
                    : rareFault(engine, algorithm);
        });
    }

    private static Optional<String> rareFault(SignatureEngine engine, SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case ED25519 -> engine.check(algorithm, bytes(KEY)).flatMap(KnownAnswers::cofactorFault);
            case ES256 ->
                engine.check(algorithm, bytes(REDUCED_KEY))
                        .filter(check -> !check.holds(MESSAGE, bytes(REDUCED)))
                        .map(check -> "refuses a good signature whose point has an x above n");
            case ML_DSA_65, SGD_SM3_SM2 -> Optional.empty();
        };
    }

    private static Optional<String> cofactorFault(SignatureCheck check) {
        if (!check.holds(MESSAGE, bytes(GOOD))) {
            return Optional.of("refuses a good signature");
        }
        return WITH_COFACTOR_ONLY.stream().anyMatch(signature -> check.holds(MESSAGE, bytes(signature)))
                ? Optional.of("accepts a signature that holds with the cofactor only")
                : Optional.empty();
    }

    private static SigningKey key(SignatureAlgorithm algorithm) {
        byte[] secret = new byte[SignatureScheme.SECRET_LENGTH];
        Arrays.fill(secret, (byte) 1);
        try {
            return SigningKey.of(algorithm, secret);
        } catch (VerificationException e) {
            throw new IllegalStateException("a secret in the range of every algorithm", e);
        }
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
