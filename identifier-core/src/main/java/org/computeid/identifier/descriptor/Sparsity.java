package org.computeid.identifier.descriptor;

/** Whether a claim counts operations that are skipped, e.g. {@link #DENSE} (DOC-53). */
public enum Sparsity implements Spelled {
    /** Every counted operation is carried out. */
    DENSE("dense"),
    /** Two of every four operands are zero, and their operations are counted though skipped. */
    TWO_OF_FOUR("2:4"),
    /** The publisher does not say. */
    UNSTATED("unstated");

    private final String text;

    Sparsity(String text) {
        this.text = text;
    }

    /**
     * The spelling in a document.
     *
     * @return e.g. {@code dense}
     */
    @Override
    public String text() {
        return text;
    }
}
