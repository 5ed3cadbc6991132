package org.computeid.cli.tour;

import java.time.Instant;
import java.util.List;
import org.computeid.cli.console.Language;
import org.computeid.identifier.code.CodeTables;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.descriptor.DescriptorDecoder;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.envelope.EnvelopeVerifier;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.envelope.Verified;
import org.computeid.identifier.id.IdPrefix;
import org.computeid.identifier.validation.Circumstances;
import org.computeid.identifier.validation.DescriptorValidator;

/** A system with its signed document. */
final class SealedSystem {

    private final MintedSystem minted;
    private final byte[] envelope;

    SealedSystem(MintedSystem minted, byte[] envelope) {
        this.minted = minted;
        this.envelope = envelope.clone();
    }

    MintedSystem minted() {
        return minted;
    }

    /** A copy of the envelope's bytes. */
    byte[] envelope() {
        return envelope.clone();
    }

    /** Verifies the signatures, then reads and checks what they cover. */
    TourReport.Signed verify(EnvelopeVerifier verifier, Instant now) throws VerificationException {
        CodeTables tables = BundledSystems.tables();
        Verified<ComputeDescriptor> verified =
                verifier.verify(envelope, now, DescriptorDecoder.of(DescriptorCodec.of(tables)));
        IdPrefix registrant = IdPrefix.of(verified.value().id(), IdPrefix.Level.REGISTRANT);
        Circumstances circumstances =
                Circumstances.at(now).withRegistrarSignature().withPrefixes(List.of(registrant));
        List<Finding> findings = DescriptorValidator.of(tables).validateDecoded(verified.value(), circumstances);
        return new TourReport.Signed(minted.system(), verified, findings);
    }

    String words(String member, Language language) {
        return minted.system().words(member, language);
    }

    String stem() {
        return minted.system().stem();
    }
}
