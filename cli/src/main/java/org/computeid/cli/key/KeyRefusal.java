package org.computeid.cli.key;

import org.computeid.cli.console.Messages;
import org.computeid.cli.console.Visible;
import org.computeid.identifier.envelope.PrivateKeyException;
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

    String text(String source, Messages messages) {
        return messages.text(
                place.isEmpty() ? "refused" : "refusedAt", shown(source), code, messages.text(sentence), place);
    }

    /** A JWK may hold a secret: of one that stands on the command line nothing is printed. */
    static String shown(String source) {
        if (source.startsWith("{")) {
            return "JWK";
        }
        int end = Math.min(source.length(), SHOWN);
        return Visible.text(source.substring(0, end)) + (end < source.length() ? "…" : "");
    }
}
