package org.computeid.cli;

/** Ends a command with one line for people and {@link ExitCode#COULD_NOT_RUN}. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailure(String sentence) {
        super(sentence);
    }

    CommandFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
