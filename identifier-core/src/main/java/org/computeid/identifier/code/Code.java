package org.computeid.identifier.code;

import java.util.Locale;
import java.util.Objects;

/**
 * One row of a code table, e.g. {@code A, active, intelligent, 智能}.
 *
 * @param value the code itself, e.g. {@code A}
 * @param status whether it may be given out
 * @param english the English label
 * @param chinese the Chinese label
 */
public record Code(String value, CodeStatus status, String english, String chinese) {

    /**
     * Checks its parts.
     *
     * @param value the code itself, e.g. {@code A}
     * @param status whether it may be given out
     * @param english the English label
     * @param chinese the Chinese label
     * @throws NullPointerException if a part is null
     */
    public Code {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(chinese, "chinese");
    }

    /**
     * The label in a language.
     *
     * @param language any locale
     * @return the Chinese label for Chinese locales, else the English one
     */
    public String label(Locale language) {
        return language.getLanguage().equals("zh") ? chinese : english;
    }
}
