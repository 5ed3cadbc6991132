package org.computeid.cli;

/** What the process answers to its caller. */
final class ExitCode {

    /** It ran, and all is well. */
    static final int GOOD = 0;

    /** It ran, and something was found or refused. */
    static final int FOUND = 1;

    /** It could not run: a wrong call, an unreadable input, an unwritable output. */
    static final int COULD_NOT_RUN = 2;

    private ExitCode() {}
}
