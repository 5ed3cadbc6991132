package org.computeid.cli.console;

/** Ends a command with one line for people and {@link ExitCode#COULD_NOT_RUN}. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure without a cause worth telling.
     *
     * @param sentence one line, in the language of the user
     */
    public CommandFailure(String sentence) {
        super(sentence);
    }

    /**
     * A failure with its cause.
     *
     * @param sentence one line, in the language of the user
     * @param cause what went wrong below
     */
    public CommandFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
