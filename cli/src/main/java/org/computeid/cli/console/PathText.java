package org.computeid.cli.console;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a path; an empty one, which Java takes for the current folder, is a variable that was not set. */
public final class PathText implements ITypeConverter<Path> {

    /** A converter for all paths. */
    public PathText() {}

    @Override
    public Path convert(String text) {
        if (text.isEmpty()) {
            throw new TypeConversionException("a path is empty");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' is no name that a file can have here");
        }
    }
}
