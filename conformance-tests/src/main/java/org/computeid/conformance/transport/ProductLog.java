package org.computeid.conformance.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The end of what a product wrote to its standard error; the beginning of a long log is forgotten. */
final class ProductLog {

    private static final int KEPT = 64 * 1024;

    private final byte[] ring = new byte[KEPT];
    private long written;

    /** Reads a stream to its end, whatever comes, so that the product never waits for its log to be read. */
    void drain(InputStream stream) {
        byte[] block = new byte[8 * 1024];
        try {
            for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
                append(block, read);
            }
        } catch (IOException ended) {
            append("(the log could not be read to its end)\n".getBytes(StandardCharsets.US_ASCII), 39);
        }
    }

    synchronized String text() {
        int kept = (int) Math.min(written, KEPT);
        byte[] bytes = new byte[kept];
        for (int i = 0; i < kept; i++) {
            bytes[i] = ring[(int) ((written - kept + i) % KEPT)];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private synchronized void append(byte[] block, int length) {
        for (int i = 0; i < length; i++) {
            ring[(int) (written++ % KEPT)] = block[i];
        }
    }
}
