package org.computeid.cli.console;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of one command in one language, e.g. those of {@code org.computeid.cli.tour.tour}: {@code tour.properties} in
 * English and {@code tour_zh.properties} in Chinese, both UTF-8.
 */
public final class Messages {

    private final ResourceBundle bundle;
    private final Language language;

    private Messages(ResourceBundle bundle, Language language) {
        this.bundle = bundle;
        this.language = language;
    }

    /**
     * Opens the texts of a command. English is the root bundle: asked for as such, the machine's locale has no say.
     *
     * @param bundle the bundle's full name
     * @param language the language
     * @return the texts
     */
    public static Messages of(String bundle, Language language) {
        Locale file = language == Language.en ? Locale.ROOT : language.locale();
        return new Messages(ResourceBundle.getBundle(bundle, file), language);
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
