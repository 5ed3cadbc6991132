package org.computeid.identifier.descriptor;

/** Which kind of execution unit a claim speaks of, e.g. {@link #MATRIX} (DOC-52). */
public enum Engine implements Spelled {
    /** Scalar and vector pipelines. */
    VECTOR("vector"),
    /** Matrix units: tensor cores, cubes, systolic arrays. */
    MATRIX("matrix"),
    /** The publisher does not say. */
    UNSTATED("unstated");

    private final String text;

    Engine(String text) {
        this.text = text;
    }

    /**
     * The spelling in a document.
     *
     * @return e.g. {@code vector}
     */
    @Override
    public String text() {
        return text;
    }
}
