package org.computeid.benchmarks;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.computeid.identifier.id.IdReason;

/**
 * Writes identifiers, one a line, every thousandth broken; run by {@code benchmarks/id-check.sh}. The lines that
 * {@code id check} must refuse go to standard error: their number, a tab and the reason.
 */
final class IdStream {

    private static final int BROKEN_EVERY = 1_000;

    private IdStream() {}

    /** Argument: how many lines. */
    public static void main(String[] args) throws IOException {
        RandomGenerator random = new SplittableRandom(1);
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
                OutputStream due = new BufferedOutputStream(new FileOutputStream(FileDescriptor.err), 1 << 16)) {
            for (int line = 1; line <= Integer.parseInt(args[0]); line++) {
                String text = Samples.id(random).toString();
                if (line % BROKEN_EVERY == 0) {
                    IdReason reason = Refusal.REASONS.get(random.nextInt(Refusal.REASONS.size()));
                    text = Refusal.of(reason, text, random).text();
                    due.write((line + "\t" + reason + "\n").getBytes(StandardCharsets.UTF_8));
                }
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        }
    }
}
