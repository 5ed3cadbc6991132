package org.computeid.cli.descriptor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.Severity;
import org.computeid.identifier.envelope.VerifiedSigner;
import org.computeid.identifier.json.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said about one document.
 *
 * @param name where it stands, safe to print
 * @param refusal why it was refused unread, or null
 * @param findings all findings; empty if it was refused
 * @param subject the identifier that it describes, as it stands there; empty if there is none
 * @param trust its digest and those who signed it, if signatures were checked and hold, or null
 */
record Verdict(
        String name,
        @Nullable Refusal refusal,
        List<Finding> findings,
        String subject,
        @Nullable Trust trust) {

    static Verdict refused(String name, Refusal refusal) {
        return new Verdict(name, refusal, List.of(), "", null);
    }

    Outcome outcome() {
        if (refusal != null) {
            return Outcome.REFUSED;
        }
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return Outcome.ERRORS;
        }
        return findings.isEmpty() ? Outcome.GOOD : Outcome.WARNINGS;
    }

    /** The same with no more than one finding of each code and severity, which is all that counting asks for. */
    Verdict brief() {
        Set<String> seen = new HashSet<>();
        List<Finding> kinds = findings.stream()
                .filter(finding -> seen.add(finding.severity().name() + finding.code()))
                .toList();
        return new Verdict(name, refusal, kinds, subject, trust);
    }

    Optional<Refusal> findRefusal() {
        return Optional.ofNullable(refusal);
    }

    Optional<Trust> findTrust() {
        return Optional.ofNullable(trust);
    }

    /** What becomes of a document. */
    enum Outcome {
        /** Nothing was found. */
        GOOD,
        /** A person should look. */
        WARNINGS,
        /** It breaks a rule. */
        ERRORS,
        /** It was refused before it was looked into. */
        REFUSED
    }

    /**
     * What verification told.
     *
     * @param digest the document's identity
     * @param signers who signed it
     */
    record Trust(Digest digest, List<VerifiedSigner> signers) {}
}
