package org.computeid.identifier.envelope;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.computeid.identifier.json.Base64Url;
import org.computeid.identifier.json.Digest;
import org.computeid.identifier.json.JsonException;
import org.jspecify.annotations.Nullable;

/**
 * A signed document (ENV-1): JWS General JSON in a closed profile, e.g. {@code
 * {"payload":"…","signatures":[{"protected":"…","signature":"…"}]}}.
 *
 * <p>Having one means that its shape is right, and nothing else: nobody's signature has been looked at. What it says may be
 * used once an {@link EnvelopeVerifier} has turned it into a {@link Verified}. Immutable.
 */
public final class Envelope {

    /** The most signatures of an envelope: 8. */
    public static final int MAX_SIGNATURES = 8;

    private final String payloadText;
    private final byte[] payload;
    private final List<EnvelopeSignature> signatures;

    Envelope(String payloadText, byte[] payload, List<EnvelopeSignature> signatures) {
        this.payloadText = payloadText;
        this.payload = payload;
        this.signatures = List.copyOf(signatures);
    }

    /**
     * Reads an envelope, strictly (ENV-1 to ENV-13): any member order, any white space, nothing else that is not due.
     *
     * @param bytes at most 512 KiB from anyone
     * @return the envelope, not verified
     * @throws VerificationException with {@code LIMIT}, {@code FORM}, {@code BASE64}, {@code HEADER}, {@code ALGORITHM},
     *     {@code ROLE} or {@code OVER}
     */
    public static Envelope parse(byte[] bytes) throws VerificationException {
        return EnvelopeReader.read(bytes);
    }

    /**
     * Reads the clear-text form (ENV-50).
     *
     * @param bytes JSON such as {@code {"document":{…},"signatures":[{"protected":{…},"signature":"…"}]}}
     * @return the envelope, not verified
     * @throws VerificationException as {@link #parse} throws, and with {@code PAYLOAD} if the document is outside canonical
     *     JSON
     */
    public static Envelope parseClearText(byte[] bytes) throws VerificationException {
        return ClearText.read(bytes);
    }

    /**
     * Signs a document (ENV-17). What is made verifies: signers that return something else are refused.
     *
     * @param payload the exact canonical bytes of the document
     * @param typ the type of the document, which it repeats where it names its type
     * @param issuedAt when it is signed; the fraction of a second is dropped
     * @param signatories one to eight different keys
     * @return the envelope
     * @throws VerificationException with {@code PAYLOAD}, {@code TYPE}, {@code FORM} (nobody signs), {@code LIMIT}, {@code
     *     HEADER}, {@code DUPLICATE_SIGNER} or {@code SIGNATURE} (a signer returned something else)
     */
    public static Envelope sign(byte[] payload, String typ, Instant issuedAt, List<Signatory> signatories)
            throws VerificationException {
        byte[] copy = payload.clone();
        Payload.checkType(Payload.read(copy), typ);
        if (signatories.isEmpty()) {
            throw VerificationException.of(VerificationReason.FORM, "an envelope has at least one signature");
        }
        checkDistinctKeys(signatories);
        Envelope envelope = new Envelope(Base64Url.encode(copy), copy, List.of());
        for (Signatory signatory : signatories) {
            envelope = envelope.with(signatory, typ, issuedAt, null);
        }
        return envelope;
    }

    /**
     * This envelope with one signature more, beside those that are there.
     *
     * @param signatory who signs
     * @param issuedAt when; the fraction of a second is dropped
     * @return the new envelope
     * @throws VerificationException as {@link #sign} throws
     */
    public Envelope withSignature(Signatory signatory, Instant issuedAt) throws VerificationException {
        return with(signatory, typ(), issuedAt, null);
    }

    /**
     * This envelope with a counter-signature over the registrant's signature (ENV-15).
     *
     * @param signatory who counter-signs
     * @param issuedAt when; the fraction of a second is dropped
     * @return the new envelope
     * @throws VerificationException with {@code OVER} if there is not exactly one signature of a registrant, otherwise as
     *     {@link #sign} throws
     */
    public Envelope withCounterSignature(Signatory signatory, Instant issuedAt) throws VerificationException {
        List<Digest> registrants = signatures.stream()
                .filter(signature -> signature.header().role() == Role.REGISTRANT)
                .map(EnvelopeSignature::digest)
                .toList();
        if (registrants.size() != 1) {
            throw VerificationException.of(
                    VerificationReason.OVER, registrants.size() + " signatures of a registrant instead of one");
        }
        return with(signatory, typ(), issuedAt, registrants.get(0));
    }

    /**
     * The envelope's canonical bytes.
     *
     * @return JSON that {@link #parse} reads
     */
    public byte[] toBytes() {
        return EnvelopeWriter.write(this);
    }

    /**
     * The clear-text form, indented, for people and for comparing versions (ENV-50).
     *
     * @return JSON that {@link #parseClearText} turns into the same envelope
     * @throws VerificationException with {@code PAYLOAD} or {@code LIMIT} if the payload is not its own canonical form
     */
    public byte[] toClearText() throws VerificationException {
        return ClearText.write(this);
    }

    /**
     * The signed bytes, whoever signed them.
     *
     * @return a copy; nothing vouches for it
     */
    public byte[] unverifiedPayload() {
        return payload.clone();
    }

    /**
     * The headers in the order of the signatures.
     *
     * @return what the signatures claim; nothing vouches for it
     */
    public List<ProtectedHeader> unverifiedHeaders() {
        return signatures.stream().map(EnvelopeSignature::header).toList();
    }

    /** The key identifiers; nothing of the payload. */
    @Override
    public String toString() {
        return "envelope signed by "
                + signatures.stream().map(entry -> entry.header().kid()).toList();
    }

    List<EnvelopeSignature> signatures() {
        return signatures;
    }

    String payloadText() {
        return payloadText;
    }

    /** The array itself, for this package only. */
    byte[] payload() {
        return payload;
    }

    private String typ() {
        return signatures.get(0).header().typ();
    }

    private Envelope with(Signatory signatory, String typ, Instant issuedAt, @Nullable Digest over)
            throws VerificationException {
        String pointer = "/signatures/" + signatures.size();
        if (signatures.size() == MAX_SIGNATURES) {
            throw VerificationException.at(
                    VerificationReason.LIMIT, pointer, "an envelope has at most " + MAX_SIGNATURES + " signatures");
        }
        if (unverifiedHeaders().stream().anyMatch(header -> header.kid().equals(signatory.kid()))) {
            throw VerificationException.at(
                    VerificationReason.DUPLICATE_SIGNER, pointer, "a key with this identifier has signed already");
        }
        byte[] header = header(signatory, typ, issuedAt, over);
        String protectedText = Base64Url.encode(header);
        byte[] signature = signed(signatory.signer(), EnvelopeSignature.signingInput(protectedText, payloadText));
        List<EnvelopeSignature> all = new ArrayList<>(signatures);
        all.add(new EnvelopeSignature(ProtectedHeader.read(header, pointer + "/protected"), protectedText, signature));
        return new Envelope(payloadText, payload, all);
    }

    private static byte[] header(Signatory signatory, String typ, Instant issuedAt, @Nullable Digest over)
            throws VerificationException {
        try {
            return ProtectedHeader.write(signatory, typ, issuedAt, over);
        } catch (JsonException e) {
            throw VerificationException.of(VerificationReason.HEADER, "kid or typ is outside canonical JSON");
        }
    }

    /** A device may answer with DER, with another key's signature or with nothing of use. */
    private static byte[] signed(Signer signer, byte[] signingInput) throws VerificationException {
        byte[] signature = signer.sign(signingInput).clone();
        signer.verificationKey().verify(signingInput, signature);
        return signature;
    }

    private static void checkDistinctKeys(List<Signatory> signatories) throws VerificationException {
        Set<VerificationKey> keys = new HashSet<>();
        for (Signatory signatory : signatories) {
            if (!keys.add(signatory.signer().verificationKey())) {
                throw VerificationException.of(VerificationReason.DUPLICATE_SIGNER, "a key signs twice");
            }
        }
    }
}
