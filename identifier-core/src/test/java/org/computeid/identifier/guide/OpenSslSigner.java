package org.computeid.identifier.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.computeid.identifier.envelope.DerSignature;
import org.computeid.identifier.envelope.Signer;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.envelope.VerificationKey;

/** Signs with a key that stays with another program: OpenSSL, run once for each signature. */
record OpenSslSigner(Path privateKey, VerificationKey verificationKey) implements Signer {

    static OpenSslSigner of(Path privateKey) throws IOException, VerificationException {
        byte[] publicKey = openssl(List.of("pkey", "-in", privateKey.toString(), "-pubout"));
        return new OpenSslSigner(privateKey, VerificationKey.fromPem(publicKey));
    }

    @Override
    public byte[] sign(byte[] signingInput) {
        try {
            Path message = Files.createTempFile("signing", ".input");
            try {
                Files.write(message, signingInput);
                return sign(message);
            } finally {
                Files.delete(message);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (VerificationException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] sign(Path message) throws IOException, VerificationException {
        return switch (verificationKey.algorithm()) {
            case ED25519, ML_DSA_65 -> pkeyutl(message);
            case ES256 -> DerSignature.toConcatenated(pkeyutl(message, "-digest", "sha256"));
            case SGD_SM3_SM2 ->
                DerSignature.toConcatenated(pkeyutl(message, "-digest", "sm3", "-pkeyopt", "distid:1234567812345678"));
        };
    }

    private byte[] pkeyutl(Path message, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("pkeyutl", "-sign", "-rawin", "-in", message.toString()));
        arguments.addAll(List.of("-inkey", privateKey.toString()));
        arguments.addAll(List.of(options));
        return openssl(arguments);
    }

    static byte[] openssl(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] output = process.getInputStream().readAllBytes();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("openssl exited with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return output;
    }
}
