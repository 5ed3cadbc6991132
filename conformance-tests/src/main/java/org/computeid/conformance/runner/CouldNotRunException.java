package org.computeid.conformance.runner;

/** Thrown where a run says nothing about a product, since it did not take place. */
public final class CouldNotRunException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Why there was no run. */
    public enum Kind {
        /** The product cannot be started, or does not answer the hello as CTP/1 asks. */
        NO_PRODUCT,
        /** No case concerns the product. */
        NO_CASES
    }

    CouldNotRunException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    CouldNotRunException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    /**
     * Why there was no run.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }
}
