package org.computeid.identifier.descriptor;

/** What a number is of all values in a window, e.g. {@link #MEAN} (DOC-151). */
public enum Statistic implements Spelled {
    /** The mean over time. */
    MEAN("mean"),
    /** The smallest. */
    MIN("min"),
    /** The largest. */
    MAX("max"),
    /** The median. */
    P50("p50"),
    /** The 95th percentile. */
    P95("p95"),
    /** The 99th percentile. */
    P99("p99"),
    /** The last. */
    LAST("last");

    private final String text;

    Statistic(String text) {
        this.text = text;
    }

    /**
     * The spelling in a document.
     *
     * @return e.g. {@code mean}
     */
    @Override
    public String text() {
        return text;
    }
}
