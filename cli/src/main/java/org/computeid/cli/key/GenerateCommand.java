package org.computeid.cli.key;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Messages;
import org.computeid.cli.console.Visible;
import org.computeid.identifier.envelope.PrivateKeyException;
import org.computeid.identifier.envelope.PrivateKeyFile;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.SignatureAlgorithm;
import org.computeid.identifier.envelope.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code key generate}: a new private key in a file of its owner's. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a new key.",
            "The private half goes into FILE, which nobody but its owner may read, and nowhere else; the public half",
            "is printed as a JWK, or with --role as a file of trusted keys."
        },
        footer = {
            "",
            "Exit code: 0 there is a new key; 2 there is none, or standard output could not be written: then FILE may be",
            "there, and 'key public' prints its public half."
        })
final class GenerateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Option(
            names = "--algorithm",
            required = true,
            paramLabel = "NAME",
            converter = AlgorithmName.class,
            description = "Ed25519, ES256, ML-DSA-65 or SGD_SM3_SM2.")
    private SignatureAlgorithm algorithm = SignatureAlgorithm.ED25519;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The new file: PKCS #8 in PEM. An existing one is never replaced.")
    private Path out = Path.of("");

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            split = ",",
            converter = RoleWord.class,
            description = "Print a file of trusted keys that grants these roles to the key.")
    private List<Role> roles = List.of();

    @Mixin
    private final Passphrase passphrase = new Passphrase();

    @Option(names = "--passphrase", description = "Ask for a passphrase at the terminal.")
    private boolean asks;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        Messages messages = Messages.of(PrivateKey.BUNDLE, language.language());
        SecureRandom random = new SecureRandom();
        Optional<char[]> secret = secret(messages);
        SigningKey key = SigningKey.generate(algorithm, random);
        try {
            write(key, secret, random);
        } catch (PrivateKeyException e) {
            throw new CommandFailure(
                    messages.text(
                            "failure.key",
                            Visible.text(out.toString()),
                            e.reason().name(),
                            messages.text("private." + e.reason())),
                    e);
        } finally {
            secret.ifPresent(characters -> Arrays.fill(characters, '\0'));
        }
        spec.commandLine()
                .getOut()
                .print(
                        roles.isEmpty()
                                ? PublicKeys.jwk(key.verificationKey())
                                : PublicKeys.trusted(List.of(key.verificationKey()), roles));
        return ExitCode.GOOD;
    }

    private void write(SigningKey key, Optional<char[]> secret, SecureRandom random)
            throws IOException, PrivateKeyException {
        if (secret.isPresent()) {
            PrivateKeyFile.at(out).write(key, secret.get(), random);
        } else {
            PrivateKeyFile.at(out).write(key);
        }
    }

    private Optional<char[]> secret(Messages messages) throws IOException {
        Optional<char[]> known = passphrase.fromFile(messages);
        return known.isPresent() || !asks ? known : Optional.of(askTwice(messages));
    }

    private static char[] askTwice(Messages messages) {
        char[] first = Passphrase.ask(messages.text("prompt.new"), messages);
        char[] second = Passphrase.ask(messages.text("prompt.again"), messages);
        boolean same = Arrays.equals(first, second);
        Arrays.fill(second, '\0');
        if (!same) {
            Arrays.fill(first, '\0');
            throw new CommandFailure(messages.text("failure.passphrasesDiffer"));
        }
        return first;
    }
}
