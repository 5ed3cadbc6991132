package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.computeid.identifier.envelope.PrivateKeyRefusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PrivateKeyPemTest {

    private static final HexFormat HEX = HexFormat.of();
    private static final String SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private static final String ED25519 = "302e020100300506032b657004220420" + SEED;
    private static final char[] PASSPHRASE = "open, 开门".toCharArray();

    @Test
    void readsTheKeyOfTheStandard() throws PrivateKeyException {
        assertThat(HEX.formatHex(read(ED25519).verificationKey().encoded())).isEqualTo(PUBLIC);
        assertThat(SigningKey.fromPem(pem(ED25519), PASSPHRASE).verificationKey())
                .isEqualTo(read(ED25519).verificationKey());
    }

    @Test
    void readsTheSecondVersionWithAttributesAndPublicKey() throws PrivateKeyException {
        String key = "020101300506032b657004220420" + SEED;
        String publicKey = "812100" + PUBLIC;
        assertThat(read(sequence(key + publicKey)).verificationKey())
                .isEqualTo(read(ED25519).verificationKey());
        assertThat(read(sequence(key + "a0023000" + publicKey)).verificationKey())
                .isEqualTo(read(ED25519).verificationKey());
        assertRefused(() -> read(sequence(key + publicKey.replace("511a", "511b"))), PrivateKeyReason.KEY);
        assertRefused(() -> read(sequence(key.replace("020101", "020100") + publicKey)), PrivateKeyReason.DER);
    }

    @ParameterizedTest
    @EnumSource
    void comeBackAsTheyWere(SignatureAlgorithm algorithm) throws PrivateKeyException {
        SigningKey key = Keys.of(algorithm, 9);
        byte[] pem = key.exportPem();
        assertThat(SigningKey.fromPem(pem).exportJwk()).isEqualTo(key.exportJwk());
        assertThat(new String(pem, StandardCharsets.US_ASCII))
                .startsWith("-----BEGIN PRIVATE KEY-----\n")
                .endsWith("\n-----END PRIVATE KEY-----\n")
                .doesNotContain("\r");
        assertThat(new String(pem, StandardCharsets.US_ASCII).lines()).allMatch(line -> line.length() <= 64);
    }

    @Test
    void comeBackFromUnderTheirPassphrase() throws PrivateKeyException {
        SigningKey key = Keys.of(SignatureAlgorithm.SGD_SM3_SM2, 9);
        byte[] pem = key.exportPem(PASSPHRASE, new SecureRandom());
        assertThat(SigningKey.fromPem(pem, PASSPHRASE).exportJwk()).isEqualTo(key.exportJwk());
        assertThat(key.exportPem(PASSPHRASE, new SecureRandom())).isNotEqualTo(pem);
        assertRefused(() -> SigningKey.fromPem(pem), PrivateKeyReason.PASSPHRASE_MISSING);
        assertRefused(() -> SigningKey.fromPem(pem, new char[0]), PrivateKeyReason.PASSPHRASE);
        assertThat(PASSPHRASE).isEqualTo("open, 开门".toCharArray());
    }

    @Test
    void areWrittenUnderAPassphraseThatIsOne() {
        SigningKey key = Keys.VENDOR;
        assertThatIllegalArgumentException().isThrownBy(() -> key.exportPem(new char[0], new SecureRandom()));
        assertThatIllegalArgumentException().isThrownBy(() -> key.exportPem(new char[] {'\uD800'}, new SecureRandom()));
    }

    @ParameterizedTest
    @CsvSource({
        "302e020100300506032b6570,302f020100300506032b6570,DER",
        "302e020100300506032b6570,302d020100300506032b6570,DER",
        "302e0201003005,30812e0201003005,DER",
        "302e0201003005,3082002e0201003005,DER",
        "302e0201003005,30800201003005,DER",
        "302e0201003005,302f02020000 3005,DER",
        "302e0201003005,302e0201ff3005,DER",
        "302e0201003005,302e0201023005,DER",
        "302e0201003005,312e0201003005,DER",
        "302e0201003005,302d02003005,DER",
        "300506032b6570,300506032b6571,ALGORITHM",
        "302e020100300506032b6570,3030020100300706032b65700500,ALGORITHM",
        "04220420,04220320,DER",
        "04220420,0422041f,DER",
        "04220420,04220421,DER",
        "04220420,05220420,DER"
    })
    void refusesOtherDer(String old, String replacement, PrivateKeyReason reason) {
        assertThat(ED25519).contains(old);
        assertRefused(() -> read(ED25519.replace(old, replacement.replace(" ", ""))), reason);
    }

    @Test
    void refusesEveryKeyThatIsCutOffOrGoesOn() {
        for (int i = 0; i < ED25519.length(); i += 2) {
            String cut = ED25519.substring(0, i);
            if (i > 0) {
                assertRefused(() -> read(cut), PrivateKeyReason.DER);
            }
        }
        assertRefused(() -> read(ED25519 + "00"), PrivateKeyReason.DER);
        assertRefused(() -> read("3030020100300506032b657004240422" + SEED + "0000"), PrivateKeyReason.DER);
        assertRefused(() -> read("3030020100300506032b657004240420" + SEED + "0500"), PrivateKeyReason.DER);
    }

    @Test
    void readsKeysOfCurvesWithAndWithoutTheirPublicHalf() throws PrivateKeyException {
        SigningKey key = Keys.of(SignatureAlgorithm.ES256, 9);
        String scalar = "0201010420" + "09".repeat(32);
        String curve = "a00a06082a8648ce3d030107";
        String publicKey = "a14403420004" + HEX.formatHex(key.verificationKey().encoded());
        for (String inner : new String[] {scalar, scalar + curve, scalar + publicKey, scalar + curve + publicKey}) {
            assertThat(read(p256(inner)).verificationKey()).isEqualTo(key.verificationKey());
        }
        assertRefused(() -> read(p256(scalar + curve.replace("0107", "0106"))), PrivateKeyReason.DER);
        assertRefused(() -> read(p256(scalar + publicKey + curve)), PrivateKeyReason.DER);
        assertRefused(() -> read(p256(scalar + publicKey.replace("420004", "420104"))), PrivateKeyReason.DER);
        assertRefused(() -> read(p256(scalar + "a1020300")), PrivateKeyReason.DER);
        assertRefused(() -> read(p256(scalar.replace("020101", "020100"))), PrivateKeyReason.DER);
        assertRefused(() -> read(p256("020101041f" + "09".repeat(31))), PrivateKeyReason.DER);
        String other = HEX.formatHex(
                Keys.of(SignatureAlgorithm.ES256, 8).verificationKey().encoded());
        assertRefused(() -> read(p256(scalar + "a14403420004" + other)), PrivateKeyReason.KEY);
        assertRefused(() -> read(p256("0201010420" + "00".repeat(32))), PrivateKeyReason.KEY);
        assertRefused(() -> read(p256("0201010420" + "ff".repeat(32))), PrivateKeyReason.KEY);
    }

    @Test
    void readsSeedsOfMlDsaAndTheKeysThatTheyExpandTo() throws PrivateKeyException {
        SigningKey key = Keys.of(SignatureAlgorithm.ML_DSA_65, 9);
        String seed = "09".repeat(32);
        String expanded = "04820fc0" + HEX.formatHex(MlDsa65Scheme.expanded(HEX.parseHex(seed)));
        assertThat(read(mlDsa("8020" + seed)).verificationKey()).isEqualTo(key.verificationKey());
        assertThat(read(mlDsa(sequence("0420" + seed + expanded))).verificationKey())
                .isEqualTo(key.verificationKey());
        assertRefused(() -> read(mlDsa(expanded)), PrivateKeyReason.KEY);
        assertRefused(() -> read(mlDsa(sequence("0420" + "08".repeat(32) + expanded))), PrivateKeyReason.KEY);
        assertRefused(() -> read(mlDsa(sequence("0420" + seed))), PrivateKeyReason.DER);
        assertRefused(() -> read(mlDsa("801f" + "09".repeat(31))), PrivateKeyReason.DER);
        assertRefused(() -> read(mlDsa("0420" + seed + "00")), PrivateKeyReason.DER);
    }

    @Test
    void readsWhatStandsBetweenItsBoundaries() throws PrivateKeyException {
        String text = new String(pem(ED25519), StandardCharsets.US_ASCII);
        for (String form : new String[] {
            text.strip(), "\n\t " + text + " \r\n", text.replace("\n", "\r\n"), text.replace("MC4", "M\nC\n4")
        }) {
            assertThat(SigningKey.fromPem(ascii(form)).verificationKey())
                    .isEqualTo(read(ED25519).verificationKey());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRIVATE KEY|EC PRIVATE KEY",
                "PRIVATE KEY|PUBLIC KEY",
                "PRIVATE KEY|private key",
                "BEGIN PRIVATE KEY|BEGIN ENCRYPTED PRIVATE KEY",
                "END PRIVATE KEY|END ENCRYPTED PRIVATE KEY",
                "-----END|----END",
                "-----BEGIN|x-----BEGIN",
                "-----BEGIN|\uFEFF-----BEGIN",
                "MC4|MC4=",
                "MC4|MC_",
                "MC4|M C4",
                "MC4|Proc-Type: 4,ENCRYPTED"
            })
    void refusesOtherText(String old, String replacement) {
        String text = new String(pem(ED25519), StandardCharsets.US_ASCII);
        assertThat(text).contains(old);
        assertRefused(
                () -> SigningKey.fromPem(text.replace(old, replacement).getBytes(StandardCharsets.UTF_8)),
                PrivateKeyReason.PEM);
    }

    @Test
    void refusesTextsThatAreNoPem() {
        String text = new String(pem(ED25519), StandardCharsets.US_ASCII);
        assertRefused(() -> SigningKey.fromPem(new byte[0]), PrivateKeyReason.PEM);
        assertRefused(() -> SigningKey.fromPem(ascii(text + text)), PrivateKeyReason.PEM);
        assertRefused(() -> SigningKey.fromPem(HEX.parseHex(ED25519)), PrivateKeyReason.PEM);
        assertRefused(
                () -> SigningKey.fromPem(ascii("-----BEGIN PRIVATE KEY----------END PRIVATE KEY-----")),
                PrivateKeyReason.PEM);
        assertRefused(() -> read(""), PrivateKeyReason.DER);
    }

    @Test
    void refusesStrayBitsAndMissingPadding() {
        assertRefused(() -> SigningKey.fromPem(block("MA==".replace("A", "B"))), PrivateKeyReason.PEM);
        assertRefused(() -> SigningKey.fromPem(block("MA")), PrivateKeyReason.PEM);
        assertRefused(() -> SigningKey.fromPem(block("MA==")), PrivateKeyReason.DER);
    }

    @Test
    void refusesMoreThanAnyKeyNeeds() {
        byte[] pem = pem(ED25519);
        byte[] most = Arrays.copyOf(pem, Pem.MAX_BYTES);
        Arrays.fill(most, pem.length, most.length, (byte) '\n');
        byte[] more = Arrays.copyOf(most, most.length + 1);
        more[most.length] = '\n';
        assertThat(most).satisfies(bytes -> SigningKey.fromPem(bytes));
        assertRefused(() -> SigningKey.fromPem(more), PrivateKeyReason.LIMIT);
    }

    @Test
    void tellsNothingOfAKeyThatItRefuses() {
        String key = p256("0201010420" + SEED + "a14403420004" + PUBLIC + PUBLIC);
        assertThatThrownBy(() -> read(key))
                .hasNoCause()
                .message()
                .doesNotContain(SEED.substring(0, 8))
                .doesNotContainIgnoringCase(SEED.substring(8, 16));
    }

    /** Whatever the bytes, there is a key or a refusal with a reason. */
    @Property(tries = 2_000)
    void answersEveryChangeOfAKey(@ForAll @IntRange(max = 47) int index, @ForAll byte value) throws Exception {
        byte[] der = HEX.parseHex(ED25519);
        boolean version = index == 4 && (value == 0 || value == 1);
        boolean same = der[index] == value || version || index >= 16;
        der[index] = value;
        if (same) {
            SigningKey.fromPem(new Pem(Pem.PRIVATE_KEY, der).toBytes());
        } else {
            assertThatThrownBy(() -> SigningKey.fromPem(new Pem(Pem.PRIVATE_KEY, der).toBytes()))
                    .isInstanceOf(PrivateKeyException.class);
        }
    }

    @Property(tries = 2_000)
    void answersAnyBytes(@ForAll @Size(max = 200) byte[] bytes) {
        assertThatThrownBy(() -> SigningKey.fromPem(new Pem(Pem.PRIVATE_KEY, bytes).toBytes()))
                .isInstanceOf(PrivateKeyException.class);
        assertThatThrownBy(() -> SigningKey.fromPem(new Pem(Pem.ENCRYPTED_PRIVATE_KEY, bytes).toBytes(), PASSPHRASE))
                .isInstanceOf(PrivateKeyException.class);
        assertThatThrownBy(() -> SigningKey.fromPem(bytes)).isInstanceOf(PrivateKeyException.class);
    }

    private static String p256(String inner) {
        String key = sequence(inner);
        return sequence("020100301306072a8648ce3d020106082a8648ce3d030107" + element("04", key));
    }

    private static String mlDsa(String inner) {
        return sequence("020100300b0609608648016503040312" + element("04", inner));
    }

    private static String sequence(String inner) {
        return element("30", inner);
    }

    private static String element(String tag, String inner) {
        return HEX.formatHex(DerWriter.element(Integer.parseInt(tag, 16), HEX.parseHex(inner)));
    }

    private static SigningKey read(String der) throws PrivateKeyException {
        return SigningKey.fromPem(pem(der));
    }

    private static byte[] pem(String der) {
        return block(Base64.getEncoder().encodeToString(HEX.parseHex(der)));
    }

    private static byte[] block(String base64) {
        return ascii("-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
