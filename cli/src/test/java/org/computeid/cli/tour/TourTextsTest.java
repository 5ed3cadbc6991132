package org.computeid.cli.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TourTextsTest {

    /** A sentence that lacks its translation would appear in English, unnoticed. */
    @Test
    void haveEverySentenceInBothLanguagesWithTheSameValues() throws IOException {
        Properties english = sentences("tour.properties");
        Properties chinese = sentences("tour_zh.properties");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            for (int i = 0; i < 4; i++) {
                String value = "{" + i + "}";
                assertThat(chinese.getProperty(key).contains(value))
                        .as(key)
                        .isEqualTo(english.getProperty(key).contains(value));
            }
        }
    }

    private static Properties sentences(String resource) throws IOException {
        Properties sentences = new Properties();
        try (InputStream in = Objects.requireNonNull(TourTextsTest.class.getResourceAsStream(resource))) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return sentences;
    }
}
