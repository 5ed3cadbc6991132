package org.computeid.cli.descriptor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.computeid.cli.console.ByteLines;
import org.jspecify.annotations.Nullable;

/** Documents one to a line; lines without anything but white space are passed over, but counted. */
final class LineEntries implements Iterator<Entry> {

    /** What no name of a file may have on one system or another. */
    private static final String RESERVED = "/\\:*?\"<>|";

    private final String name;
    private final String file;
    private final InputStream in;
    private final ByteLines lines;
    private long number;
    private boolean ended;
    private @Nullable Entry next;

    /**
     * Lines of a stream.
     *
     * @param name what the stream is called, safe to print
     * @param file the name of its file without folders: the names of output files begin with it
     */
    LineEntries(String name, String file, InputStream in, int limit) {
        this.name = name;
        this.file = file;
        this.in = in;
        this.lines = new ByteLines(in, limit);
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = advance();
        }
        return next != null;
    }

    @Override
    public Entry next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Entry entry = next;
        next = null;
        return entry;
    }

    /** A stream that fails ends with an entry that says so. */
    private @Nullable Entry advance() {
        try {
            while (!ended && lines.hasNext()) {
                ByteLines.Line line = lines.next();
                number++;
                if (line.isTooLong()) {
                    return Entry.tooLarge(place(), line.length());
                }
                if (!isBlank(line.bytes())) {
                    return Entry.of(place(), line.bytes()).at(outputName());
                }
            }
        } catch (UncheckedIOException e) {
            number++;
            ended = true;
            return Entry.unreadable(place());
        }
        end();
        return null;
    }

    private void end() {
        ended = true;
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String place() {
        return name + ":" + number;
    }

    /** A name that every system takes, e.g. {@code catalogue.jsonl-17.json}. */
    private String outputName() {
        StringBuilder plain = new StringBuilder();
        file.codePoints()
                .map(c -> c < ' ' || RESERVED.indexOf(c) >= 0 ? '_' : c)
                .forEach(plain::appendCodePoint);
        return plain + "-" + number + ".json";
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
