package org.computeid.identifier.envelope;

/** Bytes that are no DER, or none of the shape that is due; caught where it is known what they should have been. */
final class DerException extends Exception {

    private static final long serialVersionUID = 1L;

    DerException(String sentence) {
        super(sentence);
    }
}
