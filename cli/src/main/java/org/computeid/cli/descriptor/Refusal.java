package org.computeid.cli.descriptor;

import java.util.Locale;
import org.computeid.cli.console.Messages;
import org.computeid.cli.console.Visible;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.json.JsonException;

/**
 * Why nothing can be said about what a document holds: a code of envelope.md or canonical-json.md, {@link #UNREADABLE} or {@link #SIGNED}.
 *
 * @param code the code, e.g. {@code SIGNATURE}
 * @param place the place as people read it, e.g. {@code /signatures/0/signature}; empty if there is none
 */
record Refusal(String code, String place) {

    static final String LIMIT = "LIMIT";
    static final String UNREADABLE = "UNREADABLE";
    static final String SIGNED = "SIGNED";

    static Refusal of(String code) {
        return new Refusal(code, "");
    }

    static Refusal of(VerificationException e) {
        return new Refusal(e.reason().name(), e.pointer().orElse(""));
    }

    static Refusal of(JsonException e) {
        String pointer = e.pointer().orElse("");
        String offset = e.offset() == JsonException.NO_OFFSET
                ? ""
                : String.format(Locale.ROOT, "%sbyte %d", pointer.isEmpty() ? "" : ", ", e.offset());
        return new Refusal(e.reason().name(), pointer + offset);
    }

    /** Code, place and a sentence. */
    String text(Messages messages) {
        String sentence = messages.text("refusal." + code);
        return place.isEmpty()
                ? messages.text("refusal.line", code, sentence)
                : messages.text("refusal.lineAt", code, Visible.text(place), sentence);
    }
}
