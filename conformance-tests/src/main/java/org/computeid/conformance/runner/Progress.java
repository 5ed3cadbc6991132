package org.computeid.conformance.runner;

/** Told while a run goes on. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (done, total) -> {};

    /**
     * Some more is done.
     *
     * @param done so many requests and properties
     * @param total of so many
     */
    void done(int done, int total);
}
