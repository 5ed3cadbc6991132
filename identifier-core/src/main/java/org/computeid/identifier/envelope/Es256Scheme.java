package org.computeid.identifier.envelope;

import java.math.BigInteger;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.computeid.identifier.json.Digest;

/**
 * ECDSA on P-256 with SHA-256 (RFC 7518 section 3.4) as ENV-27 narrows it; s may lie in either half of its range. Signing
 * takes its nonce from RFC 6979, so that it needs no randomness and repeats itself.
 */
final class Es256Scheme implements SignatureScheme {

    static final Es256Scheme INSTANCE = new Es256Scheme();

    private static final PrimeCurve CURVE = PrimeCurve.named("secp256r1");
    private static final JwkShape SHAPE = PrimeCurve.shape("P-256");

    private Es256Scheme() {}

    @Override
    public JwkShape shape() {
        return SHAPE;
    }

    @Override
    public SignatureCheck decode(byte[] publicKey) throws VerificationException {
        ECPublicKeyParameters key = CURVE.decode(publicKey);
        return (signingInput, signature) -> holds(key, signingInput, signature);
    }

    @Override
    public boolean isInRange(byte[] signature) {
        return CURVE.isInRange(signature);
    }

    @Override
    public byte[] publicKey(byte[] secret) throws VerificationException {
        return CURVE.publicKey(secret, CURVE.order().subtract(BigInteger.ONE));
    }

    @Override
    public byte[] sign(byte[] secret, byte[] publicKey, byte[] signingInput) {
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, CURVE.privateKey(secret));
        BigInteger[] signature = signer.generateSignature(hash(signingInput));
        return PrimeCurve.concatenated(signature[0], signature[1]);
    }

    private static boolean holds(ECPublicKeyParameters key, byte[] signingInput, byte[] signature) {
        ECDSASigner signer = new ECDSASigner();
        signer.init(false, key);
        return signer.verifySignature(
                hash(signingInput), PrimeCurve.number(signature, 0), PrimeCurve.number(signature, PrimeCurve.HALF));
    }

    private static byte[] hash(byte[] signingInput) {
        return Digest.sha256(signingInput).toBytes();
    }
}
