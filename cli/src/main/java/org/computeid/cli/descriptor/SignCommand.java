package org.computeid.cli.descriptor;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.computeid.cli.key.RoleWord;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.envelope.Envelope;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.Signatory;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code descriptor sign}: envelopes of one's own descriptors. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = {
            "Signs descriptors.",
            "Each is validated first: one with errors is not signed, and then nothing is written, neither to --out nor to",
            "standard output.",
            "What was found is told on standard error."
        },
        footer = {
            "",
            "Exit code: 0 all were signed; 1 one was refused or has errors; 2 nothing could be read, or key or call are",
            "wrong."
        })
public final class SignCommand implements Callable<Integer> {

    @Mixin
    private final SigningRun signing = new SigningRun();

    @Option(
            names = {"--from-draft", "--draft"},
            description = {
                "The documents are drafts: with // comments, in any order and spelling of JSON. A file *.jsonc is one",
                "without this word."
            })
    private boolean draft;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            defaultValue = "registrant",
            converter = RoleWord.class,
            description = "The role of the signature (default: ${DEFAULT-VALUE}).")
    private Role role = Role.REGISTRANT;

    /** Made by picocli. */
    public SignCommand() {}

    @Override
    public Integer call() throws IOException {
        Signatory signatory = signing.signatory(role);
        Instant now = signing.time().now();
        Judge judge = new Judge(now);
        return signing.run(entry -> sign(entry, judge, signatory, now));
    }

    private Signed sign(Entry entry, Judge judge, Signatory signatory, Instant now) {
        try {
            Document document = draft ? Document.readDraft(entry) : Document.read(entry);
            if (document.form().hasSignatures()) {
                return Signed.not(entry, Verdict.refused(entry.name(), Refusal.of(Refusal.SIGNED)));
            }
            Verdict verdict = judge.validate(entry.name(), document);
            if (verdict.outcome() == Verdict.Outcome.ERRORS) {
                return Signed.not(entry, verdict);
            }
            byte[] payload = CanonicalJson.write(document.value());
            Envelope envelope = Envelope.sign(payload, ComputeDescriptor.TYPE, now, List.of(signatory));
            return Signed.of(entry, verdict, signing.bytes(envelope));
        } catch (RefusedDocument e) {
            return Signed.not(entry, Verdict.refused(entry.name(), e.refusal()));
        } catch (JsonException e) {
            return Signed.not(entry, Verdict.refused(entry.name(), Refusal.of(e)));
        } catch (VerificationException e) {
            return Signed.not(entry, Verdict.refused(entry.name(), Refusal.of(e)));
        }
    }
}
