package org.computeid.cli.console;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/**
 * The texts of one command in one language, e.g. those of {@code org.computeid.cli.tour.tour}: {@code tour.properties} in
 * English and {@code tour_zh.properties} in Chinese, both UTF-8.
 */
public final class Messages {

    private static final ResourceBundle.Control NO_MACHINE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Language language;

    private Messages(ResourceBundle bundle, Language language) {
        this.bundle = bundle;
        this.language = language;
    }

    /**
     * Opens the texts of a command.
     *
     * @param bundle the bundle's full name
     * @param language the language
     * @return the texts
     */
    public static Messages of(String bundle, Language language) {
        return new Messages(ResourceBundle.getBundle(bundle, language.locale(), NO_MACHINE_LOCALE), language);
    }

    /**
     * One text with its values filled in; numbers must come as text.
     *
     * @param key the key
     * @param values what stands for {@code {0}}, {@code {1}}, …
     * @return the text
     */
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(values);
    }

    /**
     * The language of the texts.
     *
     * @return the language
     */
    public Language language() {
        return language;
    }
}
