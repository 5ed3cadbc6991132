package org.computeid.identifier.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page shows is what the classes beside this test compile and run, in both languages. */
class GuideTest {

    private static final Path SOURCES = Path.of("src", "test", "java", "org", "computeid", "identifier", "guide");

    @ParameterizedTest
    @ValueSource(strings = {"databases", "embedding", "keys"})
    void showsTheVeryCodeThatTheTestsRun(String page) throws IOException {
        List<String> sources;
        try (Stream<Path> files = Files.list(SOURCES)) {
            sources = files.map(GuideTest::read).map(GuideTest::lines).toList();
        }
        List<String> blocks = GuidePage.read(page + ".md").blocks("java");
        assertThat(blocks)
                .isNotEmpty()
                .allSatisfy(block -> assertThat(sources)
                        .anySatisfy(source -> assertThat(source).contains(lines(block))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"databases", "embedding", "keys"})
    void showsTheSameCodeInBothLanguages(String page) throws IOException {
        GuidePage english = GuidePage.read(page + ".md");
        GuidePage chinese = GuidePage.read(page + ".zh-CN.md");
        for (String language : List.of("java", "sql", "xml", "json", "sh")) {
            assertThat(chinese.blocks(language)).isEqualTo(english.blocks(language));
        }
    }

    /** Indentation apart: a page shows a method at the margin. */
    private static String lines(String text) {
        return Pattern.compile("\n")
                .splitAsStream(text.stripTrailing())
                .map(String::strip)
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
