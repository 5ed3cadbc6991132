package org.computeid.conformance.transport;

import java.io.IOException;
import java.util.List;

/** A product that is started by a command line, e.g. {@code python3 product.py}. */
public final class ProductCommand implements Launcher {

    private final List<String> command;
    private final ProductLog log = new ProductLog();

    /**
     * A product in a process of its own.
     *
     * @param command the program and its arguments; no shell reads it
     */
    public ProductCommand(List<String> command) {
        this.command = List.copyOf(command);
    }

    @Override
    public Channel start() throws IOException {
        return new ProcessChannel(new ProcessBuilder(command).start(), log);
    }

    @Override
    public String log() {
        return log.text();
    }
}
