package org.computeid.conformance.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.computeid.conformance.requirement.Level;
import org.computeid.conformance.requirement.Profile;
import org.computeid.conformance.requirement.Requirement;
import org.junit.jupiter.api.Test;

class SuiteTest {

    /** The profiles whose requirements all have cases; a profile is added when its vectors are complete. */
    private static final Set<Profile> COMPLETE =
            Set.of(Profile.IDENTIFIER, Profile.CANONICAL_JSON, Profile.SIGNATURE, Profile.DESCRIPTOR, Profile.METERING);

    private final Suite suite = Suite.load();

    @Test
    void hasManyCasesMostOfWhichAreRefused() {
        assertThat(suite.cases()).hasSizeGreaterThan(3000);
        assertThat(suite.cases().stream().filter(each -> each.demand().expected() instanceof Expectation.Rejected))
                .hasSizeGreaterThan(suite.cases().size() / 2);
    }

    @Test
    void namesOnlyTestableRequirementsOfOneProfile() {
        assertThat(suite.cases()).allSatisfy(each -> {
            assertThat(each.requirements()).allMatch(Requirement::testable);
            assertThat(each.requirements().stream().map(Requirement::profile).distinct())
                    .hasSize(1);
        });
    }

    @Test
    void hasACaseForEveryTestableMustOfACompleteProfile() {
        Set<String> named = suite.cases().stream()
                .flatMap(each -> each.requirements().stream())
                .map(Requirement::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = suite.requirements().all().stream()
                .filter(each -> each.testable() && each.level() == Level.MUST && COMPLETE.contains(each.profile()))
                .map(Requirement::id)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).containsAll(wanted);
    }

    /** No public set of this kind is known, so that most products were never asked. */
    @Test
    void hasManyWrongSignaturesOfSm2() {
        assertThat(suite.cases().stream()
                        .filter(each -> each.demand().operation().equals("signature.verify"))
                        .filter(each -> each.capabilities().contains("SGD_SM3_SM2"))
                        .filter(each -> each.demand().expected() instanceof Expectation.Rejected))
                .hasSizeGreaterThan(150);
    }

    @Test
    void asksForEveryCodeOfAClosedList() {
        Set<String> codes = suite.cases().stream()
                .filter(each -> each.profile() == Profile.SIGNATURE)
                .filter(each -> each.demand().expected() instanceof Expectation.Rejected)
                .map(each -> ((Expectation.Rejected) each.demand().expected()).code())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes)
                .containsExactly(
                        "ALGORITHM",
                        "BASE64",
                        "DUPLICATE_SIGNER",
                        "FORM",
                        "HEADER",
                        "KEY",
                        "KEY_REVOKED",
                        "KEY_TIME",
                        "KEY_UNKNOWN",
                        "LIMIT",
                        "OVER",
                        "PAYLOAD",
                        "ROLE",
                        "SIGNATURE",
                        "TIME",
                        "TYPE");
    }

    @Test
    void asksForEveryCodeOfMetering() {
        Set<String> codes = suite.cases().stream()
                .filter(each -> each.profile() == Profile.METERING)
                .filter(each -> each.demand().expected() instanceof Expectation.Rejected)
                .map(each -> ((Expectation.Rejected) each.demand().expected()).code())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes)
                .containsExactly(
                        "AMBIGUOUS",
                        "INCONSISTENT",
                        "INTERVAL",
                        "KIND",
                        "OVERFLOW",
                        "PROFILE",
                        "REVERSAL",
                        "SHARE",
                        "SYNTAX",
                        "UNIT",
                        "UNWEIGHTED",
                        "ZONE");
    }

    /** Whether a case of a recommendation fails or warns is decided by what it names. */
    @Test
    void neverDemandsAWarningOfADescriptor() {
        assertThat(suite.cases().stream()
                        .filter(each -> each.demand().expected() instanceof Expectation.Accepted accepted
                                && accepted.value().path("findings").findValuesAsText("severity").stream()
                                        .anyMatch("warning"::equals)))
                .hasSizeGreaterThan(30)
                .allMatch(each -> each.level() == Level.SHOULD);
    }

    @Test
    void asksForEveryFindingOfADescriptorThatNeedsNoTrust() {
        Set<String> codes = suite.cases().stream()
                .filter(each -> each.profile() == Profile.DESCRIPTOR)
                .filter(each -> each.demand().expected() instanceof Expectation.Accepted)
                .flatMap(each -> ((Expectation.Accepted) each.demand().expected())
                        .value().path("findings").findValuesAsText("code").stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes)
                .containsExactly(
                        "CODE",
                        "DUPLICATE_CLAIM",
                        "FORMAT",
                        "ID_MISMATCH",
                        "IMPLAUSIBLE",
                        "LIFE",
                        "MEASURED_ABOVE_PEAK",
                        "RANGE",
                        "REQUIRED",
                        "SELF_REFERENCE",
                        "SUM",
                        "TIME",
                        "UNKNOWN_MEMBER");
    }

    @Test
    void hasIdsThatBeginWithTheOperation() {
        assertThat(suite.cases())
                .allMatch(each -> each.id().matches("[a-z.-]+/[!-~]+"))
                .allMatch(each -> each.id().startsWith(each.demand().operation() + "/"));
    }

    @Test
    void hasADigestThatIsTheSameEachTime() {
        assertThat(suite.digest())
                .matches("[0-9a-f]{64}")
                .isEqualTo(Suite.load().digest());
    }
}
