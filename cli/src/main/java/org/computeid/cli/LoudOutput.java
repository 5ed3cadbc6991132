package org.computeid.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output that cannot fail silently: a {@code PrintWriter} swallows an {@code IOException}, so a closed pipe or a
 * full disk is thrown past it, as an error that no handler of commands takes for its own, and a command that writes for
 * ever stops.
 */
final class LoudOutput extends OutputStream {

    private final OutputStream out;

    LoudOutput(FileDescriptor stream) {
        this.out = new FileOutputStream(stream);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw new IOError(e);
        }
    }
}
