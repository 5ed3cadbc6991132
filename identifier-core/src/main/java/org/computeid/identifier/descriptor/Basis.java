package org.computeid.identifier.descriptor;

/** How a claimed number came about, e.g. {@link #THEORETICAL_PEAK} (DOC-54). */
public enum Basis implements Spelled {
    /** Units × operations per clock × clock. */
    THEORETICAL_PEAK("theoretical-peak"),
    /** What the publisher calls its capacity, without a formula. */
    NOMINAL("nominal"),
    /** The result of a named benchmark. */
    MEASURED("measured"),
    /** The publisher does not say. */
    UNSTATED("unstated");

    private final String text;

    Basis(String text) {
        this.text = text;
    }

    /**
     * The spelling in a document.
     *
     * @return e.g. {@code theoretical-peak}
     */
    @Override
    public String text() {
        return text;
    }
}
