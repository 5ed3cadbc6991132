package org.computeid.identifier.envelope;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * SM2 with SM3 (GB/T 32918.2, GM/T 0009) as ENV-28 narrows it: r‖s of 64 bytes, Z_A with the identifier
 * {@code 1234567812345678}, and neither the key −G nor its secret n − 1, for which signing divides by zero.
 */
final class Sm2Scheme implements SignatureScheme {

    static final Sm2Scheme INSTANCE = new Sm2Scheme();

    private static final PrimeCurve CURVE = PrimeCurve.named("sm2p256v1");
    private static final JwkShape SHAPE = PrimeCurve.shape("SM2-P-256");
    private static final byte[] SIGNER_ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    private Sm2Scheme() {}

    @Override
    public JwkShape shape() {
        return SHAPE;
    }

    @Override
    public SignatureCheck decode(byte[] publicKey) throws VerificationException {
        ECPublicKeyParameters key = CURVE.decode(publicKey);
        if (key.getQ().equals(CURVE.generator().negate())) {
            throw VerificationException.of(VerificationReason.KEY, "the key −G, whose secret cannot sign");
        }
        return (signingInput, signature) -> holds(key, signingInput, signature);
    }

    @Override
    public boolean isInRange(byte[] signature) {
        return CURVE.isInRange(signature);
    }

    @Override
    public byte[] publicKey(byte[] secret) throws VerificationException {
        return CURVE.publicKey(secret, CURVE.order().subtract(BigInteger.TWO));
    }

    @Override
    public byte[] sign(byte[] secret, byte[] publicKey, byte[] signingInput) {
        return sign(secret, signingInput, new SecureRandom());
    }

    byte[] sign(byte[] secret, byte[] signingInput, SecureRandom random) {
        SM2Signer signer = signer(true, new ParametersWithRandom(CURVE.privateKey(secret), random), signingInput);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("the engine could not sign", e);
        }
    }

    private static boolean holds(ECPublicKeyParameters key, byte[] signingInput, byte[] signature) {
        return signer(false, key, signingInput).verifySignature(signature);
    }

    private static SM2Signer signer(boolean forSigning, CipherParameters key, byte[] signingInput) {
        SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
        signer.init(forSigning, new ParametersWithID(key, SIGNER_ID));
        signer.update(signingInput, 0, signingInput.length);
        return signer;
    }
}
