package org.computeid.cli.key;

import org.computeid.cli.console.Messages;
import org.computeid.cli.console.Visible;
import org.computeid.identifier.envelope.PrivateKeyException;
import org.computeid.identifier.envelope.PrivateKeyReason;
import org.computeid.identifier.envelope.VerificationException;

/**
 * Why a key was refused.
 *
 * @param code the closed reason, e.g. {@code KEY}
 * @param sentence the key of the sentence about it
 * @param place where in a JWK, or empty
 */
record KeyRefusal(String code, String sentence, String place) {

    private static final int SHOWN = 80;

    static KeyRefusal of(VerificationException e) {
        return new KeyRefusal(
                e.reason().name(), "public." + e.reason(), e.pointer().orElse(""));
    }

    static KeyRefusal of(PrivateKeyException e) {
        return new KeyRefusal(e.reason().name(), "private." + e.reason(), "");
    }

    /** A private key among the arguments, which every user of the machine can list. */
    static KeyRefusal argument() {
        return new KeyRefusal("ARGUMENT", "private.ARGUMENT", "");
    }

    /** A private key in a file that others than its owner may use. */
    static KeyRefusal permissions() {
        String code = PrivateKeyReason.PERMISSIONS.name();
        return new KeyRefusal(code, "private." + code, "");
    }

    String text(String source, Messages messages) {
        return messages.text(
                place.isEmpty() ? "refused" : "refusedAt", shown(source), code, messages.text(sentence), place);
    }

    /** A JWK may hold a secret: of one that stands on the command line nothing is printed. */
    static String shown(String source) {
        if (KeyText.isJwk(source)) {
            return "JWK";
        }
        int end = Math.min(source.length(), SHOWN);
        return Visible.text(source.substring(0, end)) + (end < source.length() ? "…" : "");
    }
}
