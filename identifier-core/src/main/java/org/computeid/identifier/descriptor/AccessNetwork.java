package org.computeid.identifier.descriptor;

/** From where an access point can be reached, e.g. {@link #PUBLIC} (DOC-98). */
public enum AccessNetwork implements Spelled {
    /** From the public internet. */
    PUBLIC("public"),
    /** From a private network only. */
    PRIVATE("private");

    private final String text;

    AccessNetwork(String text) {
        this.text = text;
    }

    /**
     * The spelling in a document.
     *
     * @return e.g. {@code public}
     */
    @Override
    public String text() {
        return text;
    }
}
