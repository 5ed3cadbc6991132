package org.computeid.cli.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.computeid.cli.console.FileBytes;
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

/**
 * One key in any of its forms: PEM or JWK, private or public.
 *
 * @param key its public half
 * @param isPrivate whether the private half was there, too
 */
record KeyText(VerificationKey key, boolean isPrivate) {

    private static final String STANDARD_INPUT = "-";
    private static final Set<PosixFilePermission> OWNER =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /** Reads a key from a file, from standard input, or from the argument itself if that is a JWK. */
    static KeyText of(String source, Passphrase passphrase, Messages messages) throws IOException, RefusedKey {
        try {
            return read(source, passphrase, messages);
        } catch (VerificationException e) {
            throw new RefusedKey(e);
        } catch (PrivateKeyException e) {
            throw new RefusedKey(e);
        }
    }

    /** Whether an argument is a key itself, fit or not, and no name of a file: then it may be secret. */
    static boolean isJwk(String source) {
        return source.stripLeading().startsWith("{");
    }

    private static KeyText read(String source, Passphrase passphrase, Messages messages)
            throws IOException, VerificationException, PrivateKeyException, RefusedKey {
        if (isJwk(source)) {
            return fromArgument(jwk(source.getBytes(StandardCharsets.UTF_8)));
        }
        boolean fromFile = !source.equals(STANDARD_INPUT);
        byte[] bytes = fromFile
                ? FileBytes.read(Path.of(source), TrustedKeys.MAX_BYTES)
                : System.in.readNBytes(TrustedKeys.MAX_BYTES);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.contains("-----BEGIN")) {
            JsonObject jwk = jwk(bytes);
            if (isPrivate(jwk) && fromFile && !isOwnersAlone(Path.of(source))) {
                throw new RefusedKey(KeyRefusal.permissions());
            }
            return of(jwk);
        }
        if (text.contains("-----BEGIN PUBLIC KEY-----")) {
            return new KeyText(VerificationKey.fromPem(bytes), false);
        }
        SigningKey key = fromFile
                ? PrivateKey.read(Path.of(source), passphrase, messages)
                : PrivateKey.read(bytes, passphrase, messages);
        return new KeyText(key.verificationKey(), true);
    }

    private static KeyText fromArgument(JsonObject jwk) throws VerificationException, RefusedKey {
        if (isPrivate(jwk)) {
            throw new RefusedKey(KeyRefusal.argument());
        }
        return of(jwk);
    }

    /** As {@code PrivateKeyFile} asks of PEM; where the file system cannot tell, nobody can rely on it. */
    private static boolean isOwnersAlone(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view != null && OWNER.containsAll(view.readAttributes().permissions());
    }

    private static JsonObject jwk(byte[] bytes) throws VerificationException {
        try {
            if (CanonicalJson.readLenient(bytes, JsonLimits.DOCUMENT) instanceof JsonObject jwk) {
                return jwk;
            }
        } catch (JsonException e) {
            throw VerificationException.at(
                    VerificationReason.FORM, e.pointer().orElse(""), e.reason().name());
        }
        throw VerificationException.at(VerificationReason.FORM, "", "no object");
    }

    private static boolean isPrivate(JsonObject jwk) {
        return jwk.find("d").isPresent() || jwk.find("priv").isPresent();
    }

    private static KeyText of(JsonObject jwk) throws VerificationException {
        return isPrivate(jwk)
                ? new KeyText(SigningKey.fromJwk(jwk).verificationKey(), true)
                : new KeyText(VerificationKey.fromJwk(jwk), false);
    }
}
