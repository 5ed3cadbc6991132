package org.computeid.metering.quantity;

/** Thrown where an amount or an operation on amounts is refused, with the closed reason and the inputs (MET-12). */
public final class MeteringException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient MeteringRejection rejection;

    /**
     * An exception that carries a rejection.
     *
     * @param rejection what was refused and why
     */
    public MeteringException(MeteringRejection rejection) {
        super("refused: " + rejection);
        this.rejection = rejection;
    }

    /**
     * What was refused and why.
     *
     * @return the rejection
     */
    public MeteringRejection rejection() {
        return rejection;
    }
}
