package org.computeid.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;

/**
 * A promise about speed, e.g. {@code parse}: our benchmark takes at most {@code bound} times as long as the reference.
 *
 * @param area what the claim is about, e.g. {@code identifier}
 * @param name its name in the area, e.g. {@code parse}
 * @param ours our benchmark, class and method, e.g. {@code IdentifierParse.tryParse}
 * @param reference the benchmark beside it, or a number of nanoseconds
 * @param bound the largest ratio that keeps the promise
 */
record Claim(String area, String name, String ours, String reference, BigDecimal bound) {

    private static final String RESOURCE = "claims.tsv";

    /** The claims of this project, in the order of the file. */
    static List<Claim> all() {
        try (InputStream in = Claim.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Claim(cells[0], cells[1], cells[2], cells[3], new BigDecimal(cells[4])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The nanoseconds that the reference stands for, if it is no benchmark. */
    OptionalInt nanoseconds() {
        return reference.chars().allMatch(c -> c >= '0' && c <= '9')
                ? OptionalInt.of(Integer.parseInt(reference))
                : OptionalInt.empty();
    }

    /** The line of a result: name, ratio, bound, and whether the promise is kept. */
    String line(double ratio) {
        return String.join(
                "\t", name, rounded(ratio).toPlainString(), bound.toPlainString(), isKept(ratio) ? "ok" : "short");
    }

    /** What is printed is what is judged. */
    boolean isKept(double ratio) {
        return rounded(ratio).compareTo(bound) <= 0;
    }

    private static BigDecimal rounded(double ratio) {
        return BigDecimal.valueOf(ratio).setScale(2, RoundingMode.HALF_UP);
    }
}
