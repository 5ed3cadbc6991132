package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ed25519Test {

    private static final HexFormat HEX = HexFormat.of();
    private static final SignatureAlgorithm ED25519 = SignatureAlgorithm.ED25519;
    private static final byte[] MESSAGE = {1, 2, 3};

    /** RFC 8032 section 7.1, tests 1, 2 and 3, and TEST SHA(abc). */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,"
                + "'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,"
                + "72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
                + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,"
                + "af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42,"
                + "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf,"
                + "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f,"
                + "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"
    })
    void signsAndVerifiesTheVectorsOfTheStandard(String seed, String publicKey, String message, String signature)
            throws VerificationException {
        SigningKey key = SigningKey.of(ED25519, HEX.parseHex(seed));
        assertThat(HEX.formatHex(key.verificationKey().encoded())).isEqualTo(publicKey);
        byte[] signed = key.sign(HEX.parseHex(message));
        assertThat(HEX.formatHex(signed)).isEqualTo(signature);
        key.verificationKey().verify(HEX.parseHex(message), signed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85"
            })
    void refusesKeysOfSmallOrder(String publicKey) {
        refusesKey(publicKey);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
            })
    void refusesKeysThatAreNotCanonical(String publicKey) {
        refusesKey(publicKey);
    }

    @Test
    void refusesKeysOffTheCurve() {
        refusesKey("0200000000000000000000000000000000000000000000000000000000000000");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void refusesKeysOfMixedOrder(int multiple) throws VerificationException {
        EdwardsPoint torsion = EdwardsPoint.ORDER_8.times(BigInteger.valueOf(multiple));
        byte[] good = EdwardsPoint.BASE.times(BigInteger.valueOf(4711)).encoded();
        assertThat(VerificationKey.of(ED25519, good).encoded()).isEqualTo(good);
        refusesKey(HEX.formatHex(
                EdwardsPoint.BASE.times(BigInteger.valueOf(4711)).plus(torsion).encoded()));
    }

    /** Such a signature holds with the cofactor only; engines that multiply by it accept it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void refusesSignaturesThatHoldOnlyWithTheCofactor(int multiple) throws Exception {
        EdwardsPoint torsion = EdwardsPoint.ORDER_8.times(BigInteger.valueOf(multiple));
        assertThat(verifies(EdwardsPoint.signature(MESSAGE, BigInteger.valueOf(12345), torsion)))
                .isFalse();
    }

    @Test
    void acceptsANonceOfAnyValue() throws Exception {
        assertThat(verifies(EdwardsPoint.signature(MESSAGE, BigInteger.valueOf(12345), EdwardsPoint.NEUTRAL)))
                .isTrue();
        assertThat(verifies(EdwardsPoint.signature(MESSAGE, BigInteger.ZERO, EdwardsPoint.NEUTRAL)))
                .isTrue();
    }

    @Test
    void refusesASpellingOfRThatIsNotCanonical() throws Exception {
        byte[] signature = EdwardsPoint.signature(MESSAGE, BigInteger.ZERO, EdwardsPoint.NEUTRAL);
        signature[31] = (byte) 0x80;
        assertThat(verifies(signature)).isFalse();
    }

    @Test
    void refusesSAboveTheOrder() throws Exception {
        byte[] signature = EdwardsPoint.signature(MESSAGE, BigInteger.valueOf(12345), EdwardsPoint.NEUTRAL);
        BigInteger s = EdwardsPoint.number(Arrays.copyOfRange(signature, 32, 64));
        byte[] larger = EdwardsPoint.littleEndian(s.add(EdwardsPoint.ORDER));
        System.arraycopy(larger, 0, signature, 32, 32);
        assertThat(verifies(signature)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 65, 128})
    void refusesSignaturesOfAnotherLength(int length) throws Exception {
        byte[] signature = EdwardsPoint.signature(MESSAGE, BigInteger.valueOf(12345), EdwardsPoint.NEUTRAL);
        assertThat(verifies(Arrays.copyOf(signature, length))).isFalse();
    }

    private static boolean verifies(byte[] signature) throws VerificationException {
        return VerificationKey.of(
                        ED25519, EdwardsPoint.BASE.times(BigInteger.TEN).encoded())
                .verifies(MESSAGE, signature);
    }

    private static void refusesKey(String publicKey) {
        Refusals.assertRefused(() -> VerificationKey.of(ED25519, HEX.parseHex(publicKey)), VerificationReason.KEY);
    }
}
