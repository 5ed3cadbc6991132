package org.computeid.cli.descriptor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.FileBytes;
import org.computeid.cli.console.Messages;
import org.computeid.cli.console.Visible;
import org.computeid.cli.key.RoleWord;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.envelope.EnvelopeVerifier;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.RolePolicy;
import org.computeid.identifier.envelope.TrustedKeys;
import org.computeid.identifier.envelope.VerificationException;
import picocli.CommandLine.Option;

/** Whom a command trusts: the options {@code --keys} and {@code --require}. */
final class TrustOptions {

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = {
                "Trusted keys: [{\"kid\",\"alg\",\"jwk\",\"roles\",\"from\"?,\"to\"?,\"revoked\"?}], as 'key public' writes",
                "them; may be given several times."
            })
    private List<Path> files = List.of();

    @Option(
            names = "--require",
            paramLabel = "ROLE",
            split = ",",
            converter = RoleWord.class,
            description = "Roles that must have signed (default: registrant).")
    private List<Role> roles = List.of();

    /** Whether anybody is trusted; roles alone ask for keys, too. */
    boolean isGiven() {
        return !files.isEmpty() || !roles.isEmpty();
    }

    /** The verifier of descriptors under these options. */
    EnvelopeVerifier verifier(Messages messages) throws IOException {
        return verifier(keys(messages));
    }

    /** The verifier of descriptors under these options, of keys that were read. */
    EnvelopeVerifier verifier(TrustedKeys keys) {
        Set<Role> required = EnumSet.noneOf(Role.class);
        required.addAll(roles.isEmpty() ? List.of(Role.REGISTRANT) : roles);
        return EnvelopeVerifier.of(keys, ComputeDescriptor.TYPE, new RolePolicy(required));
    }

    /** All keys of the files. */
    TrustedKeys keys(Messages messages) throws IOException {
        if (files.isEmpty()) {
            throw new CommandFailure(messages.text("failure.keys"));
        }
        TrustedKeys keys = TrustedKeys.of();
        for (Path file : files) {
            keys = plus(keys, file, messages);
        }
        return keys;
    }

    private static TrustedKeys plus(TrustedKeys keys, Path file, Messages messages) throws IOException {
        String name = Visible.text(file.toString());
        byte[] bytes = FileBytes.read(file, TrustedKeys.MAX_BYTES + 1);
        try {
            return keys.plus(TrustedKeys.parse(bytes));
        } catch (VerificationException e) {
            // the sentences about refusals speak of envelopes; this one speaks of keys, and says what exactly is wrong
            throw new CommandFailure(messages.text("failure.keysFile", name, String.valueOf(e.getMessage())), e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(messages.text("failure.keysTwice", name), e);
        }
    }
}
