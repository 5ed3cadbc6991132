package org.computeid.conformance.protocol;

import java.util.Objects;

/** Thrown where a line is outside the protocol, with the closed reason. */
public final class BadLineException extends Exception {

    private static final long serialVersionUID = 1L;

    private final BadLine reason;

    /**
     * Names the reason.
     *
     * @param reason the closed reason
     * @param sentence what is wrong, for people
     */
    public BadLineException(BadLine reason, String sentence) {
        super(Objects.requireNonNull(sentence, "sentence"));
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * Why the line is outside the protocol.
     *
     * @return the closed reason
     */
    public BadLine reason() {
        return reason;
    }
}
