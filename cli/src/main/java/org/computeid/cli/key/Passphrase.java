package org.computeid.cli.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.FileBytes;
import org.computeid.cli.console.Messages;
import org.computeid.cli.console.Terminal;
import org.computeid.cli.console.Visible;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a passphrase comes from: a file, or a person at the terminal; never the command line, which others can list. */
final class Passphrase {

    private static final int LONGEST = 4096;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "The passphrase of the key: the first line of a file, at most 4096 bytes.")
    private @Nullable Path file;

    /** The passphrase of the file, if one is named; whoever asks overwrites it. */
    Optional<char[]> fromFile(Messages messages) throws IOException {
        return file == null ? Optional.empty() : Optional.of(read(file, messages));
    }

    /** Asks at the terminal; whoever asks overwrites the answer. */
    static char[] ask(String prompt, Messages messages) {
        return Terminal.find()
                .map(terminal -> terminal.readPassword("%s", prompt))
                .filter(answer -> answer.length > 0)
                .orElseThrow(() -> new CommandFailure(messages.text("failure.noPassphrase")));
    }

    private static char[] read(Path file, Messages messages) throws IOException {
        byte[] bytes = FileBytes.read(file, LONGEST + 1);
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end));
            char[] passphrase = new char[text.remaining()];
            text.get(passphrase);
            Arrays.fill(text.array(), '\0');
            if (passphrase.length > 0 && end <= LONGEST && !hasNul(passphrase)) {
                return passphrase;
            }
            Arrays.fill(passphrase, '\0');
        } catch (CharacterCodingException e) {
            throw new CommandFailure(messages.text("failure.passphraseFile", Visible.text(file.toString())), e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
        throw new CommandFailure(messages.text("failure.passphraseFile", Visible.text(file.toString())));
    }

    /** Other programs would end the passphrase there. */
    private static boolean hasNul(char[] passphrase) {
        for (char c : passphrase) {
            if (c == 0) {
                return true;
            }
        }
        return false;
    }
}
