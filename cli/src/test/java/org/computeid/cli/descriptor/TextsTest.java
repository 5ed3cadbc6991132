package org.computeid.cli.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.computeid.identifier.envelope.PrivateKeyReason;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.VerificationReason;
import org.computeid.identifier.json.JsonReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.computeid.cli.descriptor.descriptor",
                "org.computeid.cli.key.key",
                "org.computeid.cli.meter.meter"
            })
    void hasEveryTextInBothLanguages(String bundle) {
        ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ROOT);
        ResourceBundle chinese = ResourceBundle.getBundle(bundle, Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(chinese.getLocale().getLanguage()).isEqualTo("zh");
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(chinese.getObject(key)).as(key).isInstanceOf(String.class));
    }

    @Test
    void hasASentenceForEveryReason() {
        ResourceBundle texts = ResourceBundle.getBundle(Inspection.BUNDLE, Locale.ROOT);
        assertThat(Stream.concat(Stream.of(VerificationReason.values()), Stream.of(JsonReason.values()))
                        .map(reason -> "refusal." + reason))
                .allMatch(texts::containsKey);
        assertThat(Stream.of(Role.values()).map(role -> "role." + role.word())).allMatch(texts::containsKey);
        ResourceBundle keys = ResourceBundle.getBundle("org.computeid.cli.key.key", Locale.ROOT);
        assertThat(Stream.of(PrivateKeyReason.values()).map(reason -> "private." + reason))
                .allMatch(keys::containsKey);
    }
}
