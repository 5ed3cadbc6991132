package org.computeid.conformance.specification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The requirements of docs/spec have the form, and their ids the life, that docs/spec/README.md gives them. */
class RequirementIdsTest {

    private static final Path ROOT = root();
    private static final String README = text(ROOT.resolve("docs/spec/README.md"));
    private static final Pattern HEAD = Pattern.compile("(?m)^\\*\\*[A-Z]+-[0-9].*$");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z-]+\\.md)` \\| `([A-Z]{2,3})-` \\| `([a-z-]+)` \\|");
    private static final List<Pattern> FORMS = forms();

    /** One line of a document; a withdrawn requirement has the level {@code withdrawn}. */
    private record Requirement(Path document, String id, String head) {

        /** What the pair of a document in another language repeats: all of the head but the words of the reason. */
        String wordless() {
            return id + " " + head.replaceAll("not testable: [^();]+", "not testable");
        }

        boolean isIn(String language) {
            return document.toString().endsWith(language + ".md");
        }
    }

    @Test
    void everyRequirementHasTheForm() {
        assertThat(documents()).isNotEmpty();
        for (Path document : documents()) {
            assertThat(HEAD.matcher(text(document)).results().map(MatchResult::group))
                    .as("%s", document)
                    .allMatch(line ->
                            FORMS.stream().anyMatch(form -> form.matcher(line).matches()));
        }
    }

    @Test
    void everyIdIsUsedOnceAndInTheDocumentOfItsPrefix() {
        Map<String, String> documentOf = documentsByPrefix();
        Map<String, List<Requirement>> byId = requirements().stream()
                .filter(requirement -> !requirement.isIn(".zh-CN"))
                .collect(groupingBy(Requirement::id));
        assertThat(byId).isNotEmpty();
        byId.forEach((id, lines) -> {
            assertThat(lines).as(id).hasSize(1);
            assertThat(lines.get(0).document().getFileName()).hasToString(documentOf.get(id.replaceAll("-.*", "")));
        });
    }

    @Test
    void profilesAreThoseOfTheTable() {
        Set<String> profiles =
                ROW.matcher(README).results().map(row -> row.group(3)).collect(toSet());
        for (Requirement requirement : requirements()) {
            Matcher named = Pattern.compile("; profile ([a-z-]+)").matcher(requirement.head());
            if (named.find()) {
                assertThat(profiles).as(requirement.id()).contains(named.group(1));
            }
        }
    }

    @Test
    void languagesOfADocumentHaveTheSameRequirementsInTheSameOrder() {
        for (Path chinese : documents()) {
            String name = chinese.getFileName().toString();
            if (name.endsWith(".zh-CN.md")) {
                Path english = chinese.resolveSibling(name.replace(".zh-CN", ""));
                assertThat(requirements(chinese).map(Requirement::wordless))
                        .as(name)
                        .containsExactlyElementsOf(
                                requirements(english).map(Requirement::wordless).toList());
            }
        }
    }

    @Test
    void codeCitesOnlyRequirementsThatExist() {
        Set<String> ids = requirements().stream().map(Requirement::id).collect(toSet());
        Set<String> written = ids.stream().map(id -> id.replaceAll("-.*", "")).collect(toSet());
        Pattern citation = Pattern.compile("\\b(" + String.join("|", written) + ")-[0-9]+\\b");
        for (Path source : sources()) {
            Set<String> cited = citation.matcher(text(source))
                    .results()
                    .map(MatchResult::group)
                    .collect(toSet());
            assertThat(ids).as("%s", ROOT.relativize(source)).containsAll(cited);
        }
    }

    private static List<Pattern> forms() {
        Matcher block = Pattern.compile("(?ms)^```regex\\n(.*?)^```$").matcher(README);
        assertThat(block.find()).isTrue();
        return block.group(1).lines().map(Pattern::compile).toList();
    }

    private static Map<String, String> documentsByPrefix() {
        Map<String, String> documents = new TreeMap<>();
        ROW.matcher(README).results().forEach(row -> documents.put(row.group(2), row.group(1)));
        return documents;
    }

    private static List<Requirement> requirements() {
        return documents().stream().flatMap(RequirementIdsTest::requirements).toList();
    }

    private static Stream<Requirement> requirements(Path document) {
        return Pattern.compile("(?m)^\\*\\*([A-Z]+-[0-9]+)\\*\\* \\(([^)]*)\\)")
                .matcher(text(document))
                .results()
                .map(head -> new Requirement(document, head.group(1), head.group(2)));
    }

    private static List<Path> documents() {
        return below("docs/spec", ".md");
    }

    private static List<Path> sources() {
        return Stream.of("identifier-core", "metering", "conformance-tests", "cli")
                .flatMap(module -> below(module + "/src/main", ".java").stream())
                .toList();
    }

    private static List<Path> below(String folder, String end) {
        try (Stream<Path> paths = Files.walk(ROOT.resolve(folder))) {
            return paths.filter(path -> path.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Maven runs in the module's folder, an editor perhaps in the project's. */
    private static Path root() {
        Optional<Path> here = Optional.of(Path.of("").toAbsolutePath());
        while (here.isPresent()) {
            if (Files.isRegularFile(here.get().resolve("docs/spec/README.md"))) {
                return here.get();
            }
            here = Optional.ofNullable(here.get().getParent());
        }
        throw new IllegalStateException("docs/spec is not above the working directory");
    }
}
