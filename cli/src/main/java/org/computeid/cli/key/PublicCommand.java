package org.computeid.cli.key;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Messages;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.VerificationKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code key public}: the half of a key that others may have. */
@Command(
        name = "public",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the public half of keys, one JWK a line.",
            "Each has its thumbprint as kid. With --role it prints a file of trusted keys, as 'descriptor verify --keys' reads it; with --pem X.509 in PEM."
        },
        footer = {"", "Exit code: 0 all were printed; 2 one could not be read: then none is."})
final class PublicCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Files with private or public keys, PEM or JWK; - for standard input; or a public JWK itself.")
    private List<String> sources = List.of();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            split = ",",
            converter = RoleWord.class,
            description = "Print a file of trusted keys that grants these roles to each.")
    private List<Role> roles = List.of();

    @Option(names = "--pem", description = "Print X.509 in PEM, which OpenSSL reads.")
    private boolean pem;

    @Mixin
    private final Passphrase passphrase = new Passphrase();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        Messages messages = Messages.of(PrivateKey.BUNDLE, language.language());
        if (pem && !roles.isEmpty()) {
            throw new CommandFailure(messages.text("failure.pemAndRole"));
        }
        List<VerificationKey> keys = new ArrayList<>();
        for (String source : sources) {
            keys.add(read(source, messages));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (!roles.isEmpty()) {
            out.print(PublicKeys.trusted(keys.stream().distinct().toList(), roles));
            return ExitCode.GOOD;
        }
        for (VerificationKey key : keys) {
            out.print(pem ? new String(key.toPem(), StandardCharsets.US_ASCII) : PublicKeys.jwk(key));
        }
        return ExitCode.GOOD;
    }

    private VerificationKey read(String source, Messages messages) throws IOException {
        try {
            return KeyText.of(source, passphrase, messages).key();
        } catch (RefusedKey e) {
            throw new CommandFailure(e.refusal().text(source, messages), e);
        }
    }
}
