package org.computeid.identifier.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base64UrlTest {

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "00, AA",
        "ff, _w",
        "0000, AAA",
        "ffff, __8",
        "fbefbe, ----",
        "666f6f, Zm9v",
        "666f6f62, Zm9vYg",
        "666f6f626172, Zm9vYmFy"
    })
    void spellsBytesInOneWay(String hex, String text) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(Base64Url.encode(bytes)).isEqualTo(text);
        assertThat(Base64Url.decode(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "AAAAA",
                "=",
                "AA==",
                "AAA=",
                "AA=",
                "Zg=",
                "AB",
                "AP",
                "AAB",
                "Zm9vYh",
                "_x",
                "__9",
                "+A",
                "/w",
                "A A",
                " AA",
                "AA ",
                "AA\n",
                "A.",
                "..",
                "AA\u0000",
                "Zm9v\r\n",
                "\uff21\uff21",
                "A\u00e9",
                "AAA\u0100"
            })
    void refusesEveryOtherSpelling(String text) {
        assertThat(Base64Url.tryDecode(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Base64Url.decode(text));
    }

    @Property
    void readsWhatItWrites(@ForAll byte[] bytes) {
        assertThat(Base64Url.decode(Base64Url.encode(bytes))).isEqualTo(bytes);
    }

    @Property
    void writesWhatItReads(@ForAll @Chars({'A', 'B', 'Q', 'g', 'w', '_', '-', '8', '4', '='}) String text) {
        Base64Url.tryDecode(text)
                .ifPresent(bytes -> assertThat(Base64Url.encode(bytes)).isEqualTo(text));
    }
}
