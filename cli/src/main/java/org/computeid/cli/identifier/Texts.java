package org.computeid.cli.identifier;

import java.util.Iterator;
import java.util.List;
import org.computeid.cli.console.InputLines;
import picocli.CommandLine.Parameters;

/** The texts that a command works on: its arguments, or else the lines of standard input. */
final class Texts {

    /** More than any text that could be an identifier in a carrier; what is longer is refused anyway. */
    private static final int LONGEST_LINE = 4096;

    @Parameters(
            paramLabel = "TEXT",
            arity = "0..*",
            description = "Texts to work on; without any, the lines of standard input.")
    private List<String> arguments = List.of();

    Iterator<String> iterator() {
        return arguments.isEmpty() ? new InputLines(System.in, LONGEST_LINE) : arguments.iterator();
    }
}
