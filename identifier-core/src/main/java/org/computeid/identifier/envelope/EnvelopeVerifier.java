package org.computeid.identifier.envelope;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.computeid.identifier.json.Digest;
import org.computeid.identifier.json.JsonValue;

/**
 * Turns envelopes into {@link Verified} documents, for one type of document, one set of keys and one policy (ENV-30).
 *
 * <p>All that is cheap is asked before any mathematics, and the payload is read only after every signature has been verified.
 * Every signature that is there must verify: one that does not, or whose key is unknown, refuses the whole. Immutable, safe
 * for use by any thread.
 */
public final class EnvelopeVerifier {

    /** How far ahead of the verifier's clock a signature may have been made: five minutes. */
    public static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final TrustedKeys keys;
    private final String typ;
    private final RolePolicy policy;

    private EnvelopeVerifier(TrustedKeys keys, String typ, RolePolicy policy) {
        this.keys = keys;
        this.typ = typ;
        this.policy = policy;
    }

    /**
     * A verifier.
     *
     * @param keys the keys that are trusted
     * @param typ the only type of document that is accepted, e.g. {@code compute-descriptor}
     * @param policy the roles that must have signed
     * @return the verifier
     */
    public static EnvelopeVerifier of(TrustedKeys keys, String typ, RolePolicy policy) {
        return new EnvelopeVerifier(
                Objects.requireNonNull(keys, "keys"),
                Objects.requireNonNull(typ, "typ"),
                Objects.requireNonNull(policy, "policy"));
    }

    /**
     * Verifies an envelope.
     *
     * @param envelope at most 512 KiB from anyone
     * @param now the verifier's clock
     * @return the document and its signers
     * @throws VerificationException with the reason of the first check that fails, in the order of ENV-30
     */
    public Verified<JsonValue> verify(byte[] envelope, Instant now) throws VerificationException {
        return verify(Envelope.parse(envelope), now);
    }

    /**
     * Verifies an envelope and reads its document as a type of its own.
     *
     * @param <T> the type
     * @param envelope at most 512 KiB from anyone
     * @param now the verifier's clock
     * @param decoder what reads the document once it has been verified
     * @return the typed document and its signers
     * @throws VerificationException with the reason of the first check that fails, in the order of ENV-30; with {@code
     *     PAYLOAD} if the decoder refuses the document
     */
    public <T> Verified<T> verify(byte[] envelope, Instant now, PayloadDecoder<T> decoder)
            throws VerificationException {
        return decoder.decode(verify(envelope, now));
    }

    /**
     * Verifies an envelope that has been read.
     *
     * @param envelope the envelope
     * @param now the verifier's clock
     * @return the document and its signers
     * @throws VerificationException with the reason of the first check that fails, in the order of ENV-30
     */
    public Verified<JsonValue> verify(Envelope envelope, Instant now) throws VerificationException {
        List<EnvelopeSignature> signatures = envelope.signatures();
        checkDistinctKids(signatures);
        List<TrustedKey> records = records(signatures, now);
        checkDistinctKeys(records);
        checkOver(signatures);
        checkPolicy(signatures);
        checkMathematics(envelope, records);
        JsonValue document = Payload.read(envelope.payload());
        Payload.checkType(document, typ);
        return Verified.by(signers(signatures), envelope.payload(), document);
    }

    private static void checkDistinctKids(List<EnvelopeSignature> signatures) throws VerificationException {
        Set<String> kids = new HashSet<>();
        for (int i = 0; i < signatures.size(); i++) {
            if (!kids.add(signatures.get(i).header().kid())) {
                throw refusal(VerificationReason.DUPLICATE_SIGNER, i, "a key identifier signs twice");
            }
        }
    }

    private List<TrustedKey> records(List<EnvelopeSignature> signatures, Instant now) throws VerificationException {
        List<TrustedKey> records = new ArrayList<>();
        for (int i = 0; i < signatures.size(); i++) {
            records.add(record(signatures.get(i), i, now));
        }
        return records;
    }

    /** Everything that header and key record decide about one signature. */
    private TrustedKey record(EnvelopeSignature signature, int index, Instant now) throws VerificationException {
        ProtectedHeader header = signature.header();
        if (!header.typ().equals(typ)) {
            throw refusal(VerificationReason.TYPE, index, "signed as another type of document than the one due");
        }
        TrustedKey trusted = keys.find(header.kid())
                .orElseThrow(
                        () -> refusal(VerificationReason.KEY_UNKNOWN, index, "no trusted key has this identifier"));
        if (header.algorithm() != trusted.key().algorithm()) {
            throw refusal(VerificationReason.ALGORITHM, index, "the key is for another algorithm");
        }
        checkValidity(trusted.validity(), header.issuedAt(), index, now);
        if (!trusted.roles().contains(header.role())) {
            throw refusal(VerificationReason.ROLE, index, "the key is not granted this role");
        }
        if (header.issuedAt().minus(CLOCK_SKEW).isAfter(now)) {
            throw refusal(VerificationReason.TIME, index, "signed in the future");
        }
        if (signature.bytes().length != header.algorithm().signatureLength()) {
            throw VerificationException.at(
                    VerificationReason.SIGNATURE,
                    "/signatures/" + index + "/signature",
                    "a signature of another length");
        }
        return trusted;
    }

    private static void checkValidity(KeyValidity validity, Instant issuedAt, int index, Instant now)
            throws VerificationException {
        if (validity.revoked()) {
            throw refusal(VerificationReason.KEY_REVOKED, index, "the key has been revoked");
        }
        if (now.isBefore(validity.from()) || !now.isBefore(validity.to())) {
            throw refusal(VerificationReason.KEY_TIME, index, "the key is not valid now");
        }
        if (issuedAt.plus(CLOCK_SKEW).isBefore(validity.from())) {
            throw refusal(VerificationReason.KEY_TIME, index, "signed before the key was valid");
        }
    }

    private static void checkDistinctKeys(List<TrustedKey> records) throws VerificationException {
        Set<VerificationKey> seen = new HashSet<>();
        for (int i = 0; i < records.size(); i++) {
            if (!seen.add(records.get(i).key())) {
                throw refusal(VerificationReason.DUPLICATE_SIGNER, i, "a key signs twice, under two identifiers");
            }
        }
    }

    private static void checkOver(List<EnvelopeSignature> signatures) throws VerificationException {
        Set<Digest> registrants = signatures.stream()
                .filter(signature -> signature.header().role() == Role.REGISTRANT)
                .map(EnvelopeSignature::digest)
                .collect(Collectors.toSet());
        for (int i = 0; i < signatures.size(); i++) {
            if (!registrants.containsAll(
                    signatures.get(i).header().over().stream().toList())) {
                throw refusal(VerificationReason.OVER, i, "stands over a registrant's signature that is not here");
            }
        }
    }

    private void checkPolicy(List<EnvelopeSignature> signatures) throws VerificationException {
        Set<Role> missing = EnumSet.allOf(Role.class);
        missing.retainAll(policy.required());
        signatures.forEach(signature -> missing.remove(signature.header().role()));
        if (!missing.isEmpty()) {
            throw VerificationException.at(
                    VerificationReason.ROLE, "/signatures", "no signature in the role of " + missing);
        }
    }

    private static void checkMathematics(Envelope envelope, List<TrustedKey> records) throws VerificationException {
        for (int i = 0; i < records.size(); i++) {
            EnvelopeSignature signature = envelope.signatures().get(i);
            byte[] signingInput = EnvelopeSignature.signingInput(signature.protectedText(), envelope.payloadText());
            if (!records.get(i).key().verifies(signingInput, signature.bytes())) {
                throw VerificationException.at(
                        VerificationReason.SIGNATURE, "/signatures/" + i + "/signature", "it does not verify");
            }
        }
    }

    private static List<VerifiedSigner> signers(List<EnvelopeSignature> signatures) {
        return signatures.stream()
                .map(EnvelopeSignature::header)
                .map(header -> new VerifiedSigner(header.kid(), header.role(), header.algorithm(), header.issuedAt()))
                .toList();
    }

    private static VerificationException refusal(VerificationReason reason, int index, String sentence) {
        return VerificationException.at(reason, "/signatures/" + index + "/protected", sentence);
    }
}
