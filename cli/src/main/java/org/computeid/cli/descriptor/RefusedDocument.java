package org.computeid.cli.descriptor;

/** Thrown where bytes are no document that can be looked into. */
final class RefusedDocument extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedDocument(Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
