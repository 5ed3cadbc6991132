package org.computeid.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.computeid.cli.descriptor.Catalogue;
import org.computeid.identifier.envelope.SignatureAlgorithm;

/** A folder with trusted keys and signed descriptors that are good at {@link Catalogue#NOW}. */
record SignedFolder(Path path, Catalogue catalogue) {

    static final String NOW = Catalogue.NOW.toString();

    static SignedFolder in(Path path) throws IOException {
        Catalogue catalogue = Catalogue.of(SignatureAlgorithm.ED25519);
        Files.write(path.resolve("trusted"), catalogue.keys());
        return new SignedFolder(path, catalogue);
    }

    String keys() {
        return path.resolve("trusted").toString();
    }

    String write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    String write(String name, byte[] bytes) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes).toString();
    }

    /** Runs {@code descriptor verify} with these keys at that time. */
    Run verify(String... more) {
        String[] args = new String[6 + more.length];
        System.arraycopy(new String[] {"descriptor", "verify", "--keys", keys(), "--now", NOW}, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        return Run.of(args);
    }

    static Run withInput(byte[] bytes, java.util.function.Supplier<Run> call) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(bytes));
        try {
            return call.get();
        } finally {
            System.setIn(before);
        }
    }
}
