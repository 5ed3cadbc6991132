package org.computeid.metering.unit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is held for some time, e.g. {@link #CARD}; times of different ones never add (MET-80). */
public enum ResourceUnit {
    /** An accelerator card. */
    CARD,
    /** A processor core. */
    CORE,
    /** A node: a whole server. */
    NODE,
    /** A rack. */
    RACK,
    /** A byte of memory or storage. */
    BYTE;

    /**
     * The unit of a word, letter for letter.
     *
     * @param word any text, e.g. {@code card}
     * @return the unit, or empty if there is none such
     */
    public static Optional<ResourceUnit> find(String word) {
        return Stream.of(values()).filter(unit -> unit.word().equals(word)).findFirst();
    }

    /**
     * The word, e.g. {@code card}.
     *
     * @return the name in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The unit in which totals are told, e.g. {@code card-nanosecond}.
     *
     * @return the word with {@code -nanosecond}
     */
    public String nanosecondSymbol() {
        return word() + "-nanosecond";
    }

    /** The word. */
    @Override
    public String toString() {
        return word();
    }
}
