package org.computeid.cli.descriptor;

import java.util.List;
import java.util.Optional;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.envelope.Envelope;
import org.computeid.identifier.envelope.ProtectedHeader;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.envelope.VerificationReason;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A document that was read, whoever signed it: nobody's signature has been checked.
 *
 * @param form in which form it came
 * @param value what it holds
 * @param envelope the envelope that it came in, or null
 */
record Document(Form form, JsonValue value, @Nullable Envelope envelope) {

    private static final JsonLimits LIMITS = new JsonLimits(Inputs.MAX_FILE, JsonLimits.ENVELOPE.codePoints());

    /**
     * Reads a payload, an envelope or a clear text, each strictly, whichever the members at the top say it is; a file that
     * calls itself {@code *.jsonc} is a draft.
     */
    static Document read(Entry entry) throws RefusedDocument {
        if (entry.findFault().isPresent()) {
            throw new RefusedDocument(entry.findFault().get());
        }
        if (entry.name().endsWith(".jsonc")) {
            return readDraft(entry);
        }
        try {
            JsonValue top = CanonicalJson.readLenient(entry.bytes(), LIMITS);
            if (holds(top, "payload", "signatures")) {
                return signed(Form.ENVELOPE, Envelope.parse(entry.bytes()));
            }
            if (holds(top, "document", "signatures")) {
                return signed(Form.CLEAR_TEXT, Envelope.parseClearText(entry.bytes()));
            }
            return new Document(Form.PAYLOAD, CanonicalJson.read(entry.bytes(), JsonLimits.DOCUMENT), null);
        } catch (JsonException e) {
            throw new RefusedDocument(Refusal.of(e));
        } catch (VerificationException e) {
            throw new RefusedDocument(Refusal.of(e));
        }
    }

    /** Reads a draft: JSON of any spelling with comments, see {@link DraftText}. */
    static Document readDraft(Entry entry) throws RefusedDocument {
        if (entry.findFault().isPresent()) {
            throw new RefusedDocument(entry.findFault().get());
        }
        return new Document(Form.DRAFT, DraftText.read(entry.bytes()), null);
    }

    /** Reads the envelope that a document has to come in, canonical or as clear text. */
    static Envelope envelope(Entry entry) throws RefusedDocument {
        if (entry.findFault().isPresent()) {
            throw new RefusedDocument(entry.findFault().get());
        }
        try {
            return envelope(entry.bytes());
        } catch (VerificationException e) {
            throw new RefusedDocument(Refusal.of(e));
        }
    }

    Optional<Envelope> findEnvelope() {
        return Optional.ofNullable(envelope);
    }

    /** Who claims to have signed. */
    List<ProtectedHeader> headers() {
        return envelope == null ? List.of() : envelope.unverifiedHeaders();
    }

    boolean namesRegistrar() {
        return headers().stream().anyMatch(header -> header.role() == Role.REGISTRAR);
    }

    /** What is no envelope is looked at again, so that those who have many envelopes do not pay for clear text. */
    private static Envelope envelope(byte[] bytes) throws VerificationException {
        try {
            return Envelope.parse(bytes);
        } catch (VerificationException e) {
            boolean other = e.reason() == VerificationReason.FORM || e.reason() == VerificationReason.LIMIT;
            if (other && isClearText(bytes)) {
                return Envelope.parseClearText(bytes);
            }
            throw e;
        }
    }

    private static boolean isClearText(byte[] bytes) {
        try {
            return holds(CanonicalJson.readLenient(bytes, LIMITS), "document", "signatures");
        } catch (JsonException e) {
            return false;
        }
    }

    private static Document signed(Form form, Envelope envelope) throws VerificationException {
        JsonValue value;
        try {
            value = CanonicalJson.read(envelope.unverifiedPayload(), JsonLimits.DOCUMENT);
        } catch (JsonException e) {
            throw VerificationException.at(
                    VerificationReason.PAYLOAD,
                    "/payload" + e.pointer().orElse(""),
                    e.reason().name());
        }
        for (int i = 0; i < envelope.unverifiedHeaders().size(); i++) {
            if (!envelope.unverifiedHeaders().get(i).typ().equals(ComputeDescriptor.TYPE)) {
                throw VerificationException.at(
                        VerificationReason.TYPE, "/signatures/" + i + "/protected", "another type of document");
            }
        }
        return new Document(form, value, envelope);
    }

    private static boolean holds(JsonValue value, String first, String second) {
        return value instanceof JsonObject object
                && object.find(first).isPresent()
                && object.find(second).isPresent();
    }
}
