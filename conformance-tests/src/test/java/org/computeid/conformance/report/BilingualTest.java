package org.computeid.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.computeid.conformance.runner.Asking;
import org.computeid.conformance.runner.Reason;
import org.computeid.conformance.runner.Verdict;
import org.computeid.conformance.transport.Notice;
import org.junit.jupiter.api.Test;

class BilingualTest {

    @Test
    void hasEveryTextInBothLanguages() throws Exception {
        assertThat(load("report.properties").keySet())
                .isEqualTo(load("report_zh.properties").keySet());
    }

    @Test
    void hasATextForEveryMemberOfAClosedList() throws Exception {
        Stream<String> keys = Stream.of(
                        prefixed("verdict.", Verdict.values()),
                        prefixed("reason.", Reason.values()),
                        prefixed("asking.", Asking.values()),
                        prefixed("notice.", Notice.Kind.values()))
                .flatMap(each -> each);
        assertThat(load("report.properties").stringPropertyNames()).containsAll(keys.toList());
    }

    private static Stream<String> prefixed(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static Properties load(String name) throws Exception {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(Bilingual.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
