package org.computeid.identifier.envelope;

import java.util.List;
import org.computeid.identifier.json.Digest;

/**
 * A document whose every signature has been verified, e.g. a {@code Verified<JsonValue>} (ENV-38, ENV-39).
 *
 * <p>Only an {@link EnvelopeVerifier} and the {@link PayloadDecoder}s of this library make one, from the very bytes that were
 * signed; an API that needs trust takes this type. It is as fresh as the {@code now} it was verified at: it says nothing of
 * the document's own {@code expires}, of its {@code seq}, or of what the signers may speak for.
 *
 * @param <T> the type that the document was read as
 */
public final class Verified<T> {

    private final T value;
    private final byte[] payload;
    private final Digest digest;
    private final List<VerifiedSigner> signers;

    private Verified(T value, byte[] payload, Digest digest, List<VerifiedSigner> signers) {
        this.value = value;
        this.payload = payload;
        this.digest = digest;
        this.signers = signers;
    }

    /** Called with the outcome of a verification only. */
    static <T> Verified<T> by(List<VerifiedSigner> signers, byte[] payload, T value) {
        return new Verified<>(value, payload, Digest.sha256(payload), List.copyOf(signers));
    }

    /** Called by decoders of this library only, with what they read from the verified value. */
    <R> Verified<R> as(R decoded) {
        return new Verified<>(decoded, payload, digest, signers);
    }

    /**
     * The document.
     *
     * @return what the signed bytes hold
     */
    public T value() {
        return value;
    }

    /**
     * The signed bytes.
     *
     * @return a copy, canonical JSON
     */
    public byte[] payload() {
        return payload.clone();
    }

    /**
     * The document's identity: the SHA-256 digest of the signed bytes, whoever signed them.
     *
     * @return the digest
     */
    public Digest digest() {
        return digest;
    }

    /**
     * Those who signed.
     *
     * @return one to eight different keys in the order of the envelope; unmodifiable
     */
    public List<VerifiedSigner> signers() {
        return signers;
    }

    /** Digest and signers; nothing of the document. */
    @Override
    public String toString() {
        return "verified " + digest + " signed by "
                + signers.stream()
                        .map(signer -> signer.role().word() + " " + signer.kid())
                        .toList();
    }
}
