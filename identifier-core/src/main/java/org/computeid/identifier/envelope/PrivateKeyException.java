package org.computeid.identifier.envelope;

import java.util.Objects;

/**
 * Thrown where a private key cannot be read or written, with the closed reason. Neither its text nor a cause holds anything of
 * the key, the passphrase or the bytes that were refused.
 */
public final class PrivateKeyException extends Exception {

    private static final long serialVersionUID = 1L;

    private final PrivateKeyReason reason;

    PrivateKeyException(PrivateKeyReason reason, String sentence) {
        super(reason + ": " + sentence);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * Why the key was refused.
     *
     * @return the closed reason
     */
    public PrivateKeyReason reason() {
        return reason;
    }
}
