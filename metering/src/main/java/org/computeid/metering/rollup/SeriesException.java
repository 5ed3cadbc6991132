package org.computeid.metering.rollup;

/** Thrown where published totals are added that do not go together, with the reason and both sides (MET-72). */
public final class SeriesException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final SeriesReason reason;
    private final String left;
    private final String right;

    SeriesException(SeriesReason reason, String left, String right) {
        super("refused, " + reason + " differs or overlaps: " + left + " and " + right);
        this.reason = reason;
        this.left = left;
        this.right = right;
    }

    /**
     * The closed reason.
     *
     * @return the first that holds, in the order of the enum
     */
    public SeriesReason reason() {
        return reason;
    }

    /**
     * What the first total has in place of the reason, e.g. its basis {@code unstated}.
     *
     * @return a text
     */
    public String left() {
        return left;
    }

    /**
     * What the second total has in place of the reason, e.g. its basis {@code fp16 unstated unstated unstated}.
     *
     * @return a text
     */
    public String right() {
        return right;
    }
}
