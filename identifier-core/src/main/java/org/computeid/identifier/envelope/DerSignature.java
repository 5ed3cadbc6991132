package org.computeid.identifier.envelope;

import java.util.Arrays;

/**
 * Turns signatures of the curves from DER, as OpenSSL, PKCS #11 modules, cipher machines and key services make them, into the
 * 64 bytes r‖s that an envelope holds, and back: what a {@link Signer} for ES256 or SM2 needs. Whether a signature verifies is not
 * asked here.
 */
public final class DerSignature {

    private DerSignature() {}

    /**
     * The form of the envelope.
     *
     * @param der a sequence of the integers r and s in DER, e.g. 70 to 72 bytes, each at most 256 bits
     * @return r‖s, 64 bytes
     * @throws VerificationException with {@code SIGNATURE} if it is no such sequence
     */
    public static byte[] toConcatenated(byte[] der) throws VerificationException {
        try {
            DerReader integers = DerReader.ofSequence(der);
            byte[] r = integers.takeInteger();
            byte[] s = integers.takeInteger();
            integers.finish();
            if (r.length > PrimeCurve.HALF || s.length > PrimeCurve.HALF) {
                throw new DerException("an integer is too large");
            }
            byte[] signature = new byte[2 * PrimeCurve.HALF];
            System.arraycopy(r, 0, signature, PrimeCurve.HALF - r.length, r.length);
            System.arraycopy(s, 0, signature, signature.length - s.length, s.length);
            return signature;
        } catch (DerException e) {
            throw VerificationException.of(VerificationReason.SIGNATURE, e.getMessage() + " in the signature");
        }
    }

    /**
     * The form of DER.
     *
     * @param concatenated r‖s, 64 bytes
     * @return a sequence of two integers
     * @throws VerificationException with {@code SIGNATURE} if there are not 64 bytes
     */
    public static byte[] fromConcatenated(byte[] concatenated) throws VerificationException {
        if (concatenated.length != 2 * PrimeCurve.HALF) {
            throw VerificationException.of(VerificationReason.SIGNATURE, "r‖s has 64 bytes");
        }
        return der(concatenated);
    }

    /** The form of DER of 64 bytes. */
    static byte[] der(byte[] concatenated) {
        return DerWriter.element(
                DerReader.SEQUENCE,
                DerWriter.integer(Arrays.copyOfRange(concatenated, 0, PrimeCurve.HALF)),
                DerWriter.integer(Arrays.copyOfRange(concatenated, PrimeCurve.HALF, concatenated.length)));
    }
}
