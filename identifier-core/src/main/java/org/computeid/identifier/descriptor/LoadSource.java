package org.computeid.identifier.descriptor;

/** Where a number about load comes from, e.g. {@link #MEASURED} (DOC-150). */
public enum LoadSource implements Spelled {
    /** Counters that were read. */
    MEASURED("measured"),
    /** A computation from something else. */
    ESTIMATED("estimated");

    private final String text;

    LoadSource(String text) {
        this.text = text;
    }

    /**
     * The spelling in a document.
     *
     * @return e.g. {@code measured}
     */
    @Override
    public String text() {
        return text;
    }
}
