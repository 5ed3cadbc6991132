package org.computeid.conformance.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelloTest {

    private static final Product PRODUCT = new Product("v", "n", "1", "C");

    @Test
    void asksWithTheVersionOfTheSuite() {
        assertThat(new String(Hello.question("1.0.0"), UTF_8)).isEqualTo("{\"ctp\":1,\"hello\":{\"suite\":\"1.0.0\"}}");
    }

    @Test
    void readsWhatItWrites() throws Exception {
        Hello hello = Hello.of(PRODUCT, Set.of("signature", "identifier"), Set.of("Ed25519"));
        assertThat(new String(hello.toLine(), UTF_8))
                .isEqualTo(
                        "{\"ctp\":1,\"product\":{\"vendor\":\"v\",\"name\":\"n\",\"version\":\"1\",\"language\":\"C\"},"
                                + "\"profiles\":[\"identifier\",\"signature\"],\"capabilities\":[\"Ed25519\"]}");
        assertThat(Hello.read(hello.toLine())).isEqualTo(hello);
    }

    @Test
    void needsOnlyANameAndProfiles() throws Exception {
        Hello hello = Hello.read(
                "{\"ctp\":1,\"product\":{\"name\":\"n\",\"more\":1},\"profiles\":[],\"x\":0}".getBytes(UTF_8));
        assertThat(hello.product().name()).isEqualTo("n");
        assertThat(hello.profiles()).isEmpty();
        assertThat(hello.capabilities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"ctp\":2,\"product\":{\"name\":\"n\"},\"profiles\":[]}",
                "{\"ctp\":\"1\",\"product\":{\"name\":\"n\"},\"profiles\":[]}",
                "{\"ctp\":1,\"profiles\":[]}",
                "{\"ctp\":1,\"product\":\"n\",\"profiles\":[]}",
                "{\"ctp\":1,\"product\":{},\"profiles\":[]}",
                "{\"ctp\":1,\"product\":{\"name\":1},\"profiles\":[]}",
                "{\"ctp\":1,\"product\":{\"name\":\"n\"}}",
                "{\"ctp\":1,\"product\":{\"name\":\"n\"},\"profiles\":\"identifier\"}",
                "{\"ctp\":1,\"product\":{\"name\":\"n\"},\"profiles\":[1]}",
                "{\"ctp\":1,\"product\":{\"name\":\"n\"},\"profiles\":[],\"capabilities\":{}}"
            })
    void refusesAnotherShape(String line) {
        assertThat(catchThrowableOfType(BadLineException.class, () -> Hello.read(line.getBytes(UTF_8)))
                        .reason())
                .isEqualTo(BadLine.SHAPE);
    }
}
