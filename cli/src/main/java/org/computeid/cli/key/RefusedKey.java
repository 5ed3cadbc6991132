package org.computeid.cli.key;

import org.computeid.identifier.envelope.PrivateKeyException;
import org.computeid.identifier.envelope.VerificationException;

/** Thrown where something is no key, or not one that may be used. */
final class RefusedKey extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient KeyRefusal refusal;

    RefusedKey(KeyRefusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    RefusedKey(VerificationException cause) {
        super(cause.reason().name(), cause);
        this.refusal = KeyRefusal.of(cause);
    }

    RefusedKey(PrivateKeyException cause) {
        super(cause.reason().name(), cause);
        this.refusal = KeyRefusal.of(cause);
    }

    KeyRefusal refusal() {
        return refusal;
    }
}
