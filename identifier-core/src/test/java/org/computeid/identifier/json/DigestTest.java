package org.computeid.identifier.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isTheSha256OfTheBytes() {
        Digest digest = Digest.sha256("abc".getBytes(US_ASCII));
        assertThat(digest).hasToString(ABC);
        assertThat(Digest.parse(ABC)).isEqualTo(digest).hasSameHashCodeAs(digest);
        assertThat(Digest.of(digest.toBytes())).isEqualTo(digest);
    }

    @Test
    void sharesItsBytesWithNobody() {
        byte[] bytes = new byte[Digest.LENGTH];
        Digest digest = Digest.of(bytes);
        bytes[0] = 1;
        digest.toBytes()[1] = 1;
        assertThat(digest).hasToString("0".repeat(64));
    }

    @Test
    void isOrderedAsItsText() {
        Digest low = Digest.parse("7f" + "0".repeat(62));
        Digest high = Digest.parse("80" + "0".repeat(62));
        assertThat(low).isLessThan(high).isEqualByComparingTo(low);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0",
                "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ag",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a:",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a/",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a`",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015\uff41d"
            })
    void refusesEveryOtherText(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Digest.parse(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33})
    void refusesAnotherLength(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> Digest.of(new byte[length]));
    }

    @Test
    void isAValue() {
        EqualsVerifier.forClass(Digest.class).withNonnullFields("bytes").verify();
    }
}
