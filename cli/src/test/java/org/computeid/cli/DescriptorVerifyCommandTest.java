package org.computeid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptorVerifyCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private SignedFolder folder;

    @BeforeEach
    void sign() throws Exception {
        folder = SignedFolder.in(temp);
    }

    @Test
    void saysWhoSignedWhat() throws Exception {
        Run run = folder.verify(folder.write("a.json", folder.catalogue().line(0) + "\n"));
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out())
                .contains("good, C9990-0001-00001-AC-00000001-7NS2, signed by registrant ")
                .endsWith("1 checked: 1 good, 0 with warnings, 0 with errors, 0 refused\n");
    }

    @Test
    void keepsTheOrderOfALongInput() throws Exception {
        String lines = IntStream.range(0, 500)
                .mapToObj(number ->
                        number % 50 == 7 ? "broken" : folder.catalogue().line(number % 3))
                .collect(Collectors.joining("\n"));
        String file = folder.write("many.jsonl", lines);
        Run run = folder.verify("--json", file);
        assertThat(run.code()).isEqualTo(1);
        List<String> out = run.out().lines().toList();
        assertThat(out).hasSize(501);
        for (int i = 0; i < 500; i++) {
            assertThat(out.get(i))
                    .startsWith("{\"name\":\"" + file + ":" + (i + 1) + "\"")
                    .contains(i % 50 == 7 ? "\"refused\"" : "\"good\"");
        }
        assertThat(out.get(500))
                .isEqualTo("{\"summary\":{\"documents\":500,\"good\":490,\"warnings\":0,\"errors\":0,\"refused\":10,"
                        + "\"refusals\":{\"FORM\":10},\"findings\":{}}}");
    }

    @Test
    void tellsEachRefusalByItsReason() throws Exception {
        String good = folder.catalogue().line(0);
        String other = folder.catalogue().line(1);
        String forged = good.replaceFirst(
                "\"payload\":\"[^\"]*\"",
                other.substring(other.indexOf("\"payload\""), other.indexOf(",\"signatures\"")));
        folder.write("in/1.json", good);
        folder.write("in/2.json", forged);
        folder.write("in/deep/3.json", "");
        folder.write("in/deep/4.json", new byte[] {(byte) 0xFF, 0, 1});
        folder.write("in/5.json", folder.catalogue().line("{\"a\":1}".getBytes(UTF_8)));
        folder.write("in/notes.txt", "not looked at");
        Run run = folder.verify("--json", temp.resolve("in").toString());
        assertThat(run.code()).isEqualTo(1);
        List<String> out = run.out().lines().toList();
        assertThat(out).hasSize(6);
        assertThat(out.get(0)).contains("/1.json\",\"outcome\":\"good\"");
        assertThat(out.get(1)).contains("/2.json\",\"outcome\":\"refused\",\"code\":\"SIGNATURE\"");
        assertThat(out.get(2)).contains("/5.json\",\"outcome\":\"errors\"", "\"code\":\"REQUIRED\"");
        assertThat(out.get(3)).contains("/deep/3.json\",\"outcome\":\"refused\",\"code\":\"FORM\"");
        assertThat(out.get(4)).contains("/deep/4.json\",\"outcome\":\"refused\",\"code\":\"FORM\"");
    }

    @Test
    void skipsAHugeLineAndGoesOn() throws Exception {
        String file = folder.write(
                "huge.jsonl",
                folder.catalogue().line(0) + "\n" + "x".repeat(3_000_000) + "\r\n\n"
                        + folder.catalogue().line(1));
        Run run = folder.verify(file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(file + ":2: refused, LIMIT").contains(file + ":4: good");
        assertThat(run.out())
                .endsWith("3 checked: 2 good, 0 with warnings, 0 with errors, 1 refused; refused: LIMIT 1\n");
    }

    @Test
    void readsStandardInputWholeOrByLines() {
        byte[] one = folder.catalogue().line(0).getBytes(StandardCharsets.US_ASCII);
        assertThat(SignedFolder.withInput(one, () -> folder.verify("-")).out()).startsWith("-: good");
        byte[] two = (folder.catalogue().line(0) + "\n" + folder.catalogue().line(1)).getBytes(UTF_8);
        assertThat(SignedFolder.withInput(two, () -> folder.verify("--lines", "-"))
                        .out())
                .contains("-:1: good", "-:2: good");
        assertThat(SignedFolder.withInput(new byte[0], () -> folder.verify("--lines", "-"))
                        .code())
                .isEqualTo(2);
    }

    @Test
    void asksForTheRolesThatAreRequired() throws Exception {
        String file = folder.write("a.json", folder.catalogue().line(0));
        Run run = folder.verify("--require", "registrant,registrar", file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("refused, ROLE at /signatures: ");
    }

    @Test
    void asksForTheTime() throws Exception {
        String file = folder.write("a.json", folder.catalogue().line(0));
        Run late = Run.of("descriptor", "verify", "--keys", folder.keys(), "--now", "2028-01-01T00:00:00Z", file);
        assertThat(late.code()).isEqualTo(1);
        assertThat(late.out()).contains("error TIME /expires: ");
        assertThat(Run.of("descriptor", "verify", "--keys", folder.keys(), "--now", "tomorrow", file)
                        .code())
                .isEqualTo(2);
    }

    @Test
    void readsClearTextAsWell() throws Exception {
        byte[] clear = org.computeid.identifier.envelope.Envelope.parse(
                        folder.catalogue().line(0).getBytes(UTF_8))
                .toClearText();
        assertThat(folder.verify(folder.write("clear.json", clear)).code()).isZero();
    }

    @Test
    void saysNothingOfWhatIsGoodIfAskedTo() throws Exception {
        String file = folder.write("a.jsonl", folder.catalogue().line(0) + "\n{}\n");
        assertThat(folder.verify("--quiet", file).out().lines()).hasSize(2);
        assertThat(folder.verify("--quiet", "--lang", "zh", file).out())
                .contains("拒绝，FORM")
                .contains("共 2 个文档");
    }

    @Test
    void cannotRunWithoutDocumentsOrKeys() throws Exception {
        String file = folder.write("a.json", folder.catalogue().line(0));
        Files.createDirectories(temp.resolve("empty"));
        folder.write("bad-keys", "[{}]");
        assertOneLine(folder.verify(temp.resolve("empty").toString()));
        assertOneLine(folder.verify(temp.resolve("absent").toString()));
        assertOneLine(folder.verify("--keys", folder.keys(), file));
        assertOneLine(folder.verify("--keys", temp.resolve("bad-keys").toString(), file));
        assertOneLine(Run.of("descriptor", "verify", file));
        assertOneLine(folder.verify());
    }

    @Test
    void printsABoundedNumberOfFindings() throws Exception {
        String many = folder.write(
                "many.json", "{\"type\":\"compute-descriptor\",\"units\":[" + "{},".repeat(999) + "{}],\"v\":1}");
        List<String> text = Run.of("descriptor", "validate", many).out().lines().toList();
        assertThat(text).hasSize(1 + 100 + 1 + 1);
        assertThat(text.get(101)).startsWith("  and ").endsWith(" more");
        String json = Run.of("descriptor", "validate", "--json", many).out();
        assertThat(json.split("\"requirement\":", -1)).hasSize(1 + 1_000);
        assertThat(json).containsPattern("\"findingCount\":\\d{4}");
        assertThat(Run.of("descriptor", "show", many).out().lines()).hasSizeLessThan(110);
    }

    @Test
    void takesOnlyRegularFilesOfAFolder() throws Exception {
        folder.write("in/a.json", folder.catalogue().line(0));
        String pipe = temp.resolve("in/pipe.json").toString();
        assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();
        Run run = assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(30),
                () -> folder.verify(temp.resolve("in").toString()));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("a.json: good").contains("pipe.json: refused, UNREADABLE");
    }

    @Test
    void takesNoEmptyPath() throws Exception {
        assertOneLine(folder.verify(""));
        assertOneLine(Run.of("descriptor", "new", "--id", "C9990-0001-00001-AC-00000001-7NS2", "--out", ""));
    }

    @Test
    void saysWhatIsWrongWithTheKeys() throws Exception {
        String file = folder.write("a.json", folder.catalogue().line(0));
        Run form = Run.of("descriptor", "verify", "--keys", folder.write("k", "[{\"kid\":1}]"), file);
        assertThat(form.err()).contains("FORM at \"/0").doesNotContain("envelope");
        Run directory = Run.of("descriptor", "verify", "--keys", temp.toString(), file);
        assertOneLine(directory);
        assertThat(directory.err()).contains(temp.toString());
        assertOneLine(Run.of("descriptor", "show", "--require", "registrar", file));
    }

    @Test
    void saysOnceThatADocumentIsOfAnotherType() throws Exception {
        String state = folder.write("s.json", "{\"id\":1,\"type\":\"compute-state\",\"v\":1}");
        assertThat(Run.of("descriptor", "validate", state).out().lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains(" /type: "));
    }

    @Test
    void readsDraftsByTheirName() throws Exception {
        Run made = Run.of("descriptor", "new", "--id", "C9990-0001-00001-AC-00000001-7NS2");
        String draft = folder.write("a.jsonc", made.out());
        assertThat(Run.of("descriptor", "validate", draft))
                .isEqualTo(Run.of("descriptor", "validate", "--draft", draft));
        assertThat(Run.of("descriptor", "validate", draft).out()).contains("FORMAT /name");
    }

    @Test
    void printsNamesWithoutTheirControls() throws Exception {
        String file = folder.write("a\u001B[2J\n.json", "{}");
        Run run = folder.verify(file);
        assertThat(run.out()).contains("a\\u001B[2J\\u000A.json: refused, FORM").doesNotContain("\u001B");
    }

    @Test
    void goesOnAfterWhatCannotBeRead() throws Exception {
        String file = folder.write("a.json", folder.catalogue().line(0));
        Files.createSymbolicLink(temp.resolve("b.json"), temp.resolve("nowhere"));
        Run run = folder.verify(temp.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(file + ": good").contains("b.json: refused, UNREADABLE");
    }

    private static void assertOneLine(Run run) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
    }
}
