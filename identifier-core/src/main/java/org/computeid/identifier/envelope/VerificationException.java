package org.computeid.identifier.envelope;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown where an envelope, a key or a signature is not trusted, with the closed reason and, where there is one, the place
 * (ENV-40). Its text is for people and holds nothing secret and nothing of the bytes that were refused.
 */
public final class VerificationException extends Exception {

    private static final long serialVersionUID = 1L;

    private final VerificationReason reason;
    private final @Nullable String pointer;
    private final String sentence;

    private VerificationException(VerificationReason reason, @Nullable String pointer, String sentence) {
        super(reason + (pointer == null ? "" : " at \"" + pointer + "\"") + ": " + sentence);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.pointer = pointer;
        this.sentence = sentence;
    }

    /**
     * A refusal without a place.
     *
     * @param reason the closed reason
     * @param sentence what is wrong, for people
     * @return the exception, not thrown yet
     */
    public static VerificationException of(VerificationReason reason, String sentence) {
        return new VerificationException(reason, null, sentence);
    }

    /**
     * A refusal with a place.
     *
     * @param reason the closed reason
     * @param pointer a JSON pointer such as {@code /signatures/0/protected}; under {@code /payload} it goes on into the
     *     payload
     * @param sentence what is wrong, for people
     * @return the exception, not thrown yet
     */
    public static VerificationException at(VerificationReason reason, String pointer, String sentence) {
        return new VerificationException(reason, Objects.requireNonNull(pointer, "pointer"), sentence);
    }

    /**
     * Why trust was refused.
     *
     * @return the closed reason
     */
    public VerificationReason reason() {
        return reason;
    }

    /**
     * Where in the envelope the fault lies, as a JSON pointer such as {@code /signatures/0/protected}.
     *
     * @return the pointer, or empty if the fault has no place
     */
    public Optional<String> pointer() {
        return Optional.ofNullable(pointer);
    }

    /** The same refusal, of a value that stands at a place in something larger. */
    VerificationException under(String place) {
        return at(reason, place + pointer().orElse(""), sentence);
    }
}
