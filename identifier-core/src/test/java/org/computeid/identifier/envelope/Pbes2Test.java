package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.computeid.identifier.envelope.PrivateKeyRefusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Pbes2Test {

    private static final HexFormat HEX = HexFormat.of();
    private static final char[] PASSPHRASE = "passphrase".toCharArray();
    private static final byte[] INFO = "a private key, or so".getBytes(StandardCharsets.US_ASCII);
    private static final String SALT = "0102030405060708";
    private static final String VECTOR = "00112233445566778899aabbccddeeff";
    private static final String PBES2 = "06092a864886f70d01050d";
    private static final String PBKDF2 = "06092a864886f70d01050c";
    private static final String HMAC_SHA_256 = "06082a864886f70d0209";
    private static final String HMAC_SM3 = "06092a811ccf5501831102";
    private static final String AES_256 = "060960864801650304012a";
    private static final String SM4 = "06082a811ccf55016802";

    /** With the ciphers of another implementation: the providers of the JDK and BouncyCastle. */
    @ParameterizedTest
    @CsvSource({
        "PBKDF2WithHmacSHA256," + HMAC_SHA_256 + ",AES,32," + AES_256,
        "PBKDF2WithHmacSHA512,06082a864886f70d020b,AES,24,0609608648016503040116",
        "PBKDF2WithHmacSHA1,06082a864886f70d0207,AES,16,0609608648016503040102",
        "PBKDF2WithHmacSM3," + HMAC_SM3 + ",SM4,16," + SM4
    })
    void decryptsWhatOthersEncrypt(String function, String hmac, String cipher, int length, String scheme)
            throws Exception {
        byte[] encrypted = encrypt(function, cipher, length);
        for (String prf : new String[] {sequence(hmac), sequence(hmac + "0500")}) {
            for (String keyLength : new String[] {"", "0201" + HEX.toHexDigits((byte) length)}) {
                String derivation = sequence("0408" + SALT + "02020400" + keyLength + prf);
                byte[] der = info(sequence(PBKDF2 + derivation), sequence(scheme + "0410" + VECTOR), encrypted);
                assertThat(Pbes2.decrypt(der, PASSPHRASE)).isEqualTo(INFO);
            }
        }
    }

    @Test
    void takesSha1WhereNoFunctionIsNamed() throws Exception {
        byte[] encrypted = encrypt("PBKDF2WithHmacSHA1", "AES", 32);
        String derivation = sequence("0408" + SALT + "02020400");
        byte[] der = info(sequence(PBKDF2 + derivation), sequence(AES_256 + "0410" + VECTOR), encrypted);
        assertThat(Pbes2.decrypt(der, PASSPHRASE)).isEqualTo(INFO);
    }

    @ParameterizedTest
    @CsvSource({
        "02020400,02020401,PASSPHRASE",
        "0102030405060708,0102030405060709,PASSPHRASE",
        "02020400,020400989681,LIMIT",
        "02020400,02047fffffff,LIMIT",
        "02020400,02050080000000,DER",
        "02020400,020100,ENCRYPTION",
        "02020400,0202fc00,DER",
        "02020400,02020400020110,ENCRYPTION",
        "04080102030405060708,040701020304050607,ENCRYPTION",
        "2a864886f70d01050d,2a864886f70d010503,ENCRYPTION",
        "2a864886f70d01050c,2a864886f70d01050e,ENCRYPTION",
        "2a864886f70d0209,2a864886f70d020a,ENCRYPTION",
        "060960864801650304012a,060960864801650304012e,ENCRYPTION",
        "0410" + VECTOR + ",040f00112233445566778899aabbccddee,DER",
        "06082a864886f70d0209,06082a864886f70d02090501,DER",
        "06082a864886f70d0209,06082a864886f70d0209050100,DER"
    })
    void refusesOtherParameters(String old, String replacement, PrivateKeyReason reason) throws Exception {
        byte[] encrypted = encrypt("PBKDF2WithHmacSHA256", "AES", 32);
        UnaryOperator<String> change = text -> text.replace(old, replacement);
        String derivation =
                sequence(change.apply("0408" + SALT) + change.apply("02020400") + sequence(change.apply(HMAC_SHA_256)));
        String function = sequence(change.apply(PBKDF2) + derivation);
        String scheme = sequence(change.apply(AES_256) + change.apply("0410" + VECTOR));
        String algorithm = sequence(change.apply(PBES2) + sequence(function + scheme));
        byte[] der = HEX.parseHex(sequence(algorithm + octets(encrypted)));
        assertRefused(() -> Pbes2.decrypt(der, PASSPHRASE), reason);
    }

    @Test
    void refusesWhatIsNotMadeOfBlocks() throws Exception {
        String function = sequence(PBKDF2 + sequence("0408" + SALT + "02020400"));
        String scheme = sequence(AES_256 + "0410" + VECTOR);
        assertRefused(() -> Pbes2.decrypt(info(function, scheme, new byte[0]), PASSPHRASE), PrivateKeyReason.DER);
        assertRefused(() -> Pbes2.decrypt(info(function, scheme, new byte[31]), PASSPHRASE), PrivateKeyReason.DER);
        assertThatThrownBy(() -> Pbes2.decrypt(info(function, scheme, new byte[32]), new char[] {'\uDC00'}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] encrypt(String function, String cipher, int length) throws Exception {
        BouncyCastleProvider provider = new BouncyCastleProvider();
        byte[] key = SecretKeyFactory.getInstance(function, provider)
                .generateSecret(new PBEKeySpec(PASSPHRASE, HEX.parseHex(SALT), 1_024, length * Byte.SIZE))
                .getEncoded();
        Cipher mode = Cipher.getInstance(cipher + "/CBC/PKCS7Padding", provider);
        mode.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, cipher), new IvParameterSpec(HEX.parseHex(VECTOR)));
        return mode.doFinal(INFO);
    }

    private static byte[] info(String function, String scheme, byte[] encrypted) {
        return HEX.parseHex(sequence(sequence(PBES2 + sequence(function + scheme)) + octets(encrypted)));
    }

    private static String octets(byte[] bytes) {
        return HEX.formatHex(DerWriter.element(DerReader.OCTET_STRING, bytes));
    }

    private static String sequence(String inner) {
        return HEX.formatHex(DerWriter.element(DerReader.SEQUENCE, HEX.parseHex(inner)));
    }
}
