package org.computeid.cli.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.RateIssue;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    @Test
    void hasASentenceForEveryReasonAndIssue() {
        ResourceBundle texts = ResourceBundle.getBundle(Refusals.BUNDLE, Locale.ROOT);
        assertThat(Stream.of(MeteringReason.values()).map(reason -> "reason." + reason))
                .allMatch(texts::containsKey);
        assertThat(Stream.of(RateIssue.values()).map(issue -> "issue." + issue)).allMatch(texts::containsKey);
    }
}
