package org.computeid.metering.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.computeid.identifier.json.JsonArray;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.quantity.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizationProfileTest {

    private static final String OWN = "{'type':'normalization-profile','name':'own','version':'3','scope':'a test',"
            + "'goodFor':['x'],'badFor':['x'],'defects':['x'],'leavesOut':['x'],'sources':['x'],"
            + "'weights':[{'kind':'fp16 * dense *','weight':'1','as':'x'},{'kind':'fp64 * dense *','weight':'7/2','as':'x'}],"
            + "'excludes':['* * 2:4 *']}";
    private static final ProfileCatalogue SHIPPED = ProfileCatalogue.shipped();

    @Test
    void fiveAreShippedEachWithItsDefects() {
        assertThat(SHIPPED.profiles())
                .extracting(NormalizationProfile::toString)
                .containsExactly(
                        "bits-weighted@1",
                        "fp16-dense-equivalent@1",
                        "fp32-equivalent@1",
                        "identity@1",
                        "national-class-totals@1");
        assertThat(SHIPPED.profiles())
                .allSatisfy(profile -> assertThat(profile.document().find("defects"))
                        .hasValueSatisfying(defects ->
                                assertThat(((JsonArray) defects).items()).isNotEmpty()));
    }

    @Test
    void aPlatformAddsItsOwnWithoutCode() {
        NormalizationProfile own = parse(OWN);
        ProfileCatalogue catalogue = SHIPPED.with(own);
        Normalized number = catalogue
                .require("own", "3")
                .normalize(List.of(
                        rate(2, "fp16 matrix dense nominal"),
                        rate(1, "fp64 vector dense nominal"),
                        rate(9, "fp16 matrix 2:4 nominal")));
        assertThat(number.value()).isEqualTo(Ratio.parse("11/2"));
        assertThat(number.excluded()).containsExactly(Kind.parse("fp16 matrix 2:4 nominal"));
        assertThat(number.profile()).isEqualTo(own.name());
        assertThat(catalogue.with(own).profiles()).hasSize(6);
        assertRefused(MeteringReason.PROFILE, () -> catalogue.with(parse(OWN.replace("7/2", "4"))));
        assertRefused(MeteringReason.PROFILE, () -> SHIPPED.require("own", "3"));
    }

    @Test
    void digestIsOfTheContentNotOfTheSpelling() {
        assertThat(parse(OWN).name())
                .isEqualTo(parse(" " + OWN.replace(",", " ,\n")).name());
        assertThat(parse(OWN).name())
                .isNotEqualTo(parse(OWN.replace("a test", "b test")).name());
    }

    @Test
    void whatIsNotWeighedIsRefusedOrListedAsTheCallerChooses() {
        NormalizationProfile own = parse(OWN);
        List<Rate> rates = List.of(rate(2, "fp16 matrix dense nominal"), rate(0, "tf32 matrix dense nominal"));
        assertRefused(MeteringReason.UNWEIGHTED, () -> own.normalize(rates));
        Normalized number = own.normalizeWeighed(rates);
        assertThat(number.value()).isEqualTo(Ratio.of(2));
        assertThat(number.excluded()).containsExactly(Kind.parse("tf32 matrix dense nominal"));
    }

    @Test
    void numbersOfTwoProfilesNeverAdd() {
        List<Rate> rates = List.of(rate(2, "fp16 matrix dense nominal"));
        Normalized one = parse(OWN).normalize(rates);
        assertThat(one.plus(one).value()).isEqualTo(Ratio.of(4));
        for (String other :
                List.of(OWN.replace("'3'", "'4'"), OWN.replace("'own'", "'other'"), OWN.replace("7/2", "4"))) {
            assertRefused(MeteringReason.PROFILE, () -> one.plus(parse(other).normalize(rates)));
        }
    }

    @Test
    void classesStayApart() {
        Normalized totals = SHIPPED.require("national-class-totals", "1")
                .normalize(List.of(
                        rate(137, "fp32 unstated unstated unstated"),
                        rate(41, "fp16 unstated unstated unstated"),
                        rate(2, "fp64 unstated unstated unstated")));
        assertThat(totals.values())
                .isEqualTo(Map.of("general", Ratio.of(137), "intelligent", Ratio.of(41), "super", Ratio.of(2)));
        assertRefused(MeteringReason.KIND, totals::value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type':'normalization-profile' | 'type':'profile' | PROFILE",
                "'name':'own' | 'name':'' | PROFILE",
                "'name':'own' | 'name':1 | PROFILE",
                "'name':'own', | `` | PROFILE",
                "'scope' | 'Scope' | PROFILE",
                "'defects':['x'] | 'defects':[] | PROFILE",
                "'defects':['x'] | 'defects':'x' | PROFILE",
                "'defects':['x'] | 'defects':[1] | PROFILE",
                "7/2 | 0 | PROFILE",
                "7/2 | -1 | PROFILE",
                "7/2 | 3.5 | SYNTAX",
                "7/2 | 14/4 | SYNTAX",
                "fp64 * dense * | fp16 matrix * * | PROFILE",
                "* * 2:4 * | * * * * | PROFILE",
                "* * 2:4 * | * * sparse * | KIND",
                "* * 2:4 * | * 2:4 * | KIND",
                "'as':'x'}, | 'as':'x','more':1}, | PROFILE",
                "'excludes':['* * 2:4 *']} | 'excludes':['* * 2:4 *']}} | PROFILE"
            })
    void refusesADocumentWithOneFault(String from, String to, MeteringReason reason) {
        assertThat(OWN).contains(from);
        assertRefused(reason, () -> parse(OWN.replace(from, to == null ? "" : to)));
    }

    private static NormalizationProfile parse(String json) {
        return NormalizationProfile.parse(json.replace('\'', '"').getBytes(UTF_8));
    }

    private static Rate rate(long operations, String kind) {
        return Rate.of(operations, Kind.parse(kind));
    }

    private static void assertRefused(MeteringReason reason, ThrowingCallable call) {
        assertThatExceptionOfType(MeteringException.class)
                .isThrownBy(call)
                .matches(e -> e.rejection().reason() == reason, reason.name());
    }
}
