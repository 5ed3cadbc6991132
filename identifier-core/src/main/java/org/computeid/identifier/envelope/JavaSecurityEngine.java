package org.computeid.identifier.envelope;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An engine of a provider of {@code java.security}, e.g. of Amazon Corretto Crypto Provider, of Conscrypt, or one of the JDK's
 * own. It serves Ed25519, ES256 and ML-DSA-65 as far as the provider has them and gives the answers that are due, never SM2. It
 * registers nothing: the provider need not be installed.
 */
public final class JavaSecurityEngine implements SignatureEngine {

    private final Provider provider;
    private final Set<SignatureAlgorithm> served;

    private JavaSecurityEngine(Provider provider, Set<SignatureAlgorithm> served) {
        this.provider = provider;
        this.served = served;
    }

    /**
     * The engine of a provider. What the provider gets wrong of the known answers of {@link SignatureEngine#checked} it does not
     * serve, so that the keys keep to BouncyCastle there.
     *
     * @param provider the provider
     * @return the engine
     */
    public static JavaSecurityEngine of(Provider provider) {
        Set<SignatureAlgorithm> all = EnumSet.allOf(SignatureAlgorithm.class);
        JavaSecurityEngine untried = new JavaSecurityEngine(Objects.requireNonNull(provider, "provider"), all);
        Set<SignatureAlgorithm> right = EnumSet.noneOf(SignatureAlgorithm.class);
        for (SignatureAlgorithm algorithm : all) {
            if (untried.scheme(algorithm).isPresent() && untried.isRight(algorithm)) {
                right.add(algorithm);
            }
        }
        return new JavaSecurityEngine(provider, right);
    }

    /**
     * The algorithms that it serves.
     *
     * @return for example Ed25519 and ES256; unmodifiable
     */
    public Set<SignatureAlgorithm> served() {
        return Collections.unmodifiableSet(served);
    }

    @Override
    public Optional<SignatureCheck> check(SignatureAlgorithm algorithm, byte[] publicKey) {
        return served.contains(algorithm)
                ? scheme(algorithm).map(scheme -> check(algorithm, publicKey, scheme))
                : Optional.empty();
    }

    /** The provider's name and what it serves. */
    @Override
    public String toString() {
        return provider.getName() + " for " + served;
    }

    /** Also false if there is no way to give the provider a key. */
    private boolean isRight(SignatureAlgorithm algorithm) {
        try {
            return KnownAnswers.fault(this, algorithm).isEmpty();
        } catch (IllegalStateException unfit) {
            return false;
        }
    }

    /** The provider's name of a signature scheme, if it has it. */
    private Optional<String> scheme(SignatureAlgorithm algorithm) {
        List<String> names = switch (algorithm) {
            case ED25519 -> List.of("Ed25519");
            case ES256 -> List.of("SHA256withECDSA");
            case ML_DSA_65 -> List.of("ML-DSA-65", "ML-DSA");
            case SGD_SM3_SM2 -> List.of();
        };
        return names.stream()
                .filter(name -> provider.getService("Signature", name) != null)
                .findFirst();
    }

    private SignatureCheck check(SignatureAlgorithm algorithm, byte[] publicKey, String scheme) {
        try {
            PublicKey key = factory(algorithm == SignatureAlgorithm.ES256 ? "EC" : algorithm.jwsName())
                    .generatePublic(new X509EncodedKeySpec(PublicKeyPem.info(algorithm, publicKey)));
            return (signingInput, signature) -> holds(key, scheme, signingInput, form(algorithm, signature));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the engine refuses a fit key", e);
        }
    }

    /** Some providers have signatures of a kind and take the keys of other providers. */
    private KeyFactory factory(String kind) throws NoSuchAlgorithmException {
        return provider.getService("KeyFactory", kind) == null
                ? KeyFactory.getInstance(kind)
                : KeyFactory.getInstance(kind, provider);
    }

    private boolean holds(PublicKey key, String scheme, byte[] signingInput, byte[] signature) {
        Signature verification;
        try {
            verification = Signature.getInstance(scheme, provider);
            verification.initVerify(key);
            verification.update(signingInput);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the engine cannot verify", e);
        }
        try {
            return verification.verify(signature);
        } catch (SignatureException refused) {
            return false;
        }
    }

    /** Every provider takes DER for curves; few take r‖s. */
    private static byte[] form(SignatureAlgorithm algorithm, byte[] signature) {
        return algorithm == SignatureAlgorithm.ES256 ? DerSignature.der(signature) : signature;
    }
}
