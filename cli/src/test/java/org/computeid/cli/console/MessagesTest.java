package org.computeid.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final String BUNDLE = "org.computeid.cli.conformance.run";
    private final Locale machine = Locale.getDefault();

    @AfterEach
    void restoreTheMachinesLocale() {
        Locale.setDefault(machine);
    }

    @Test
    void speaksTheLanguageAskedForWhateverTheMachineSpeaks() {
        String key = "notice.STRAY_LINE";
        Locale.setDefault(Locale.US);
        String english = Messages.of(BUNDLE, Language.en).text(key);
        String chinese = Messages.of(BUNDLE, Language.zh).text(key);
        Locale.setDefault(Locale.CHINA);
        assertThat(Messages.of(BUNDLE, Language.en).text(key))
                .isEqualTo(english)
                .isNotEqualTo(chinese);
        assertThat(Messages.of(BUNDLE, Language.zh).text(key)).isEqualTo(chinese);
    }
}
