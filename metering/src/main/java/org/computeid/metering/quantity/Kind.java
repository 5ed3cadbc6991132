package org.computeid.metering.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rate is a rate of, e.g. {@code fp16 matrix dense theoretical-peak}: part of its identity (MET-2).
 *
 * <p>Rates of different kinds are neither added nor compared. A kind of which nothing is told, {@link #UNSTATED}, is a kind
 * of its own, not one that fits all. Kinds are ordered as their texts.
 *
 * @param format the number format
 * @param engine the part of the device
 * @param sparsity whether zeroes are left out
 * @param basis how the rate came to be known
 */
public record Kind(NumberFormat format, Engine engine, Sparsity sparsity, Basis basis) implements Comparable<Kind> {

    /** The kind of which nothing is told, written {@code unstated}: published national totals have it. */
    public static final Kind UNSTATED =
            new Kind(NumberFormat.UNSTATED, Engine.UNSTATED, Sparsity.UNSTATED, Basis.Told.UNSTATED);

    private static final String UNSTATED_WORD = "unstated";
    private static final int WORDS = 4;

    /**
     * Checks its parts.
     *
     * @param format the number format
     * @param engine the part of the device
     * @param sparsity whether zeroes are left out
     * @param basis how the rate came to be known
     * @throws NullPointerException if a part is null
     */
    public Kind {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(sparsity, "sparsity");
        Objects.requireNonNull(basis, "basis");
    }

    /**
     * Reads the text of a kind, letter for letter (MET-2).
     *
     * @param text {@code unstated}, or four words such as {@code fp16 matrix dense theoretical-peak}
     * @return the kind
     * @throws MeteringException with {@code KIND} and the index of the word at fault
     */
    public static Kind parse(String text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * Reads the text of a kind, letter for letter (MET-2).
     *
     * @param text any text
     * @return the kind, or the rejection with {@code KIND} and the index of the word at fault
     */
    public static MeteringResult<Kind> tryParse(String text) {
        if (text.equals(UNSTATED_WORD)) {
            return new MeteringResult.Accepted<>(UNSTATED);
        }
        List<String> words = words(text);
        Optional<NumberFormat> format = NumberFormat.find(words.get(0));
        Optional<Engine> engine = Engine.find(words.get(1));
        Optional<Sparsity> sparsity = Sparsity.find(words.get(2));
        Optional<Basis> basis = Basis.find(words.get(3));
        if (format.isPresent() && engine.isPresent() && sparsity.isPresent() && basis.isPresent()) {
            return new MeteringResult.Accepted<>(new Kind(format.get(), engine.get(), sparsity.get(), basis.get()));
        }
        int faulty = format.isEmpty() ? 0 : engine.isEmpty() ? 1 : sparsity.isEmpty() ? 2 : 3;
        int index = words.subList(0, faulty).stream()
                .mapToInt(word -> word.length() + 1)
                .sum();
        return new MeteringResult.Refused<>(
                MeteringRejection.at(MeteringReason.KIND, text, Math.min(index, text.length())));
    }

    /** Compares as the texts do, by UTF-16 units; consistent with equals. */
    @Override
    public int compareTo(Kind other) {
        return toString().compareTo(other.toString());
    }

    /** The text, e.g. {@code fp16 matrix dense theoretical-peak}; {@code unstated} if nothing is told. */
    @Override
    public String toString() {
        return equals(UNSTATED) ? UNSTATED_WORD : format.name() + ' ' + engine + ' ' + sparsity + ' ' + basis;
    }

    /** Cut at single spaces into exactly four, the last with whatever is left; missing ones are empty and match nothing. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(List.of(text.split(" ", WORDS)));
        while (words.size() < WORDS) {
            words.add("");
        }
        return words;
    }
}
