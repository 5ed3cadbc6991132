package org.computeid.metering.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceTimeUnitTest {

    @ParameterizedTest
    @CsvSource({
        "card-nanosecond,CARD,1",
        "core-second,CORE,1000000000",
        "node-minute,NODE,60000000000",
        "rack-day,RACK,86400000000000",
        "byte-second,BYTE,1000000000",
        "GB-hour,BYTE,3600000000000000000000",
        "GiB-hour,BYTE,3865470566400000000000",
        "TB-second,BYTE,1000000000000000000000",
        "TiB-second,BYTE,1099511627776000000000"
    })
    void hasExactFactors(String symbol, ResourceUnit resource, BigInteger nanoseconds) {
        assertThat(ResourceTimeUnit.find(symbol)).contains(new ResourceTimeUnit(symbol, resource, nanoseconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "card", "Card-hour", "card-week", "byte-day", "byte-nanosecond", "KB-hour", "GB-minute"})
    void knowsNoOthers(String symbol) {
        assertThat(ResourceTimeUnit.find(symbol)).isEmpty();
    }

    @Test
    void everyResourceHasAnHour() {
        for (ResourceUnit resource : ResourceUnit.values()) {
            assertThat(ResourceTimeUnit.hour(resource)).hasToString(resource + "-hour");
            assertThat(ResourceUnit.find(resource.word())).contains(resource);
        }
        assertThat(ResourceUnit.find("Card")).isEmpty();
    }

    @Test
    void isMoreThanNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResourceTimeUnit("x", ResourceUnit.CARD, BigInteger.ZERO));
    }
}
