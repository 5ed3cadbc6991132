package org.computeid.identifier.envelope;

import java.util.Optional;

/**
 * Mathematics of signatures from elsewhere, e.g. from a native provider: {@code JavaSecurityEngine.of(provider)}.
 *
 * <p>An engine is asked only what is left when all that this library asks itself has been asked: keys are validated in full,
 * lengths and ranges are right. Whatever engine is used, the same signatures are accepted; {@link #checked} makes sure of what
 * engines are known to differ in. A key is told to use an engine by {@link VerificationKey#withEngine}. Signing is not the affair
 * of engines, see {@link Signer}. Implementations are safe for use by any thread.
 */
@FunctionalInterface
public interface SignatureEngine {

    /**
     * Prepares the check of one key, which is kept with the key.
     *
     * @param algorithm what the key is for
     * @param publicKey the raw public key, as {@link VerificationKey#encoded()} gives it; it has been validated in full
     * @return the check, or empty if this engine does not serve the algorithm
     */
    Optional<SignatureCheck> check(SignatureAlgorithm algorithm, byte[] publicKey);

    /**
     * Asks an engine for answers that are known: good and bad signatures of each algorithm that it serves, and those that engines
     * are known to judge differently. These are signatures of Ed25519 that hold only when the equation is multiplied by the
     * cofactor, which ENV-26 refuses, and one of ES256 whose point has an x above n, which is rare and good.
     *
     * @param engine the engine
     * @return the same engine
     * @throws IllegalArgumentException if an answer is wrong
     */
    static SignatureEngine checked(SignatureEngine engine) {
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            KnownAnswers.fault(engine, algorithm).ifPresent(fault -> {
                throw new IllegalArgumentException("the engine " + fault + " of " + algorithm.jwsName());
            });
        }
        return engine;
    }
}
