package org.computeid.cli.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.computeid.cli.console.CommandFailure;
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
            defaultValue = "registrant",
            converter = RoleWord.class,
            description = "Roles that must have signed (default: ${DEFAULT-VALUE}).")
    private List<Role> roles = List.of(Role.REGISTRANT);

    boolean isGiven() {
        return !files.isEmpty();
    }

    /** The verifier of descriptors under these options. */
    EnvelopeVerifier verifier(Messages messages) throws IOException {
        Set<Role> required = EnumSet.noneOf(Role.class);
        required.addAll(roles);
        return verifier(messages, new RolePolicy(required));
    }

    /** The verifier of descriptors under these keys and a policy of the command's own. */
    EnvelopeVerifier verifier(Messages messages, RolePolicy policy) throws IOException {
        if (files.isEmpty()) {
            throw new CommandFailure(messages.text("failure.keys"));
        }
        TrustedKeys keys = TrustedKeys.of();
        for (Path file : files) {
            keys = plus(keys, file, messages);
        }
        return EnvelopeVerifier.of(keys, ComputeDescriptor.TYPE, policy);
    }

    private static TrustedKeys plus(TrustedKeys keys, Path file, Messages messages) throws IOException {
        String name = Visible.text(file.toString());
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(TrustedKeys.MAX_BYTES + 1);
        }
        try {
            return keys.plus(TrustedKeys.parse(bytes));
        } catch (VerificationException e) {
            throw new CommandFailure(messages.text(
                    "failure.keysFile", name, Refusal.of(e).text(messages), String.valueOf(e.getMessage())));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(messages.text("failure.keysTwice", name), e);
        }
    }
}
