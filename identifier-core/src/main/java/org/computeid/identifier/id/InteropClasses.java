package org.computeid.identifier.id;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/**
 * Which three-digit class code of the observed interconnection code stands for which class symbol, e.g. {@code 401 → G}
 * (ID-77). The caller supplies it, since no such table is published.
 *
 * @param classes three decimal digits → one symbol; no symbol stands twice, so that the way back is unique
 */
public record InteropClasses(Map<String, String> classes) {

    /**
     * Copies and checks the table.
     *
     * @param classes three decimal digits → one symbol
     * @throws IdException with {@code PROFILE} if a code is not three decimal digits, a class is not one symbol, or two
     *     codes have one class
     */
    public InteropClasses {
        classes = Map.copyOf(classes);
        boolean wellFormed = classes.entrySet().stream()
                .allMatch(entry -> InteropCode.isDecimal(entry.getKey(), 3)
                        && entry.getValue().length() == 1
                        && Symbols.value(entry.getValue().charAt(0)) >= 0);
        if (!wellFormed || new HashSet<>(classes.values()).size() != classes.size()) {
            throw InteropCode.refusal(classes.toString());
        }
    }

    Optional<String> classOf(String code) {
        return Optional.ofNullable(classes.get(code));
    }

    Optional<String> codeOf(String resourceClass) {
        return classes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(resourceClass))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
