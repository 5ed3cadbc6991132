package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.computeid.identifier.json.JsonValue;
import org.junit.jupiter.api.Test;

class VerifiedTest {

    @Test
    void hasNoDoorForOutsiders() {
        assertThat(Verified.class.getConstructors()).isEmpty();
        assertThat(Arrays.stream(Verified.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> method.getReturnType() == Verified.class))
                .isEmpty();
        assertThat(Modifier.isFinal(Verified.class.getModifiers())).isTrue();
    }

    /** Test classes lie in another archive than the library, as a user's do. */
    @Test
    void isNotDecodedByOutsiders() {
        assertThatIllegalStateException().isThrownBy(Forger::new);
    }

    @Test
    void showsNothingOfTheDocument() throws VerificationException {
        Verified<JsonValue> verified = EnvelopeFixture.verify(
                EnvelopeFixture.signed(EnvelopeFixture.VENDOR).toBytes());
        assertThat(verified.toString())
                .contains(verified.digest().toString(), EnvelopeFixture.VENDOR.kid())
                .doesNotContain("杭州");
    }

    @Test
    void comesFromKeysWithIdentifiersOfTheirOwn() {
        TrustedKey key = TrustedKey.of(Keys.VENDOR.verificationKey(), Role.REGISTRANT);
        assertThatIllegalArgumentException().isThrownBy(() -> TrustedKeys.of(List.of(key, key)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustedKey("", key.key(), key.roles(), key.validity()));
        assertThatIllegalArgumentException().isThrownBy(() -> KeyValidity.between(Instant.EPOCH, Instant.MIN));
    }

    private static final class Forger extends PayloadDecoder<String> {

        @Override
        protected String decode(JsonValue document) {
            return "what nobody signed";
        }
    }
}
