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

    private final String name;
    private final InputStream in;
    private final ByteLines lines;
    private long number;
    private boolean ended;
    private @Nullable Entry next;

    LineEntries(String name, InputStream in, int limit) {
        this.name = name;
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
                    return Entry.of(place(), line.bytes());
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

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
