package org.computeid.cli.console;

import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The texts that a command works on: its arguments, or else the lines of standard input. */
public final class Texts {

    /** More than any text that could be an identifier in a carrier, or a rate; what is longer is refused anyway. */
    private static final int LONGEST_LINE = 4096;

    @Parameters(
            paramLabel = "TEXT",
            arity = "0..*",
            description = "Texts to work on; without any, the lines of standard input.")
    private List<String> arguments = List.of();

    /** Made by picocli. */
    public Texts() {}

    /**
     * The texts, read when they are asked for.
     *
     * @return the arguments, or the lines of standard input
     */
    public Iterator<String> iterator() {
        return arguments.isEmpty() ? new InputLines(System.in, LONGEST_LINE) : arguments.iterator();
    }
}
