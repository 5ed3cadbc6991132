package org.computeid.metering.profile;

import java.util.ArrayList;
import java.util.List;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;

/**
 * Which kinds an entry of a profile is about, e.g. {@code fp16 * dense theoretical-peak}: four words of a kind, {@code *}
 * standing for every word in its place (MET-121).
 */
final class KindPattern {

    private static final String ANY = "*";
    private static final int WORDS = 4;

    private final List<String> words;

    private KindPattern(List<String> words) {
        this.words = words;
    }

    /** Reads a pattern; KIND if a word can stand in no kind. */
    static KindPattern parse(String text) {
        List<String> words = List.of(text.split(" ", -1));
        List<String> filled = new ArrayList<>();
        words.forEach(word -> filled.add(word.equals(ANY) ? "unstated" : word));
        boolean known =
                words.size() == WORDS && Kind.tryParse(String.join(" ", filled)).fold(kind -> true, no -> false);
        if (!known) {
            throw MeteringRejection.of(MeteringReason.KIND, text).toException();
        }
        return new KindPattern(words);
    }

    boolean matches(Kind kind) {
        List<String> told = List.of(
                kind.format().toString(),
                kind.engine().toString(),
                kind.sparsity().toString(),
                kind.basis().toString());
        for (int i = 0; i < WORDS; i++) {
            if (!words.get(i).equals(ANY) && !words.get(i).equals(told.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is a kind that both match. */
    boolean meets(KindPattern other) {
        for (int i = 0; i < WORDS; i++) {
            String mine = words.get(i);
            String theirs = other.words.get(i);
            if (!mine.equals(ANY) && !theirs.equals(ANY) && !mine.equals(theirs)) {
                return false;
            }
        }
        return true;
    }

    /** The four words. */
    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
