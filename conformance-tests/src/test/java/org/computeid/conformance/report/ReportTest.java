package org.computeid.conformance.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.Hello;
import org.computeid.conformance.protocol.Product;
import org.computeid.conformance.protocol.Subject;
import org.computeid.conformance.reference.ReferenceProduct;
import org.computeid.conformance.requirement.Profile;
import org.computeid.conformance.runner.Progress;
import org.computeid.conformance.runner.RunOptions;
import org.computeid.conformance.runner.RunResult;
import org.computeid.conformance.runner.Runner;
import org.computeid.conformance.transport.Limits;
import org.computeid.conformance.transport.SubjectLauncher;
import org.computeid.conformance.vectors.Suite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportTest {

    private static final String HOSTILE = "</script><script>alert('x')</script>\u0007\u202e\ud800\"&";

    @TempDir
    static Path folder;

    /** The result of a product whose every word is an attack on whoever reads the report. */
    @BeforeAll
    static void writeReport() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);
        RunOptions options = new RunOptions(Set.of(Profile.IDENTIFIER), 1, Limits.CTP, clock);
        RunResult result =
                new Runner(Suite.load(), options, Progress.NONE).run(new SubjectLauncher(new HostileProduct()));
        assertThat(result.exitCode()).isEqualTo(1);
        Report.write(result, folder);
    }

    @Test
    void writesTheFourFiles() {
        assertThat(folder)
                .isDirectoryContaining("glob:**/result.json")
                .isDirectoryContaining("glob:**/report.html")
                .isDirectoryContaining("glob:**/junit.xml")
                .isDirectoryContaining("glob:**/transcript.jsonl");
    }

    @Test
    void givesEveryCaseAVerdictAndAReason() throws Exception {
        JsonNode result = result();
        assertThat(result.get("schema").asText()).isEqualTo("computeid-conformance-result/1");
        assertThat(result.get("seed").asText()).isEqualTo("1");
        assertThat(result.get("verdict").asText()).isEqualTo("FAIL");
        assertThat(result.get("exit").asInt()).isEqualTo(1);
        assertThat(result.at("/suite/cases").asInt())
                .isEqualTo(result.get("cases").size());
        assertThat(result.get("cases")).allSatisfy(each -> {
            assertThat(each.get("id").asText()).isNotEmpty();
            assertThat(each.get("verdict").asText()).isNotEmpty();
            assertThat(each.get("reason").asText()).isNotEmpty();
            assertThat(each.get("requirements")).isNotEmpty();
        });
        assertThat(result.at("/profiles/0/verdict").asText()).isEqualTo("FAIL");
    }

    @Test
    void namesTheTranscriptByItsDigest() throws Exception {
        byte[] transcript = Files.readAllBytes(folder.resolve("transcript.jsonl"));
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(transcript));
        assertThat(result().at("/transcript/sha256").asText()).isEqualTo(digest);
        assertThat(new String(transcript, UTF_8).lines().skip(1))
                .hasSizeGreaterThan(1700)
                .allSatisfy(line -> assertThat(new JsonMapper().readTree(line).has("request"))
                        .isTrue());
    }

    @Test
    void isTheSameForTheSameRun() throws Exception {
        byte[] first = Files.readAllBytes(folder.resolve("result.json"));
        writeReport();
        assertThat(Files.readAllBytes(folder.resolve("result.json"))).isEqualTo(first);
    }

    @Test
    void neverPutsAProductsWordsIntoThePageUnescaped() throws Exception {
        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page)
                .doesNotContain("<script>alert")
                .doesNotContain("\u0007")
                .doesNotContain("\u202e")
                .contains("&lt;script&gt;alert(&#39;x&#39;)")
                .contains("\\u{202e}")
                .contains("default-src 'none'");
        assertThat(page.split("<script", -1)).hasSize(2);
    }

    @Test
    void speaksBothLanguagesOnThePage() throws Exception {
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("<span lang=\"en\">Conformance report</span><span lang=\"zh\">符合性测试报告</span>");
    }

    @Test
    void writesXmlThatCanBeRead() throws Exception {
        String xml = Files.readString(folder.resolve("junit.xml"));
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        int cases = result().get("cases").size();
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(cases + 1);
        assertThat(document.getElementsByTagName("failure").getLength())
                .isEqualTo(result().at("/counts/FAIL").asInt());
    }

    private static JsonNode result() throws Exception {
        return new JsonMapper().readTree(folder.resolve("result.json").toFile());
    }

    private static final class HostileProduct implements Subject {

        private final Subject honest = ReferenceProduct.of("1");

        @Override
        public Hello hello() {
            return Hello.of(
                    new Product(HOSTILE, HOSTILE, HOSTILE, HOSTILE), Set.of("identifier", HOSTILE), Set.of(HOSTILE));
        }

        @Override
        public Answer answer(String operation, ObjectNode in) {
            return switch (operation) {
                case "uscc.check" -> new Answer.Reject(HOSTILE);
                case "identifier.prefix" -> new Answer.Fault(HOSTILE);
                case "identifier.compare" -> new Answer.Ok(in.objectNode().put(HOSTILE, HOSTILE));
                default -> honest.answer(operation, in);
            };
        }
    }
}
