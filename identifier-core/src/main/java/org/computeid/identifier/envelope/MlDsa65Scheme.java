package org.computeid.identifier.envelope;

import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;

/**
 * ML-DSA-65 (FIPS 204, RFC 9964) as ENV-29 narrows it: pure, with an empty context; the secret is the seed ξ. Signing is the
 * deterministic variant, so that it needs no randomness and repeats itself.
 */
final class MlDsa65Scheme implements SignatureScheme {

    static final MlDsa65Scheme INSTANCE = new MlDsa65Scheme();

    private static final int PUBLIC_KEY_LENGTH = 1_952;
    private static final MLDSAParameters PARAMETERS = MLDSAParameters.ml_dsa_65;
    private static final JwkShape SHAPE =
            new JwkShape(Map.of("kty", "AKP", "alg", "ML-DSA-65"), List.of("pub"), PUBLIC_KEY_LENGTH, "priv");

    private MlDsa65Scheme() {}

    @Override
    public JwkShape shape() {
        return SHAPE;
    }

    /** Every string of the right length is a public key: 32 bytes of ρ and 1,536 coefficients of 10 bits each. */
    @Override
    public SignatureCheck decode(byte[] publicKey) {
        MLDSAPublicKeyParameters key = new MLDSAPublicKeyParameters(PARAMETERS, publicKey);
        return (signingInput, signature) -> signer(false, key, signingInput).verifySignature(signature);
    }

    /** What a signature encodes is part of ML-DSA.Verify. */
    @Override
    public boolean isInRange(byte[] signature) {
        return true;
    }

    @Override
    public byte[] publicKey(byte[] secret) {
        return new MLDSAPrivateKeyParameters(PARAMETERS, secret).getPublicKey();
    }

    @Override
    public byte[] sign(byte[] secret, byte[] publicKey, byte[] signingInput) {
        try {
            return signer(true, new MLDSAPrivateKeyParameters(PARAMETERS, secret), signingInput)
                    .generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("the engine could not sign", e);
        }
    }

    /** The private key that FIPS 204 expands a seed to. */
    static byte[] expanded(byte[] seed) {
        return new MLDSAPrivateKeyParameters(PARAMETERS, seed).getEncoded();
    }

    private static MLDSASigner signer(boolean forSigning, CipherParameters key, byte[] signingInput) {
        MLDSASigner signer = new MLDSASigner();
        signer.init(forSigning, key);
        signer.update(signingInput, 0, signingInput.length);
        return signer;
    }
}
