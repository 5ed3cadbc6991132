package org.computeid.cli.descriptor;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.computeid.cli.key.RoleWord;
import org.computeid.identifier.envelope.Envelope;
import org.computeid.identifier.envelope.EnvelopeVerifier;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.Signatory;
import org.computeid.identifier.envelope.VerificationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code descriptor counter-sign}: a registrar's signature over that of the registrant. */
@Command(
        name = "counter-sign",
        mixinStandardHelpOptions = true,
        description = {
            "Adds a signature that also stands over the registrant's. The signatures that are there are verified first,",
            "and the descriptor validated as one that a registrar answers for; if either fails, nothing is written.",
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
            description = "The role of the signature (default: ${DEFAULT-VALUE}).")
    private Role role = Role.REGISTRAR;

    /** Made by picocli. */
    public CounterSignCommand() {}

    @Override
    public Integer call() throws IOException {
        EnvelopeVerifier verifier = trust.verifier(signing.messages());
        Signatory signatory = signing.signatory(role);
        Instant now = signing.time().now();
        Judge judge = new Judge(now, role == Role.REGISTRAR);
        return signing.run(entry -> sign(entry, judge.verify(entry, verifier), signatory, now));
    }

    private Signed sign(Entry entry, Verdict verdict, Signatory signatory, Instant now) {
        if (verdict.outcome() == Verdict.Outcome.REFUSED || verdict.outcome() == Verdict.Outcome.ERRORS) {
            return Signed.not(entry, verdict);
        }
        try {
            Envelope envelope = Document.envelope(entry).withCounterSignature(signatory, now);
            return new Signed(entry, verdict, signing.bytes(envelope));
        } catch (RefusedDocument e) {
            return Signed.not(entry, Verdict.refused(entry.name(), e.refusal()));
        } catch (VerificationException e) {
            return Signed.not(entry, Verdict.refused(entry.name(), Refusal.of(e)));
        }
    }
}
