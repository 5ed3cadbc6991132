package org.computeid.identifier.descriptor;

/** What a claimed number counts, e.g. {@link #TOTAL} (DOC-56). */
public enum Scope implements Spelled {
    /** The whole resource. */
    TOTAL("total"),
    /** One piece of one unit entry. */
    UNIT("unit");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /**
     * The spelling in a document.
     *
     * @return e.g. {@code total}
     */
    @Override
    public String text() {
        return text;
    }
}
