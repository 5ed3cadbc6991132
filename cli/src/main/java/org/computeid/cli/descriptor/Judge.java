package org.computeid.cli.descriptor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.envelope.EnvelopeVerifier;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.envelope.Verified;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;
import org.computeid.identifier.validation.Circumstances;
import org.computeid.identifier.validation.DescriptorValidator;

/** Comes to a verdict about each document on its own; safe for use by any thread. */
final class Judge {

    private final DescriptorValidator validator = DescriptorValidator.shipped();
    private final Circumstances circumstances;

    Judge(Instant now) {
        this(now, false);
    }

    /** A judge who may also be asked on behalf of a registrar who is about to sign. */
    Judge(Instant now, boolean forRegistrar) {
        Circumstances plain = Circumstances.at(now);
        this.circumstances = forRegistrar ? plain.withRegistrarSignature() : plain;
    }

    /** Signatures first: what they do not hold for is refused and not looked into. */
    Verdict verify(Entry entry, EnvelopeVerifier verifier) {
        try {
            Verified<JsonValue> verified = verifier.verify(Document.envelope(entry), circumstances.now());
            boolean registrar = verified.signers().stream().anyMatch(signer -> signer.role() == Role.REGISTRAR);
            Verdict.Trust trust = new Verdict.Trust(verified.digest(), verified.signers());
            return new Verdict(
                    entry.name(), null, findings(verified.value(), registrar), subject(verified.value()), trust);
        } catch (VerificationException e) {
            return Verdict.refused(entry.name(), Refusal.of(e));
        } catch (RefusedDocument e) {
            return Verdict.refused(entry.name(), e.refusal());
        }
    }

    /** What the document says, whoever signed it. */
    Verdict validate(Entry entry, boolean draft) {
        try {
            Document document = draft ? Document.readDraft(entry) : Document.read(entry);
            return validate(entry.name(), document);
        } catch (RefusedDocument e) {
            return Verdict.refused(entry.name(), e.refusal());
        }
    }

    Verdict validate(String name, Document document) {
        List<Finding> findings = findings(document.value(), document.namesRegistrar());
        return new Verdict(name, null, findings, subject(document.value()), null);
    }

    private List<Finding> findings(JsonValue document, boolean registrar) {
        List<Finding> findings =
                validator.validate(document, registrar ? circumstances.withRegistrarSignature() : circumstances);
        if (!isOfAnotherType(document)) {
            return findings;
        }
        // what another document lacks of a descriptor says nothing about it
        List<Finding> type = findings.stream()
                .filter(finding -> finding.pointer().equals("/type"))
                .toList();
        return type.isEmpty() ? findings : type;
    }

    private static boolean isOfAnotherType(JsonValue document) {
        Optional<JsonValue> type = document instanceof JsonObject object ? object.find("type") : Optional.empty();
        return type.filter(value ->
                        value instanceof JsonString text && !text.text().equals(ComputeDescriptor.TYPE))
                .isPresent();
    }

    private static String subject(JsonValue document) {
        Optional<JsonValue> id = document instanceof JsonObject object ? object.find("id") : Optional.empty();
        return id.filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).text())
                .filter(text -> ComputeId.tryParse(text) instanceof ComputeId)
                .orElse("");
    }
}
