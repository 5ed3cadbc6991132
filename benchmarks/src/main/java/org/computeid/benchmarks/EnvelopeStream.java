package org.computeid.benchmarks;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.SignatureAlgorithm;
import org.computeid.identifier.envelope.SigningKey;
import org.computeid.identifier.envelope.TrustedKey;
import org.computeid.identifier.envelope.TrustedKeys;

/**
 * Writes signed descriptors, one envelope a line, every hundredth with a flipped bit in its payload; run by {@code
 * benchmarks/descriptor-verify.sh}.
 */
final class EnvelopeStream {

    private static final int BROKEN_EVERY = 100;

    private EnvelopeStream() {}

    /** Arguments: how many lines, the file for the trusted keys. */
    public static void main(String[] args) throws IOException {
        SigningKey key = SigningKey.generate(SignatureAlgorithm.ED25519, new SecureRandom());
        Files.write(
                Path.of(args[1]),
                TrustedKeys.of(TrustedKey.of(key.verificationKey(), Role.REGISTRANT))
                        .toBytes());
        byte[][] envelopes = Documents.envelopes(Documents.all(), key);
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            for (int line = 1; line <= Integer.parseInt(args[0]); line++) {
                byte[] envelope = envelopes[line % envelopes.length].clone();
                if (line % BROKEN_EVERY == 0) {
                    envelope[envelope.length / 4] ^= 1;
                }
                out.write(envelope);
                out.write('\n');
            }
        }
    }
}
