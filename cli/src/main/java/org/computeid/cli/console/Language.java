package org.computeid.cli.console;

import java.util.Locale;

/** The languages that the commands speak; chosen by {@code --lang}, never by the machine's locale. */
public enum Language {
    /** English. */
    en(Locale.ENGLISH),
    /** Simplified Chinese. */
    zh(Locale.SIMPLIFIED_CHINESE);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /**
     * The locale of the language, without a country's conventions for English.
     *
     * @return {@code en} or {@code zh_CN}
     */
    public Locale locale() {
        return locale;
    }
}
