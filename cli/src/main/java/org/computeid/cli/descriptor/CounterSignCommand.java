package org.computeid.cli.descriptor;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.key.RoleWord;
import org.computeid.identifier.envelope.Envelope;
import org.computeid.identifier.envelope.EnvelopeVerifier;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.Signatory;
import org.computeid.identifier.envelope.TrustedKeys;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.envelope.VerificationReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code descriptor counter-sign}: a registrar's signature over that of the registrant. */
@Command(
        name = "counter-sign",
        mixinStandardHelpOptions = true,
        description = {
            "Adds a signature that also stands over the registrant's.",
            "The signatures that are there are verified first, and the descriptor validated as one that a registrar answers for; if either fails, nothing is written.",
            "What was found is told on standard error."
        },
        footer = {
            "",
            "Exit code: 0 all were counter-signed; 1 one was refused or has errors; 2 nothing could be read, or keys or",
            "call are wrong."
        })
public final class CounterSignCommand implements Callable<Integer> {

    @Mixin
    private final SigningRun signing = new SigningRun();

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "registrar",
            converter = RoleWord.class,
            description = "The role of the signature, any but registrant (default: ${DEFAULT-VALUE}).")
    private Role role = Role.REGISTRAR;

    /** Made by picocli. */
    public CounterSignCommand() {}

    @Override
    public Integer call() throws IOException {
        if (role == Role.REGISTRANT) {
            throw new CommandFailure(signing.messages().text("failure.counterRole"));
        }
        TrustedKeys keys = trust.keys(signing.messages());
        EnvelopeVerifier verifier = trust.verifier(keys);
        Signatory signatory = signing.signatory(role);
        Instant now = signing.time().now();
        Judge judge = new Judge(now, role == Role.REGISTRAR);
        return signing.run(entry -> sign(entry, once(judge.verify(entry, verifier), keys, signatory), signatory, now));
    }

    /** A key that is known by two identifiers is one key all the same. */
    private static Verdict once(Verdict verdict, TrustedKeys keys, Signatory signatory) {
        boolean again = verdict.findTrust().stream()
                .flatMap(trust -> trust.signers().stream())
                .flatMap(signer -> keys.find(signer.kid()).stream())
                .anyMatch(key -> key.key().equals(signatory.signer().verificationKey()));
        return again
                ? Verdict.refused(verdict.name(), Refusal.of(VerificationReason.DUPLICATE_SIGNER.name()))
                : verdict;
    }

    private Signed sign(Entry entry, Verdict verdict, Signatory signatory, Instant now) {
        if (verdict.outcome() == Verdict.Outcome.REFUSED || verdict.outcome() == Verdict.Outcome.ERRORS) {
            return Signed.not(entry, verdict);
        }
        try {
            Envelope envelope = Document.envelope(entry).withCounterSignature(signatory, now);
            return Signed.of(entry, verdict, signing.bytes(envelope));
        } catch (RefusedDocument e) {
            return Signed.not(entry, Verdict.refused(entry.name(), e.refusal()));
        } catch (VerificationException e) {
            return Signed.not(entry, Verdict.refused(entry.name(), Refusal.of(e)));
        }
    }
}
