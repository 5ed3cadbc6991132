package org.computeid.cli.mlperf;

import java.util.Objects;

/**
 * One text that did not reach a descriptor, e.g. {@code sys/a.json}, {@code /host_memory_capacity}, {@code 1.5T},
 * {@code MEMORY_AMBIGUOUS}.
 *
 * @param file the file as it is shown to people
 * @param pointer JSON pointer (RFC 6901) to the member; empty for the whole file
 * @param text what stands there, shortened; empty where nothing does
 * @param reason why
 */
record Issue(String file, String pointer, String text, Reason reason) {

    private static final int LONGEST = 200;
    private static final int REPLACEMENT = 0xFFFD;

    /**
     * Shortens the text and makes it safe to write.
     *
     * @param file the file as it is shown to people
     * @param pointer JSON pointer (RFC 6901) to the member; empty for the whole file
     * @param text what stands there; shortened to 200 code points, lone surrogates replaced
     * @param reason why
     */
    Issue {
        file = writable(file, Integer.MAX_VALUE);
        pointer = writable(pointer, Integer.MAX_VALUE);
        text = writable(text, LONGEST);
        Objects.requireNonNull(reason, "reason");
    }

    /** A lone surrogate has no UTF-8 form. */
    private static String writable(String text, int longest) {
        StringBuilder safe = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }
}
