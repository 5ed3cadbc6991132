package org.computeid.metering.quantity;

import java.util.Optional;
import java.util.stream.Stream;

/** Whether zeroes are left out of what a rate counts, e.g. {@link #DENSE}; sparse never stands in for dense (MET-2). */
public enum Sparsity {
    /** Every operation is carried out. */
    DENSE("dense"),
    /** Two of four values are zero and are left out, but counted. */
    TWO_OF_FOUR("2:4"),
    /** Not told. */
    UNSTATED("unstated");

    private final String word;

    Sparsity(String word) {
        this.word = word;
    }

    /**
     * The sparsity of this word, letter for letter.
     *
     * @param word any text, e.g. {@code 2:4}
     * @return the sparsity, or empty if there is none such
     */
    public static Optional<Sparsity> find(String word) {
        return Stream.of(values())
                .filter(sparsity -> sparsity.word.equals(word))
                .findFirst();
    }

    /** The word, e.g. {@code 2:4}. */
    @Override
    public String toString() {
        return word;
    }
}
