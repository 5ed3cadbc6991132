package org.computeid.metering.quantity;

import java.util.Optional;
import java.util.stream.Stream;

/** How a rate came to be known, e.g. {@code theoretical-peak} or {@code measured:HPL@2.3} (MET-2, MET-6). */
public sealed interface Basis {

    /**
     * The basis of this word, letter for letter.
     *
     * @param word any text, e.g. {@code measured:HPL@2.3}
     * @return the basis, or empty if there is none such
     */
    static Optional<Basis> find(String word) {
        if (!word.startsWith(Measured.PREFIX)) {
            return Stream.of(Told.values())
                    .filter(told -> told.word.equals(word))
                    .<Basis>map(told -> told)
                    .findFirst();
        }
        int at = word.indexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        String name = word.substring(Measured.PREFIX.length(), at);
        String version = word.substring(at + 1);
        return Measured.isName(name) && Measured.isName(version)
                ? Optional.of(new Measured(name, version))
                : Optional.empty();
    }

    /** A basis without further data, e.g. {@link #THEORETICAL_PEAK}. */
    enum Told implements Basis {
        /** Units × operations per clock × clock: what the hardware cannot exceed. */
        THEORETICAL_PEAK("theoretical-peak"),
        /** What the owner or vendor states, without saying how it was found. */
        NOMINAL("nominal"),
        /** Not told. */
        UNSTATED("unstated");

        private final String word;

        Told(String word) {
            this.word = word;
        }

        /** The word, e.g. {@code theoretical-peak}. */
        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * Measured by a benchmark, e.g. {@code measured:HPL@2.3}.
     *
     * @param benchmark the benchmark's name, e.g. {@code HPL}
     * @param version the benchmark's version, e.g. {@code 2.3}
     */
    record Measured(String benchmark, String version) implements Basis {

        /** The greatest length of a name or a version, enough for 256 code points as percent-encoded UTF-8: {@value}. */
        public static final int MAX_LENGTH = 3072;

        private static final String PREFIX = "measured:";

        /**
         * Checks its parts.
         *
         * @param benchmark the benchmark's name, e.g. {@code HPL}
         * @param version the benchmark's version, e.g. {@code 2.3}
         * @throws MeteringException with {@code KIND} if a part is empty, longer than {@value #MAX_LENGTH} or has anything
         *     but printable ASCII without the space and {@code " @ [ ] \}
         */
        public Measured {
            if (!isName(benchmark) || !isName(version)) {
                throw MeteringRejection.of(MeteringReason.KIND, benchmark, version)
                        .toException();
            }
        }

        /**
         * Whether a text can be the name or the version of a benchmark.
         *
         * @param text any text
         * @return whether the constructor takes it
         */
        static boolean isName(String text) {
            return !text.isEmpty()
                    && text.length() <= MAX_LENGTH
                    && text.chars().allMatch(c -> c > ' ' && c < 127 && "\"@[]\\".indexOf(c) < 0);
        }

        /** The word, e.g. {@code measured:HPL@2.3}. */
        @Override
        public String toString() {
            return PREFIX + benchmark + '@' + version;
        }
    }
}
