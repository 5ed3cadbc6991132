package org.computeid.benchmarks;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.computeid.identifier.envelope.SignatureAlgorithm;
import org.computeid.identifier.envelope.VerificationKey;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;

/** A signature, the bytes that it signs, and BouncyCastle's key: what is left when all but the mathematics has been done. */
final class BareSignature {

    private static final byte[] SM2_ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    private final SignatureAlgorithm algorithm;
    private final CipherParameters key;
    private final byte[] signingInput;
    private final byte[] signature;

    private BareSignature(SignatureAlgorithm algorithm, CipherParameters key, byte[] signingInput, byte[] signature) {
        this.algorithm = algorithm;
        this.key = key;
        this.signingInput = signingInput;
        this.signature = signature;
    }

    static BareSignature[] all(byte[][] envelopes, VerificationKey key) {
        CipherParameters decoded = decoded(key);
        return Arrays.stream(envelopes)
                .map(envelope -> of(envelope, key.algorithm(), decoded))
                .toArray(BareSignature[]::new);
    }

    private static BareSignature of(byte[] envelope, SignatureAlgorithm algorithm, CipherParameters key) {
        JsonObject jws = (JsonObject) CanonicalJson.read(envelope, JsonLimits.ENVELOPE);
        JsonArray signatures = (JsonArray) jws.find("signatures").orElseThrow();
        JsonObject signature = (JsonObject) signatures.items().get(0);
        String signingInput = text(signature, "protected") + '.' + text(jws, "payload");
        return new BareSignature(
                algorithm,
                key,
                signingInput.getBytes(StandardCharsets.US_ASCII),
                Base64.getUrlDecoder().decode(text(signature, "signature")));
    }

    private static String text(JsonObject object, String name) {
        return ((JsonString) object.find(name).orElseThrow()).text();
    }

    private static CipherParameters decoded(VerificationKey key) {
        byte[] encoded = key.encoded();
        return switch (key.algorithm()) {
            case ED25519 -> new Ed25519PublicKeyParameters(encoded);
            case ES256 -> point("secp256r1", encoded);
            case ML_DSA_65 -> new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_65, encoded);
            case SGD_SM3_SM2 -> new ParametersWithID(point("sm2p256v1", encoded), SM2_ID);
        };
    }

    private static ECPublicKeyParameters point(String curve, byte[] coordinates) {
        X9ECParameters x9 = CustomNamedCurves.getByName(curve);
        int half = coordinates.length / 2;
        return new ECPublicKeyParameters(
                x9.getCurve()
                        .createPoint(
                                new BigInteger(1, Arrays.copyOf(coordinates, half)),
                                new BigInteger(1, Arrays.copyOfRange(coordinates, half, coordinates.length))),
                new ECDomainParameters(x9));
    }

    boolean verifies() {
        return verifies(signingInput);
    }

    boolean verifies(byte[] message) {
        Signer signer = switch (algorithm) {
            case ED25519 -> new Ed25519Signer();
            case ES256 -> new DSADigestSigner(new ECDSASigner(), new SHA256Digest(), PlainDSAEncoding.INSTANCE);
            case ML_DSA_65 -> new MLDSASigner();
            case SGD_SM3_SM2 -> new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
        };
        signer.init(false, key);
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }
}
