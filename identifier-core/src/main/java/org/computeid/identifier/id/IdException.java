package org.computeid.identifier.id;

/** Thrown where an input is not a compute identifier, with the closed reason, the input and the place (ID-20). */
public final class IdException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient IdRejection rejection;

    IdException(IdRejection rejection) {
        super("no compute identifier: " + rejection);
        this.rejection = rejection;
    }

    /**
     * Why the input was refused, and where.
     *
     * @return the rejection
     */
    public IdRejection rejection() {
        return rejection;
    }
}
