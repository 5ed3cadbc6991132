package org.computeid.cli.mlperf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Rows of words that together tell one thing, e.g. {@code epyc,9374f} tells {@code 32} cores: a shipped CSV with {@code #}
 * lines for edition and source, a header, then the words in lower case and the value.
 */
final class WordTable {

    private final List<Row> rows;
    private final String joiners;

    private WordTable(List<Row> rows, String joiners) {
        this.rows = rows;
        this.joiners = joiners;
    }

    /** Who makes a model; "MS-Intel" is two words. */
    static WordTable vendors() {
        return new WordTable(load("vendors.csv"), "");
    }

    /** How many cores a processor has; "8592+" and "w7-2495X" are one word. */
    static WordTable processors() {
        return new WordTable(load("processors.csv"), "+-");
    }

    /** The value of the rows all of whose words stand in the text; none where two rows disagree. */
    Optional<String> find(String text) {
        Set<String> words = words(text);
        Set<String> values = new HashSet<>();
        for (Row row : rows) {
            if (words.containsAll(row.words())) {
                values.add(row.value());
            }
        }
        return values.size() == 1 ? values.stream().findFirst() : Optional.empty();
    }

    private Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        int start = 0;
        String folded = text.toLowerCase(Locale.ROOT) + ' ';
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (!Character.isLetterOrDigit(c) && joiners.indexOf(c) < 0) {
                words.add(folded.substring(start, i));
                start = i + 1;
            }
        }
        return words;
    }

    private static List<Row> load(String resource) {
        try (InputStream in = WordTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> parse(String csv) {
        List<Row> rows = new ArrayList<>();
        csv.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> {
            List<String> cells = List.of(line.split(",", -1));
            int last = cells.size() - 1;
            rows.add(new Row(Set.copyOf(cells.subList(0, last)), cells.get(last)));
        });
        return rows;
    }

    private record Row(Set<String> words, String value) {}
}
