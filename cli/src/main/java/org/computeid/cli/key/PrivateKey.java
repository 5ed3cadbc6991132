package org.computeid.cli.key;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.Language;
import org.computeid.cli.console.Messages;
import org.computeid.cli.console.Visible;
import org.computeid.identifier.envelope.PrivateKeyException;
import org.computeid.identifier.envelope.PrivateKeyFile;
import org.computeid.identifier.envelope.PrivateKeyReason;
import org.computeid.identifier.envelope.SigningKey;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The private key that a command signs with: the options {@code --key} and {@code --passphrase-file}. */
public final class PrivateKey {

    static final String BUNDLE = "org.computeid.cli.key.key";

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = {
                "The private key, PKCS #8 in PEM, which nobody but its owner may read. Where it is encrypted and no",
                "--passphrase-file is named, the passphrase is asked for at the terminal."
            })
    private Path file = Path.of("");

    @Mixin
    private final Passphrase passphrase = new Passphrase();

    /** Made by picocli. */
    public PrivateKey() {}

    /**
     * Reads the key.
     *
     * @param language in which a failure is told
     * @return the key
     * @throws IOException if the file cannot be read
     * @throws CommandFailure if it holds no key that can be used here
     */
    public SigningKey read(Language language) throws IOException {
        Messages messages = Messages.of(BUNDLE, language);
        try {
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, "is a folder, not a file");
            }
            return read(file, passphrase, messages);
        } catch (PrivateKeyException e) {
            throw new CommandFailure(
                    messages.text(
                            "failure.key",
                            Visible.text(file.toString()),
                            e.reason().name(),
                            messages.text("private." + e.reason())),
                    e);
        }
    }

    static SigningKey read(Path file, Passphrase passphrase, Messages messages)
            throws IOException, PrivateKeyException {
        Optional<char[]> known = passphrase.fromFile(messages);
        try {
            return known.isPresent()
                    ? read(file, known.get())
                    : PrivateKeyFile.at(file).read();
        } catch (PrivateKeyException e) {
            if (e.reason() != PrivateKeyReason.PASSPHRASE_MISSING) {
                throw e;
            }
            String prompt = messages.text("prompt.read", Visible.text(file.toString()));
            return read(file, Passphrase.ask(prompt, messages));
        }
    }

    /** Reads the bytes of a key that has no file, e.g. of standard input, where nobody can be asked. */
    static SigningKey read(byte[] pem, Passphrase passphrase, Messages messages)
            throws IOException, PrivateKeyException {
        Optional<char[]> known = passphrase.fromFile(messages);
        try {
            return known.isPresent() ? SigningKey.fromPem(pem, known.get()) : SigningKey.fromPem(pem);
        } finally {
            known.ifPresent(characters -> Arrays.fill(characters, '\0'));
        }
    }

    private static SigningKey read(Path file, char[] passphrase) throws IOException, PrivateKeyException {
        try {
            return PrivateKeyFile.at(file).read(passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }
}
