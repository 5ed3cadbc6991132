package org.computeid.cli.descriptor;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.computeid.identifier.envelope.EnvelopeVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code descriptor verify}: signatures, then what the descriptors say, by the million, in bounded memory. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Verifies the signatures of descriptors under trusted keys, then finds what is wrong in those that hold.",
            "Uses all processors; the lines come in the order of the input; one document never stops the others."
        },
        footer = {
            "",
            "Exit code: 0 all signatures hold and no errors were found; 1 a document was refused, or errors were found;",
            "2 nothing could be read, or keys or call are wrong."
        })
public final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private final Inspection inspection = new Inspection();

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    /** Made by picocli. */
    public VerifyCommand() {}

    @Override
    public Integer call() throws IOException {
        EnvelopeVerifier verifier = trust.verifier(inspection.messages());
        Judge judge = inspection.judge();
        return inspection.run(entry -> judge.verify(entry, verifier));
    }
}
