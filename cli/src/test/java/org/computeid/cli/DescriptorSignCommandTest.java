package org.computeid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.computeid.cli.descriptor.Catalogue;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.json.CanonicalJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptorSignCommandTest {

    private static final String ID = "C9990-0001-00001-AC-00000001-7NS2";
    private static final String NOW = SignedFolder.NOW;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    private String vendor = "";
    private String vendorKeys = "";
    private String registrar = "";
    private String registrarKeys = "";

    @BeforeEach
    void makeKeys() throws Exception {
        vendor = at("vendor.pem");
        registrar = at("registrar.pem");
        vendorKeys = write("vendor-keys", made("Ed25519", "registrant", vendor));
        registrarKeys = write("registrar-keys", made("SGD_SM3_SM2", "registrar", registrar));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void goesFromADraftToTwoSignatures(String language) throws Exception {
        String draft = at("draft.jsonc");
        String envelope = at("envelope.json");
        String both = at("both.json");
        assertGood(Run.of("descriptor", "new", "--id", ID, "--lang", language, "--now", NOW, "--out", draft));
        assertThat(Run.of("descriptor", "validate", "--draft", "--now", NOW, draft)
                        .code())
                .isEqualTo(1);
        assertThat(Run.of(
                        "descriptor", "sign", "--from-draft", "--key", vendor, "--now", NOW, "--out", envelope, draft))
                .returns(1, Run::code)
                .satisfies(run -> assertThat(run.err()).contains("FORMAT /name"));
        assertThat(Path.of(envelope)).doesNotExist();
        fill(draft);
        assertGood(Run.of("descriptor", "validate", "--draft", "--now", NOW, draft));
        assertGood(
                Run.of("descriptor", "sign", "--from-draft", "--key", vendor, "--now", NOW, "--out", envelope, draft));
        assertGood(Run.of("descriptor", "verify", "--keys", vendorKeys, "--now", NOW, envelope));
        assertGood(Run.of(
                "descriptor",
                "counter-sign",
                "--key",
                registrar,
                "--keys",
                vendorKeys,
                "--now",
                NOW,
                "--out",
                both,
                envelope));
        Run verified = Run.of(
                "descriptor",
                "verify",
                "--keys",
                vendorKeys,
                "--keys",
                registrarKeys,
                "--require",
                "registrant,registrar",
                "--now",
                NOW,
                "--json",
                both);
        assertGood(verified);
        assertThat(verified.out())
                .contains("\"role\":\"registrant\"", "\"role\":\"registrar\"", "\"alg\":\"SGD_SM3_SM2\"");
        assertThat(Run.of("descriptor", "diff", draft, both)).returns(0, Run::code);
    }

    @Test
    void signsAFolderWholeOrNotAtAll() throws Exception {
        payload("in/a.json", 0);
        payload("in/deep/b.json", 1);
        String out = at("out");
        assertGood(sign("--out", out, at("in")));
        assertGood(Run.of("descriptor", "verify", "--keys", vendorKeys, "--now", NOW, out));
        assertThat(Path.of(out, "deep", "b.json")).exists();
        write("in/c.json", "{\"type\":\"compute-descriptor\"}");
        Run refused = sign("--out", at("out2"), at("in"));
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("REQUIRED");
        assertThat(Path.of(at("out2"))).doesNotExist();
        assertThat(temp)
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("."));
    }

    @Test
    void signsLinesToLines() throws Exception {
        String lines = text(0) + "\n" + text(1) + "\n";
        String file = write("in.jsonl", lines);
        String out = at("out.jsonl");
        assertGood(sign("--out", out, file));
        assertThat(Run.of("descriptor", "verify", "--keys", vendorKeys, "--now", NOW, out)
                        .out())
                .contains("2 good");
        assertThat(sign(file).out()).isEqualTo(Files.readString(Path.of(out)));
        assertThat(sign("--out", out, file)).returns(2, Run::code);
        assertThat(sign("--clear-text", file)).returns(2, Run::code);
    }

    @Test
    void writesLinesIntoTheFolderAndNowhereElse() throws Exception {
        String lines = write("in/a:b.jsonl", text(0) + "\n\n" + text(1) + "\n");
        String other = payload("c.json", 2);
        String out = at("deep/out");
        assertGood(sign("--out", out, lines, other));
        assertThat(Path.of(out).toFile().list())
                .containsExactlyInAnyOrder("a_b.jsonl-1.json", "a_b.jsonl-3.json", "c.json");
        assertThat(temp.resolve("in").toFile().list()).containsExactly("a:b.jsonl");
        assertThat(temp.resolve("deep").toFile().list()).containsExactly("out");
        Run twice = sign("--out", at("twice"), lines, lines);
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err().lines()).hasSize(1);
        assertThat(Path.of(at("twice"))).doesNotExist();
    }

    @Test
    void writesClearText() throws Exception {
        String file = payload("a.json", 0);
        Run clear = sign("--clear-text", file);
        assertThat(clear.out()).startsWith("{\n  \"document\": {");
        assertGood(
                Run.of("descriptor", "verify", "--keys", vendorKeys, "--now", NOW, write("clear.json", clear.out())));
    }

    @Test
    void doesNotSignWhatIsNotCanonicalOrSigned() throws Exception {
        assertThat(sign(write("a.json", text(0) + "\n")).err()).contains("NOT_CANONICAL");
        String envelope = write("e.json", sign(payload("b.json", 0)).out());
        assertThat(sign(envelope))
                .returns(1, Run::code)
                .satisfies(run -> assertThat(run.err()).contains("SIGNED"));
    }

    @Test
    void counterSignsOnlyWhatVerifies() throws Exception {
        String envelope = write("e.json", sign(payload("b.json", 0)).out());
        Run stranger = Run.of(
                "descriptor", "counter-sign", "--key", registrar, "--keys", registrarKeys, "--now", NOW, envelope);
        assertThat(stranger.code()).isEqualTo(1);
        assertThat(stranger.out()).isEmpty();
        assertThat(stranger.err()).contains("KEY_UNKNOWN");
        Run itself =
                Run.of("descriptor", "counter-sign", "--key", vendor, "--keys", vendorKeys, "--now", NOW, envelope);
        assertThat(itself.err()).contains("DUPLICATE_SIGNER");
        String placeless = write(
                "p.json",
                sign(write(
                                "placeless",
                                new String(
                                        CanonicalJson.write(DescriptorCodec.write(Catalogue.descriptor(0)
                                                .toDraft()
                                                .location(null)
                                                .build())),
                                        UTF_8)))
                        .out());
        Run unplaced =
                Run.of("descriptor", "counter-sign", "--key", registrar, "--keys", vendorKeys, "--now", NOW, placeless);
        assertThat(unplaced.code()).isEqualTo(1);
        assertThat(unplaced.err()).contains("REQUIRED /location");
    }

    @Test
    void printsNothingIfOneIsRefused() throws Exception {
        Run run = sign(payload("a.json", 0), write("b.json", "{}"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void takesNoKeyIdentifierThatNobodySees() throws Exception {
        Run run = sign("--kid", "a\u0007", payload("a.json", 0));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--kid").doesNotContain("\u0007");
    }

    @Test
    void counterSignsNotWithAKeyThatHasSignedUnderAnotherName() throws Exception {
        String envelope =
                write("e.json", sign("--kid", "one", payload("b.json", 0)).out());
        String kid = Run.of("key", "check", "--json", vendor)
                .out()
                .split("\"kid\":\"", -1)[1]
                .split("\"", -1)[0];
        String keys = write("keys", Files.readString(Path.of(vendorKeys)).replace("\"kid\":\"" + kid, "\"kid\":\"one"));
        assertGood(Run.of("descriptor", "verify", "--keys", keys, "--now", NOW, envelope));
        Run again = counterSign(vendor, keys, envelope);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("DUPLICATE_SIGNER");
        assertGood(counterSign(registrar, keys, envelope));
        assertThat(counterSign(registrar, keys, envelope, "--role", "registrant")
                        .code())
                .isEqualTo(2);
    }

    private static Run counterSign(String key, String keys, String... more) {
        String[] args = new String[8 + more.length];
        String[] first = {"descriptor", "counter-sign", "--key", key, "--keys", keys, "--now", NOW};
        System.arraycopy(first, 0, args, 0, 8);
        System.arraycopy(more, 0, args, 8, more.length);
        return Run.of(args);
    }

    @Test
    void saysInOneLineThatTheKeyIsNoKey() throws Exception {
        Run run = Run.of("descriptor", "sign", "--key", payload("a.json", 0), "--now", NOW, at("a.json"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
    }

    private Run sign(String... more) {
        String[] args = new String[6 + more.length];
        System.arraycopy(new String[] {"descriptor", "sign", "--key", vendor, "--now", NOW}, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        return Run.of(args);
    }

    private static String made(String algorithm, String role, String file) {
        return Run.of("key", "generate", "--algorithm", algorithm, "--role", role, "--out", file)
                .out();
    }

    private String payload(String name, int number) throws Exception {
        return write(name, text(number));
    }

    private static String text(int number) {
        return new String(CanonicalJson.write(DescriptorCodec.write(Catalogue.descriptor(number))), UTF_8);
    }

    private String at(String name) {
        return temp.resolve(name).toString();
    }

    private String write(String name, String text) throws Exception {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private static void fill(String draft) throws Exception {
        String text = Files.readString(Path.of(draft))
                .replace("\"name\": \"\"", "\"name\": \"Example\"")
                .replace("\"country\": \"\"", "\"country\": \"156\"")
                .replace("\"region\": \"\"", "\"region\": \"330106\"")
                .replace("\"table\": \"\"", "\"table\": \"GB/T 2260-2007\"")
                .replace("\"vendor\": \"\"", "\"vendor\": \"Example\"")
                .replace("\"model\": \"\"", "\"model\": \"E1\"")
                .replace("\"count\": 0", "\"count\": 64");
        Files.writeString(Path.of(draft), text);
    }

    private static void assertGood(Run run) {
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }
}
