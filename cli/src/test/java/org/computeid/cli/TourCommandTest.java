package org.computeid.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.computeid.identifier.envelope.EnvelopeVerifier;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.RolePolicy;
import org.computeid.identifier.envelope.TrustedKey;
import org.computeid.identifier.envelope.TrustedKeys;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.envelope.VerificationKey;
import org.computeid.identifier.envelope.VerificationReason;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class TourCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path temp;

    private static Run english = new Run(-1, "", "");
    private static Run chinese = new Run(-1, "", "");

    @BeforeAll
    static void walkTheTourOnceInEachLanguage() {
        english = run("tour", "--out", temp.resolve("en").toString());
        chinese = run("tour", "--lang", "zh", "--out", temp.resolve("zh").toString());
    }

    @Test
    void endsWellAndSaysItsStepsInPlainText() {
        assertThat(english.code()).as(english.err()).isZero();
        assertThat(english.err()).isEmpty();
        assertThat(english.out()).doesNotContain("\u001b").contains("C8401-TN01-0RNT0-SC-FRNT1ER0-SGNS");
        assertThat(english.out().lines().filter(line -> line.matches("[1-7]  .*")))
                .hasSize(7);
    }

    @Test
    void speaksChinese() throws IOException {
        assertThat(chinese.code()).as(chinese.err()).isZero();
        assertThat(chinese.out()).containsPattern("[\\u4e00-\\u9fff]").isNotEqualTo(english.out());
        String page = Files.readString(temp.resolve("zh/index.html"));
        assertThat(page).contains("lang=\"zh-CN\"").containsPattern("算力");
        assertThat(page).isNotEqualTo(Files.readString(temp.resolve("en/index.html")));
    }

    /** Read with another JSON library and added with another arithmetic than the tour's own. */
    @Test
    void addsUpExactlyWhatTheDescriptorsSay() throws IOException {
        Map<String, BigInteger> sums = new TreeMap<>();
        Map<String, Set<String>> counted = new HashMap<>();
        Map<String, Integer> members = new HashMap<>();
        for (Path file : files("en/descriptors")) {
            JsonNode descriptor = JSON.readTree(file.toFile());
            members.merge(descriptor.get("class").asText(), 1, Integer::sum);
            figures(descriptor).forEach((kind, operations) -> {
                String key = descriptor.get("class").asText() + "," + kind;
                sums.merge(key, operations, BigInteger::add);
                counted.computeIfAbsent(key, none -> new HashSet<>()).add(file.toString());
            });
        }
        List<String> expected = new ArrayList<>();
        sums.forEach((key, sum) -> {
            int of = members.getOrDefault(key.substring(0, 1), 0);
            int known = counted.getOrDefault(key, Set.of()).size();
            expected.add(key + "," + sum + "," + known + "," + (of - known));
        });
        List<String> rows = Files.readAllLines(temp.resolve("en/totals.csv"));
        assertThat(rows.get(0)).isEqualTo("class,class_name,kind,operations_per_second,unit,exa,counted,unknown");
        assertThat(rows.subList(1, rows.size()))
                .extracting(row -> {
                    String[] cells = row.split(",", -1);
                    assertThat(new BigDecimal(cells[5]).movePointRight(18)).isEqualByComparingTo(cells[3]);
                    return String.join(",", cells[0], cells[2], cells[3], cells[6], cells[7]);
                })
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void writesEnvelopesThatVerifyWithTheKeysBesideThem() throws Exception {
        EnvelopeVerifier verifier = verifier();
        List<Path> envelopes = files("en/envelopes");
        assertThat(envelopes).hasSizeGreaterThanOrEqualTo(6);
        for (Path file : envelopes) {
            byte[] payload =
                    verifier.verify(Files.readAllBytes(file), Instant.now()).payload();
            assertThat(temp.resolve("en/descriptors").resolve(file.getFileName()))
                    .hasBinaryContent(payload);
        }
    }

    @Test
    void writesEnvelopesThatAreRefusedWithOneDigitChanged() throws Exception {
        JsonNode envelope =
                JSON.readTree(temp.resolve("en/envelopes/fugaku.json").toFile());
        String payload = envelope.get("payload").asText();
        String document = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(document.replace("442010", "942010").getBytes(StandardCharsets.UTF_8));
        byte[] bytes = envelope.toString().replace(payload, forged).getBytes(StandardCharsets.UTF_8);
        EnvelopeVerifier verifier = verifier();
        VerificationException refusal =
                catchThrowableOfType(VerificationException.class, () -> verifier.verify(bytes, Instant.now()));
        assertThat(refusal.reason()).isEqualTo(VerificationReason.SIGNATURE);
    }

    @Test
    void showsWhatWasRefused() throws IOException {
        String page = Files.readString(temp.resolve("en/index.html"));
        for (String code : List.of("SIGNATURE", "ROLE", "OVER", "BASIS")) {
            assertThat(page).contains("refused: " + code);
            assertThat(english.out()).contains("refused: " + code);
        }
    }

    @Test
    void writesAPageThatNeedsNothingFromOutside() throws Exception {
        for (String language : List.of("en", "zh")) {
            byte[] page = Files.readAllBytes(temp.resolve(language).resolve("index.html"));
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(page));
            for (String element : List.of("script", "img", "iframe", "link", "object", "base")) {
                assertThat(document.getElementsByTagName(element).getLength()).isZero();
            }
            String text = new String(page, StandardCharsets.UTF_8);
            assertThat(text).doesNotContain("src=").doesNotContain("url(").doesNotContain("@import");
            assertThat(text).doesNotContainPattern("href=\"[a-z]+:");
            Pattern.compile("href=\"([^#\"]+)\"")
                    .matcher(text)
                    .results()
                    .forEach(link -> assertThat(temp.resolve(language).resolve(link.group(1)))
                            .exists());
        }
    }

    @Test
    void replacesAnEarlierTourButNothingElse() throws IOException {
        Path earlier = copy(temp.resolve("en"), temp.resolve("earlier"));
        Files.writeString(earlier.resolve("index.html"), "old");
        assertThat(run("tour", "--out", earlier.toString()).code()).isZero();
        assertThat(earlier.resolve("index.html")).content().startsWith("<!DOCTYPE html>");

        Path mixed = copy(temp.resolve("en"), temp.resolve("mixed"));
        Files.writeString(mixed.resolve("descriptors/mine.json"), "mine");
        Files.writeString(mixed.resolve("index.html"), "old");
        assertRefused(run("tour", "--out", mixed.toString()));
        assertThat(mixed.resolve("descriptors/mine.json")).hasContent("mine");
        assertThat(mixed.resolve("index.html")).hasContent("old");
    }

    @Test
    void refusesATargetThatIsNotItsOwn(@TempDir Path place) throws IOException {
        Path file = Files.writeString(place.resolve("file"), "mine");
        Path folder = Files.createDirectory(place.resolve("folder"));
        Files.writeString(folder.resolve("notes"), "mine");
        assertRefused(run("tour", "--out", file.toString()));
        assertRefused(run("tour", "--out", file.resolve("below").toString()));
        assertRefused(run("tour", "--out", folder.toString()));
        assertRefused(run("tour", "--out", "/"));
        assertThat(place.toFile().list()).containsExactlyInAnyOrder("file", "folder");
        assertThat(folder.toFile().list()).containsExactly("notes");
        assertThat(file).hasContent("mine");
    }

    @Test
    void refusesAnUnknownLanguage(@TempDir Path place) {
        Run run = run("tour", "--lang", "xx", "--out", place.resolve("out").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(place).isEmptyDirectory();
    }

    private static void assertRefused(Run run) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().startsWith("computeid: ");
        assertThat(run.err()).doesNotContain("internal error");
    }

    /** Per kind: the total if there is one, otherwise the sum of units times their rate. */
    private static Map<String, BigInteger> figures(JsonNode descriptor) {
        Map<String, BigInteger> totals = new HashMap<>();
        Map<String, BigInteger> parts = new HashMap<>();
        for (JsonNode claim : descriptor.get("compute")) {
            BigInteger operations = new BigInteger(claim.get("opsPerSecond").asText());
            if (claim.get("of").asText().equals("total")) {
                totals.merge(kind(claim), operations, BigInteger::add);
            } else {
                JsonNode unit = descriptor.get("units").get(claim.get("unit").asInt());
                BigInteger count = BigInteger.valueOf(unit.get("count").asLong());
                parts.merge(kind(claim), operations.multiply(count), BigInteger::add);
            }
        }
        parts.putAll(totals);
        return parts;
    }

    private static String kind(JsonNode claim) {
        String kind = Stream.of("format", "engine", "sparsity", "basis")
                .map(member -> claim.get(member).asText())
                .reduce((left, right) -> left + " " + right)
                .orElseThrow();
        if (claim.has("benchmark")) {
            JsonNode benchmark = claim.get("benchmark");
            kind += ":" + benchmark.get("name").asText() + "@"
                    + benchmark.get("version").asText();
        }
        return kind.equals("unstated unstated unstated unstated") ? "unstated" : kind;
    }

    private static EnvelopeVerifier verifier() throws IOException, VerificationException {
        List<TrustedKey> keys = new ArrayList<>();
        for (JsonNode key : JSON.readTree(temp.resolve("en/keys.json").toFile())) {
            byte[] jwk = key.get("jwk").toString().getBytes(StandardCharsets.UTF_8);
            Role role = Role.find(key.get("roles").get(0).asText()).orElseThrow();
            keys.add(TrustedKey.of(
                    VerificationKey.fromJwk((JsonObject) CanonicalJson.readLenient(jwk, JsonLimits.DOCUMENT)), role));
            assertThat(key.get("jwk").has("d")).isFalse();
        }
        RolePolicy both = RolePolicy.requiring(Role.REGISTRANT, Role.REGISTRAR);
        return EnvelopeVerifier.of(TrustedKeys.of(keys), "compute-descriptor", both);
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        return to;
    }

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args);
        return new Run(code, out.toString(), err.toString());
    }

    private record Run(int code, String out, String err) {}
}
