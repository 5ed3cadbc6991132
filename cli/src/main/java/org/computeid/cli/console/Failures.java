package org.computeid.cli.console;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;

/** Says in one line for people what went wrong; what came from an input is never shown raw. */
public final class Failures {

    private static final int LONGEST = 300;

    private Failures() {}

    /**
     * The line for a failure.
     *
     * @param failure anything that a command threw
     * @return one line of at most 300 characters
     */
    public static String sentence(Throwable failure) {
        if (failure instanceof CommandFailure) {
            return oneLine(String.valueOf(failure.getMessage()));
        }
        if (failure instanceof java.io.UncheckedIOException unchecked && unchecked.getCause() != null) {
            return sentence(unchecked.getCause());
        }
        if (isOutOfMemory(failure)) {
            return "not enough memory: give Java more, e.g. JAVA_TOOL_OPTIONS=-Xmx1g";
        }
        if (failure instanceof InvalidPathException path) {
            return oneLine(path.getInput() + ": no name that a file can have here");
        }
        if (failure instanceof FileSystemException file) {
            return oneLine(file.getFile() + ": " + trouble(file));
        }
        if (failure instanceof IOException) {
            return oneLine(String.valueOf(failure.getMessage()));
        }
        return oneLine("internal error, please report it: " + failure);
    }

    /**
     * Folds line breaks and other white space, drops controls and format characters, and shortens.
     *
     * @param text any text, also a hostile one
     * @return one line of at most 300 characters
     */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST)
                .forEach(line::appendCodePoint);
        return line.toString();
    }

    private static boolean isOutOfMemory(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof OutOfMemoryError)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private static String trouble(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "access denied";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "exists already";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "the folder is not empty";
        }
        return failure.getReason() == null ? "cannot be read or written" : failure.getReason();
    }
}
