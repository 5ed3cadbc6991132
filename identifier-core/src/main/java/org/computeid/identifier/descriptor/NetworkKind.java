package org.computeid.identifier.descriptor;

/** What a network connects, e.g. {@link #FABRIC} (DOC-71). */
public enum NetworkKind implements Spelled {
    /** The units among each other. */
    FABRIC("fabric"),
    /** The site with other sites. */
    WAN("wan"),
    /** Remote direct memory access across nodes. */
    RDMA("rdma"),
    /** The public internet. */
    INTERNET("internet");

    private final String text;

    NetworkKind(String text) {
        this.text = text;
    }

    /**
     * The spelling in a document.
     *
     * @return e.g. {@code fabric}
     */
    @Override
    public String text() {
        return text;
    }
}
