package org.computeid.identifier.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Which code points a string may hold (CJ-3), the same on every run-time, whatever Unicode version it knows (CJ-32). */
final class CodePoints {

    private static final String TABLE = "unassigned-13.0.txt";

    /** The first code point of every range that Unicode 13.0 leaves unassigned, and the first one behind it, ascending. */
    private static final int[] UNASSIGNED = load();

    private CodePoints() {}

    static boolean isAllowed(int c) {
        if (c < 0x300) {
            return c >= 0x20 && (c < 0x7F || c > 0x9F);
        }
        return isIdeograph(c) || (!isForbidden(c) && isAssigned(c));
    }

    /**
     * Whether a code point neither changes under NFC nor combines with one before it: a text of such code points alone is
     * in form NFC. Only the common ones are known here; the others are left to the normalizer.
     */
    static boolean isInert(int c) {
        return c < 0x300 || isIdeograph(c);
    }

    /**
     * Not a noncharacter, and assigned in Unicode 13.0 (private use and surrogates count as assigned). Behind an even number
     * of bounds, that is: the answer is odd at the bound that ends a range, and odd as −1 − 2n between two ranges.
     */
    static boolean isAssigned(int c) {
        return (Arrays.binarySearch(UNASSIGNED, c) & 1) != 0;
    }

    /** The ideographs of the BMP and the hexagrams between them, all assigned in 13.0, in one stretch. */
    private static boolean isIdeograph(int c) {
        return c >= 0x3400 && c <= 0x9FFC;
    }

    /** Line and paragraph separator, bidi controls, surrogates. */
    private static boolean isForbidden(int c) {
        return (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || (c >= 0xD800 && c <= 0xDFFF);
    }

    private static int[] load() {
        try (InputStream in = CodePoints.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + TABLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMapToInt(CodePoints::bounds)
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IntStream bounds(String line) {
        int dots = line.indexOf("..");
        int first = Integer.parseInt(line, 0, dots, 16);
        int last = Integer.parseInt(line, dots + 2, line.length(), 16);
        return IntStream.of(first, last + 1);
    }
}
