package org.computeid.identifier.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No default locale, character encoding or time zone has a say (ID-46); each is set in a process of its own. */
class SurroundingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR -Dfile.encoding=UTF-16BE -Duser.timezone=Asia/Kathmandu",
                "-Duser.language=ar -Duser.country=EG -Duser.extensions=u-nu-arab -Dfile.encoding=ISO-8859-1",
                "-Duser.language=th -Duser.country=TH -Duser.extensions=u-nu-thai -Dfile.encoding=GBK",
                "-Duser.language=az -Dfile.encoding=US-ASCII -Duser.timezone=Pacific/Apia"
            })
    void saysTheSameEverywhere(String options) throws Exception {
        assertThat(fingerprint(options))
                .hasSize(64)
                .isEqualTo(fingerprint("-Duser.language=en -Dfile.encoding=UTF-8 -Duser.timezone=UTC"));
    }

    private static String fingerprint(String options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options.split(" ", -1)));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Fingerprint.class.getName()));
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return printed;
    }
}
