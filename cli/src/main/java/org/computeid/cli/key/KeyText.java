package org.computeid.cli.key;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.computeid.cli.console.Messages;
import org.computeid.identifier.envelope.PrivateKeyException;
import org.computeid.identifier.envelope.SigningKey;
import org.computeid.identifier.envelope.TrustedKeys;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.envelope.VerificationKey;
import org.computeid.identifier.envelope.VerificationReason;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonValue;

/**
 * One key in any of its forms: PEM or JWK, private or public.
 *
 * @param key its public half
 * @param isPrivate whether the private half was there, too
 */
record KeyText(VerificationKey key, boolean isPrivate) {

    private static final String STANDARD_INPUT = "-";

    /** Reads a key from a file, from standard input, or from the argument itself if that is a JWK. */
    static KeyText of(String source, Passphrase passphrase, Messages messages)
            throws IOException, VerificationException, PrivateKeyException {
        if (source.startsWith("{")) {
            return jwk(source.getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = bytes(source);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.contains("-----BEGIN")) {
            return jwk(bytes);
        }
        if (text.contains("-----BEGIN PUBLIC KEY-----")) {
            return new KeyText(VerificationKey.fromPem(bytes), false);
        }
        SigningKey key = source.equals(STANDARD_INPUT)
                ? SigningKey.fromPem(bytes)
                : PrivateKey.read(Path.of(source), passphrase, messages);
        return new KeyText(key.verificationKey(), true);
    }

    private static byte[] bytes(String source) throws IOException {
        if (source.equals(STANDARD_INPUT)) {
            return System.in.readNBytes(TrustedKeys.MAX_BYTES);
        }
        try (InputStream in = Files.newInputStream(Path.of(source))) {
            return in.readNBytes(TrustedKeys.MAX_BYTES);
        }
    }

    private static KeyText jwk(byte[] bytes) throws VerificationException {
        JsonValue value;
        try {
            value = CanonicalJson.readLenient(bytes, JsonLimits.DOCUMENT);
        } catch (JsonException e) {
            throw VerificationException.at(
                    VerificationReason.FORM, e.pointer().orElse(""), e.reason().name());
        }
        if (!(value instanceof JsonObject jwk)) {
            throw VerificationException.at(VerificationReason.FORM, "", "no object");
        }
        boolean isPrivate = jwk.find("d").isPresent() || jwk.find("priv").isPresent();
        return isPrivate
                ? new KeyText(SigningKey.fromJwk(jwk).verificationKey(), true)
                : new KeyText(VerificationKey.fromJwk(jwk), false);
    }
}
