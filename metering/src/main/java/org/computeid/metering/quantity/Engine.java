package org.computeid.metering.quantity;

import java.util.Optional;
import java.util.stream.Stream;

/** The part of a device that a rate is about, e.g. {@link #MATRIX} (MET-2). */
public enum Engine {
    /** Vector or scalar units, e.g. CUDA cores or AVX lanes. */
    VECTOR("vector"),
    /** Matrix units, e.g. tensor cores, matrix cores or systolic arrays. */
    MATRIX("matrix"),
    /** Not told. */
    UNSTATED("unstated");

    private final String word;

    Engine(String word) {
        this.word = word;
    }

    /**
     * The engine of this word, letter for letter.
     *
     * @param word any text, e.g. {@code matrix}
     * @return the engine, or empty if there is none such
     */
    public static Optional<Engine> find(String word) {
        return Stream.of(values()).filter(engine -> engine.word.equals(word)).findFirst();
    }

    /** The word, e.g. {@code matrix}. */
    @Override
    public String toString() {
        return word;
    }
}
