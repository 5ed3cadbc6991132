package org.computeid.conformance.transport;

import java.io.IOException;

/** Starts a product, as often as it is needed. */
public interface Launcher {

    /**
     * Starts one life of the product.
     *
     * @return its lines
     * @throws IOException if it cannot be started
     */
    Channel start() throws IOException;

    /**
     * The last that the product wrote to its log, for people.
     *
     * @return some lines, maybe none
     */
    String log();
}
