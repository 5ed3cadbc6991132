package org.computeid.cli.tour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepsTest {

    @Test
    void countsAChineseCharacterAsTwoColumns() {
        assertThat(Steps.padded("Mint", 6)).isEqualTo("Mint  ");
        assertThat(Steps.padded("铸码", 6)).isEqualTo("铸码  ");
        assertThat(Steps.padded("too long", 3)).isEqualTo("too long");
    }
}
