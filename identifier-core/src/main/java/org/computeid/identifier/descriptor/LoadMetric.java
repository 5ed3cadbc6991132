package org.computeid.identifier.descriptor;

/** What of a resource is busy, e.g. {@link #COMPUTE} (DOC-148). */
public enum LoadMetric implements Spelled {
    /** The computing units. */
    COMPUTE("compute"),
    /** The memory. */
    MEMORY("memory"),
    /** The storage. */
    STORAGE("storage"),
    /** The connections. */
    NETWORK("network"),
    /** The power that the machines may draw. */
    POWER("power");

    private final String text;

    LoadMetric(String text) {
        this.text = text;
    }

    /**
     * The spelling in a document.
     *
     * @return e.g. {@code compute}
     */
    @Override
    public String text() {
        return text;
    }
}
