package org.computeid.identifier.descriptor;

/** What is counted in a unit entry, e.g. {@link #ACCELERATOR} (DOC-41). */
public enum UnitKind implements Spelled {
    /** A device beside the processor: GPU, NPU, TPU, FPGA and the like. */
    ACCELERATOR("accelerator"),
    /** A general processor (one socket). */
    CPU("cpu"),
    /** A node that holds memory for others. */
    MEMORY_NODE("memory-node");

    private final String text;

    UnitKind(String text) {
        this.text = text;
    }

    /**
     * The spelling in a document.
     *
     * @return e.g. {@code accelerator}
     */
    @Override
    public String text() {
        return text;
    }
}
