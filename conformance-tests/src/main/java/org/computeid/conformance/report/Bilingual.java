package org.computeid.conformance.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The texts of the page, in both languages at once: the reader's browser shows one of them. */
final class Bilingual {

    private final Properties english = load("report.properties");
    private final Properties chinese = load("report_zh.properties");

    /** Markup with the text of a key in both languages. */
    String markup(String key) {
        return "<span lang=\"en\">" + one(english, key) + "</span><span lang=\"zh\">" + one(chinese, key) + "</span>";
    }

    /** The English text of a key, as markup. */
    String english(String key) {
        return one(english, key);
    }

    /** The text of a key in both languages, as plain text for an attribute. */
    String both(String key) {
        return one(english, key) + " / " + one(chinese, key);
    }

    private static String one(Properties texts, String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("a text is missing: " + key);
        }
        return Visible.markup(text, text.length());
    }

    private static Properties load(String name) {
        Properties texts = new Properties();
        try (InputStream stream = Bilingual.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("a file of texts is missing: " + name);
            }
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
