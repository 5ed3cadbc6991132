package org.computeid.cli.console;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/** The terminal that a person sits at, if there is one. */
public final class Terminal {

    private Terminal() {}

    /**
     * The terminal of this process. From JDK 22 on there can be a console without one; only there does it say so.
     *
     * @return the terminal, or empty if input or output is redirected
     */
    @SuppressWarnings("SystemConsoleNull") // null still means that there is none; what is not null is asked further
    public static Optional<Console> find() {
        Console console = System.console();
        return console != null && isTerminal(console) ? Optional.of(console) : Optional.empty();
    }

    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
