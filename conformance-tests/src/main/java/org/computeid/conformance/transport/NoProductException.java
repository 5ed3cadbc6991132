package org.computeid.conformance.transport;

/** Thrown where a product cannot be started, or does not answer the hello as CTP/1 asks. */
public final class NoProductException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Says what happened.
     *
     * @param sentence for people; may contain what the product wrote
     */
    NoProductException(String sentence) {
        super(sentence);
    }

    /**
     * Says what happened.
     *
     * @param sentence for people
     * @param cause why it could not be started
     */
    NoProductException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
