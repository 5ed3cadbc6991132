package org.computeid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.SignatureAlgorithm;
import org.computeid.identifier.envelope.TrustedKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCommandTest {

    private static final String JWK =
            "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String file = "";

    @BeforeEach
    void nameAFile() {
        file = folder.resolve("key.pem").toString();
    }

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void makesAKeyThatOnlyItsOwnerMayRead(SignatureAlgorithm algorithm) throws Exception {
        Run made = Run.of("key", "generate", "--algorithm", algorithm.jwsName(), "--out", file);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(Files.getPosixFilePermissions(Path.of(file)))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(Run.of("key", "public", file)).isEqualTo(made);
        assertThat(Run.of("key", "check", file).out()).contains(algorithm.jwsName() + " private key");
        assertThat(Run.of("key", "check", made.out().strip()).out()).startsWith("JWK: " + algorithm.jwsName());
    }

    @Test
    void printsTrustedKeysForARole() throws Exception {
        Run made = Run.of("key", "generate", "--algorithm", "Ed25519", "--role", "registrar,auditor", "--out", file);
        TrustedKeys keys = TrustedKeys.parse(made.out().getBytes(UTF_8));
        assertThat(Run.of("key", "public", file, "--role", "registrar,auditor")).isEqualTo(made);
        String kid = Run.of("key", "check", "--json", file)
                .out()
                .split("\"kid\":\"", -1)[1]
                .split("\"", -1)[0];
        assertThat(keys.find(kid).orElseThrow().roles()).containsExactlyInAnyOrder(Role.REGISTRAR, Role.AUDITOR);
    }

    @Test
    void encryptsUnderThePassphraseOfAFile() throws Exception {
        Path right = Files.writeString(folder.resolve("right"), "口令 1\r\nsecond line");
        Path wrong = Files.writeString(folder.resolve("wrong"), "口令 2\n");
        Run made =
                Run.of("key", "generate", "--algorithm", "ES256", "--passphrase-file", right.toString(), "--out", file);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(Files.readString(Path.of(file))).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
        assertThat(Run.of("key", "public", file, "--passphrase-file", right.toString()))
                .isEqualTo(made);
        assertThat(Run.of("key", "check", "--json", file, "--passphrase-file", wrong.toString()))
                .returns(1, Run::code)
                .satisfies(run -> assertThat(run.out()).contains("\"code\":\"PASSPHRASE\""));
        Run unasked = Run.of("key", "check", file);
        assertThat(unasked.code()).isEqualTo(2);
        assertThat(unasked.err().lines()).hasSize(1);
    }

    @Test
    void takesNoEmptyPassphrase() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty"), "\nx");
        Run run =
                Run.of("key", "generate", "--algorithm", "ES256", "--passphrase-file", empty.toString(), "--out", file);
        assertThat(run.code()).isEqualTo(2);
        assertThat(Path.of(file)).doesNotExist();
    }

    @Test
    void neverReplacesAKey() throws Exception {
        Files.writeString(Path.of(file), "mine");
        Run run = Run.of("key", "generate", "--algorithm", "Ed25519", "--out", file);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(Files.readString(Path.of(file))).isEqualTo("mine");
    }

    @Test
    void refusesAKeyThatOthersMayRead() throws Exception {
        Run.of("key", "generate", "--algorithm", "Ed25519", "--out", file);
        Files.setPosixFilePermissions(Path.of(file), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(Run.of("key", "check", "--json", file).out()).contains("\"code\":\"PERMISSIONS\"");
        Run run = Run.of("key", "public", file);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("PERMISSIONS");
    }

    @Test
    void writesPemThatItReads() throws Exception {
        Path jwk = Files.writeString(folder.resolve("jwk"), JWK);
        Run pem = Run.of("key", "public", "--pem", jwk.toString());
        Path spki = Files.writeString(folder.resolve("spki"), pem.out());
        assertThat(Run.of("key", "public", spki.toString())).isEqualTo(Run.of("key", "public", jwk.toString()));
        assertThat(Run.of("key", "public", JWK).out())
                .contains("\"kid\":\"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"} | KEY",
                "{\"kty\":\"oct\",\"k\":\"AA\"} | KEY",
                "{\"kty\":\"OKP\" | FORM",
            })
    void refusesAnUnfitJwk(String jwk, String code) {
        Run run = Run.of("key", "check", "--json", jwk);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("\"outcome\":\"refused\"", "\"code\":\"" + code + "\"");
    }

    @Test
    void printsNothingOfAPrivateJwk() {
        String secret = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";
        String own = JWK.replace("\"kty\"", "\"d\":\"" + secret + "\",\"kty\"");
        String other = own.replace("nWGx", "mWGx");
        for (String key : new String[] {own, other, " " + own}) {
            Run check = Run.of("key", "check", "--json", key);
            assertThat(check.code()).isEqualTo(1);
            assertThat(check.out()).contains("\"code\":\"ARGUMENT\"", "\"message\":");
            assertThat(check.out() + check.err()).doesNotContain("WGxne");
            Run published = Run.of("key", "public", key);
            assertThat(published.code()).isEqualTo(2);
            assertThat(published.out() + published.err()).contains("ARGUMENT").doesNotContain("WGxne");
        }
        Run piped = SignedFolder.withInput(own.getBytes(UTF_8), () -> Run.of("key", "check", "-"));
        assertThat(piped.out()).contains("private key").doesNotContain(secret);
    }

    @Test
    void refusesAPrivateJwkThatOthersMayRead() throws Exception {
        String own = JWK.replace("\"kty\"", "\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\",\"kty\"");
        Path jwk = Files.writeString(folder.resolve("jwk"), own);
        Files.setPosixFilePermissions(jwk, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(Run.of("key", "check", "--json", jwk.toString()))
                .returns(1, Run::code)
                .satisfies(run -> assertThat(run.out()).contains("\"code\":\"PERMISSIONS\""));
        Files.setPosixFilePermissions(jwk, PosixFilePermissions.fromString("rw-------"));
        assertThat(Run.of("key", "check", jwk.toString()).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void takesNoPassphraseThatWouldBeCut(int more) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "x".repeat(4096 + more));
        Run run = Run.of(
                "key", "generate", "--algorithm", "ES256", "--passphrase-file", secret.toString(), "--out", file);
        assertThat(run.code()).isEqualTo(more == 0 ? 0 : 2);
        Files.writeString(secret, "a\0b");
        assertThat(Run.of("key", "generate", "--algorithm", "ES256", "--passphrase-file", "" + secret, "--out", "x")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void undoesTheEncryptionOfAKeyOnStandardInput() throws Exception {
        String secret = Files.writeString(folder.resolve("secret"), "p").toString();
        Run made = Run.of("key", "generate", "--algorithm", "ES256", "--passphrase-file", secret, "--out", file);
        byte[] pem = Files.readAllBytes(Path.of(file));
        assertThat(SignedFolder.withInput(pem, () -> Run.of("key", "public", "-", "--passphrase-file", secret)))
                .isEqualTo(made);
        assertThat(SignedFolder.withInput(pem, () -> Run.of("key", "check", "--json", "-"))
                        .out())
                .contains("\"code\":\"PASSPHRASE_MISSING\"");
    }

    @Test
    void goesOnAfterAKeyThatCannotBeRead() {
        Run run = Run.of("key", "check", JWK, folder.resolve("none").toString(), JWK, "a\0b", JWK);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.err().lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"key check", "key public", "id check", "descriptor validate", "descriptor show"})
    void readsNoArgumentsFromFiles(String command) throws Exception {
        Path arguments = Files.writeString(folder.resolve("arguments"), "nWGxne");
        String[] args = (command + " @" + arguments).split(" ", -1);
        Run run = Run.of(args);
        assertThat(run.code()).isNotZero();
        assertThat(run.out() + run.err()).contains("@").doesNotContain("nWGxne");
    }

    @Test
    void saysInOneLineWhatCannotBeRead() {
        Run run = Run.of("key", "check", folder.resolve("none\u001B[31m").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).doesNotContain("\u001B");
        assertThat(Run.of("key", "generate", "--algorithm", "EdDSA", "--out", file)
                        .code())
                .isEqualTo(2);
        assertThat(Run.of("key").code()).isEqualTo(2);
    }
}
