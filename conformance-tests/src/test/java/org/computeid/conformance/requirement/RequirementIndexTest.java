package org.computeid.conformance.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementIndexTest {

    @Test
    void readsTheSpecificationThatItWasBuiltWith() {
        RequirementIndex index = RequirementIndex.load();
        Requirement serial = index.find("ID-7").orElseThrow();
        assertThat(serial.level()).isEqualTo(Level.MUST);
        assertThat(serial.profile()).isEqualTo(Profile.IDENTIFIER);
        assertThat(serial.testable()).isTrue();
        assertThat(serial.clause()).isEqualTo("3.1 Layout");
        assertThat(index.find("ID-0")).isEmpty();
        assertThat(index.all()).hasSizeGreaterThan(50);
    }

    @Test
    void readsEveryFormOfAHead() {
        Map<String, Requirement> read = read(
                "# Signatures",
                "## 2. Keys",
                "**ENV-1** (MUST, testable) An implementation MUST.",
                "text",
                "**ENV-2** (SHOULD, not testable: it binds people) A person SHOULD.",
                "**ENV-9** (MUST, testable; capability SGD_SM3_SM2) One MUST.",
                "**ENV-10** (MAY, testable; profile canonical-json; capability X) One MAY.",
                "**ENV-11** (withdrawn in 1.2) Was: x; see ENV-9.",
                "**CJ-1** belongs to another document",
                "**Note.** No requirement.");
        assertThat(read.keySet()).containsExactly("ENV-1", "ENV-2", "ENV-9", "ENV-10");
        assertThat(read)
                .containsEntry(
                        "ENV-1",
                        new Requirement(
                                "ENV-1", Level.MUST, Profile.SIGNATURE, "", true, "2. Keys", "An implementation MUST."))
                .extractingByKey("ENV-2")
                .returns(false, Requirement::testable)
                .returns(Level.SHOULD, Requirement::level);
        assertThat(read).extractingByKey("ENV-9").returns("SGD_SM3_SM2", Requirement::capability);
        assertThat(read)
                .extractingByKey("ENV-10")
                .returns(Profile.CANONICAL_JSON, Requirement::profile)
                .returns("X", Requirement::capability);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**ENV-1** An implementation MUST.",
                "**ENV-1** (must, testable) x",
                "**ENV-01** (MUST, testable) x",
                "**ENV-1** (MUST, testable)",
                "**ENV-1** (MUST, not testable) x",
                "**ENV-1** (MUST, testable; profile none) x"
            })
    void refusesALineThatOnlyLooksLikeOne(String line) {
        assertThatIllegalStateException().isThrownBy(() -> read(line));
    }

    @Test
    void refusesAnIdThatIsUsedTwice() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("**ENV-1** (MUST, testable) a", "**ENV-1** (MUST, testable) b"));
    }

    private static Map<String, Requirement> read(String... lines) {
        return new SpecificationReader(Profile.SIGNATURE).read(List.of(lines));
    }
}
