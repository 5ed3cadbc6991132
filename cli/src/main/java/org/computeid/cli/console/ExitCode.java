package org.computeid.cli.console;

/** What the process answers to its caller. */
public final class ExitCode {

    /** It ran, and all is well: 0. */
    public static final int GOOD = 0;

    /** It ran, and something was found or refused: 1. */
    public static final int FOUND = 1;

    /** It could not run (a wrong call, an unreadable input, an unwritable output): 2. */
    public static final int COULD_NOT_RUN = 2;

    private ExitCode() {}
}
