package org.computeid.identifier.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.computeid.identifier.code.CodeTable;
import org.computeid.identifier.code.CodeTables;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.descriptor.Documents;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdFields;
import org.computeid.identifier.id.IdPrefix;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonReason;
import org.computeid.identifier.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorValidatorTest {

    private static final DescriptorValidator VALIDATOR = DescriptorValidator.shipped();
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final Circumstances CIRCUMSTANCES = Circumstances.at(NOW);

    @Test
    void findsNothingInSoundDocuments() {
        for (JsonObject document : List.of(Documents.full(), Documents.small())) {
            ComputeDescriptor descriptor = DescriptorCodec.shipped().decode(document);
            assertThat(VALIDATOR.validate(CanonicalJson.write(document), CIRCUMSTANCES))
                    .isEmpty();
            assertThat(VALIDATOR.validate(descriptor, CIRCUMSTANCES)).isEmpty();
            assertThat(VALIDATOR.validateDecoded(descriptor, CIRCUMSTANCES)).isEmpty();
        }
    }

    @Test
    void refusesBytesThatAreNotCanonical() {
        byte[] bytes = "{\"b\":1,\"a\":1}".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> VALIDATOR.validate(bytes, CIRCUMSTANCES))
                .isInstanceOfSatisfying(
                        JsonException.class, e -> assertThat(e.reason()).isEqualTo(JsonReason.NOT_CANONICAL));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T00:05:00Z, 2027-11-22T00:00:00Z, ",
        "2026-11-22T00:05:01Z, 2027-11-22T00:00:00Z, TIME ERROR /issued",
        "2026-11-21T00:00:00Z, 2026-11-22T00:00:00Z, TIME ERROR /expires",
        "2026-11-21T00:00:00Z, 2026-11-22T00:00:01Z, ",
        "2026-11-22T00:00:00Z, 2026-11-22T00:00:00Z, TIME ERROR /expires",
        "2026-11-22T00:04:00Z, 2026-11-22T00:03:00Z, TIME ERROR /expires",
        "2026-11-22T00:00:00Z, 2027-12-27T00:00:00Z, ",
        "2026-11-22T00:00:00Z, 2027-12-27T00:00:01Z, LIFE ERROR /expires"
    })
    void bindsDocumentsToTime(String issued, String expires, String finding) {
        JsonObject document = Documents.with(Documents.small(), "/issued", issued);
        assertThat(findings(Documents.with(document, "/expires", expires)))
                .isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @ParameterizedTest
    @CsvSource({
        "GB/T 2260-2007, 330106, ",
        "gbt2260, 330000, ",
        "GB/T 2260-2007 2023-06-30, 110101, ",
        "GB/T 2260, 330199, CODE ERROR /location/region",
        "GB/T 2260, US-TN, CODE ERROR /location/region",
        "ISO 3166-2, US-TN, ",
        "iso-3166-2, 330106, CODE ERROR /location/region",
        "UN/LOCODE, USKNX, CODE WARNING /location/table"
    })
    void looksRegionsUp(String table, String region, String finding) {
        JsonObject document = Documents.with(Documents.full(), "/location/table", table);
        assertThat(findings(Documents.with(document, "/location/region", region)))
                .isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void looksRegionsUpInTablesOfTheCaller() {
        CodeTable places = CodeTable.parse(
                "# name: UN/LOCODE\n# edition: 2026\n# date: 2026-01-01\n# source: x\ncode,status,en,zh\nUSKNX,active,Knoxville,诺克斯维尔\n");
        DescriptorValidator validator =
                DescriptorValidator.of(CodeTables.shipped().withRegions(places));
        JsonObject document = Documents.with(Documents.full(), "/location/table", "UN/LOCODE");
        JsonObject known = Documents.with(document, "/location/region", "USKNX");
        assertThat(validator.validate(known, CIRCUMSTANCES)).isEmpty();
        assertThat(texts(validator.validate(document, CIRCUMSTANCES))).containsExactly("CODE ERROR /location/region");
    }

    @Test
    void asksTheRegistrarsDocumentsForALocation() {
        Circumstances signed = CIRCUMSTANCES.withRegistrarSignature();
        assertThat(texts(VALIDATOR.validate(Documents.small(), signed))).containsExactly("REQUIRED ERROR /location");
        JsonObject broken = Documents.with(Documents.small(), "/location", Documents.value("{}"));
        assertThat(texts(VALIDATOR.validate(broken, signed)))
                .containsExactly(
                        "REQUIRED ERROR /location/country",
                        "REQUIRED ERROR /location/region",
                        "REQUIRED ERROR /location/table");
    }

    @Test
    void asksWhetherTrustedPrefixesCoverTheIdentifier() {
        Circumstances trusted =
                CIRCUMSTANCES.withPrefixes(List.of(IdPrefix.parse("C8401"), IdPrefix.parse("C1561-3301-20004")));
        assertThat(VALIDATOR.validate(Documents.small(), trusted)).isEmpty();
        Circumstances others = CIRCUMSTANCES.withPrefixes(List.of(IdPrefix.parse("C1561-3301-20005")));
        assertThat(texts(VALIDATOR.validate(Documents.small(), others))).containsExactly("PREFIX ERROR /id");
    }

    @Test
    void refusesAResourceThatIsPartOfItself() {
        String id = "C1561-3301-20004-AC-00EZA59H-ZC3R";
        assertThat(findings(Documents.with(Documents.small(), "/partOf", id)))
                .containsExactly("SELF_REFERENCE ERROR /partOf");
    }

    @Test
    void warnsOfClassesThatAreOnlyReserved() {
        ComputeId id = ComputeId.of(new IdFields("9990", "0001", "00001", "Q", "C", "00000001"));
        JsonObject document = Documents.with(Documents.small(), "/id", id.toString());
        assertThat(findings(Documents.with(document, "/class", "Q"))).containsExactly("CODE WARNING /class");
    }

    @ParameterizedTest
    @CsvSource({
        "1009999999999999, ",
        "1010000000000000, ",
        "1010000000000001, SUM WARNING /compute/1/opsPerSecond",
        "990000000000000, ",
        "989999999999999, SUM WARNING /compute/1/opsPerSecond",
        "1100000000000000, SUM WARNING /compute/1/opsPerSecond",
        "1100000000000001, SUM ERROR /compute/1/opsPerSecond",
        "900000000000000, SUM WARNING /compute/1/opsPerSecond",
        "899999999999999, SUM ERROR /compute/1/opsPerSecond"
    })
    void addsUnitsUp(String total, String finding) {
        JsonObject document = units(100, 0);
        document = claims(
                document,
                claim("fp16", "dense", "theoretical-peak", "10000000000000", 0),
                claim("fp16", "dense", "theoretical-peak", total, -1));
        assertThat(findings(document)).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void addsOnlyUnitsOfTheSameKind() {
        JsonObject document = claims(
                units(100, 50),
                claim("fp16", "dense", "theoretical-peak", "10000000000000", 0),
                claim("fp16", "dense", "theoretical-peak", "20000000000000", 1),
                claim("bf16", "dense", "theoretical-peak", "70000000000000", 1),
                claim("fp16", "dense", "nominal", "90000000000000", 1),
                claim("fp16", "dense", "theoretical-peak", "2000000000000000", -1));
        assertThat(findings(document)).isEmpty();
    }

    @Test
    void addsNothingUpWhereAPartCouldNotBeRead() {
        JsonObject document = claims(
                units(100, 50),
                claim("fp16", "dense", "theoretical-peak", "10000000000000", 0),
                claim("fp16", "dense", "theoretical-peak", "2000000000000000", -1));
        JsonObject broken = Documents.with(document, "/units/1/count", Documents.value("0"));
        assertThat(findings(broken)).containsExactly("RANGE ERROR /units/1/count");
    }

    @ParameterizedTest
    @CsvSource({
        "measured, dense, 10000000000000, 0, ",
        "measured, dense, 10000000000001, 0, MEASURED_ABOVE_PEAK ERROR /compute/2/opsPerSecond",
        "measured, 2:4, 10000000000001, 0, ",
        "measured, dense, 2000000000000000, -1, ",
        "measured, dense, 2000000000000001, -1, MEASURED_ABOVE_PEAK ERROR /compute/2/opsPerSecond",
        "measured, dense, 50000000000001, 1, MEASURED_ABOVE_PEAK ERROR /compute/2/opsPerSecond"
    })
    void boundsMeasuredNumbersByPeaks(String basis, String sparsity, String number, int unit, String finding) {
        JsonObject document = claims(
                units(100, 20),
                claim("fp16", "dense", "theoretical-peak", "10000000000000", 0),
                claim("fp16", "dense", "theoretical-peak", "50000000000000", 1),
                claim("fp16", sparsity, basis, number, unit));
        document =
                Documents.with(document, "/compute/2/benchmark", Documents.value("{\"name\":\"x\",\"version\":\"1\"}"));
        assertThat(findings(document)).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void prefersTheClaimedPeakOfTheWhole() {
        JsonObject document = claims(
                units(100, 0),
                claim("fp16", "dense", "theoretical-peak", "10000000000000", 0),
                claim("fp16", "dense", "theoretical-peak", "1005000000000000", -1),
                claim("fp16", "dense", "measured", "1004000000000000", -1));
        document =
                Documents.with(document, "/compute/2/benchmark", Documents.value("{\"name\":\"x\",\"version\":\"1\"}"));
        assertThat(findings(document)).isEmpty();
    }

    @Test
    void findsClaimsThatAreMadeTwice() {
        JsonObject document = claims(
                units(1, 1),
                claim("fp16", "dense", "theoretical-peak", "10000000000000", 0),
                claim("fp16", "dense", "theoretical-peak", "10000000000000", 1),
                claim("fp16", "dense", "nominal", "10000000000000", 0),
                claim("fp16", "dense", "theoretical-peak", "10000000000001", 0));
        assertThat(findings(document)).containsExactly("DUPLICATE_CLAIM ERROR /compute/3");
    }

    @Test
    void boundsTheIndexOfAUnit() {
        JsonObject document = claims(units(1, 1), claim("fp16", "dense", "theoretical-peak", "10000000000000", 2));
        assertThat(findings(document)).containsExactly("RANGE ERROR /compute/0/unit");
    }

    @Test
    void doubtsDenseNumbersThatAreNotBelowSparseOnes() {
        JsonObject document = claims(
                units(1, 1),
                claim("fp16", "2:4", "theoretical-peak", "10000000000000", 0),
                claim("fp16", "dense", "theoretical-peak", "10000000000000", 0),
                claim("fp16", "dense", "theoretical-peak", "9999999999999", 1),
                claim("fp16", "2:4", "theoretical-peak", "10000000000000", 1));
        assertThat(findings(document)).containsExactly("IMPLAUSIBLE WARNING /compute/1/opsPerSecond");
    }

    @ParameterizedTest
    @CsvSource({
        "D, 999999, true",
        "D, 1000000, false",
        "D, 200000000000000000, false",
        "D, 200000000000000001, true",
        "N, 99999999, true",
        "N, 10000000000000000001, true",
        "N, 10000000000000000000, false",
        "C, 9999999999, true",
        "C, 10000000000000000000001, true",
        "C, 10000000000000000000000, false",
        "P, 10000000000000000000001, true",
        "E, 10000000000000000001, true",
        "V, 999999, true",
        "X, 1, false"
    })
    void doubtsNumbersThatATierCannotHave(String tier, String number, boolean doubted) {
        ComputeId id = ComputeId.of(new IdFields("9990", "0001", "00001", "A", tier, "00000001"));
        JsonObject document = Documents.with(Documents.small(), "/id", id.toString());
        document = Documents.with(document, "/tier", tier);
        document = claims(document, claim("fp16", "dense", "nominal", number, -1));
        assertThat(findings(document).contains("IMPLAUSIBLE WARNING /compute/0/opsPerSecond"))
                .isEqualTo(doubted);
    }

    @Test
    void doubtsFacilitiesByTheirOwnBounds() {
        JsonObject document = Documents.full();
        JsonObject weak = claims(document, claim("int8", "dense", "nominal", "999999999999", -1));
        assertThat(findings(weak)).containsExactly("IMPLAUSIBLE WARNING /compute/0/opsPerSecond");
        JsonObject device = claims(document, claim("int8", "dense", "nominal", "200000000000000001", 0));
        assertThat(findings(device)).containsExactly("IMPLAUSIBLE WARNING /compute/0/opsPerSecond");
    }

    @Test
    void ordersPercentiles() {
        assertThat(findings(Documents.with(Documents.full(), "/service/latency/0/p99Micros", Documents.value("3999"))))
                .containsExactly("RANGE ERROR /service/latency/0/p99Micros");
    }

    @Test
    void asksTheRulesOfWhateverCouldBeRead() {
        JsonObject document = Documents.without(Documents.full(), "/name");
        document = Documents.with(document, "/more", Documents.value("1"));
        document = Documents.with(document, "/compute/1/opsPerSecond", "1");
        document = Documents.with(document, "/units/2/more", Documents.value("1"));
        document = Documents.with(document, "/expires", "2026-11-21T00:00:00Z");
        document = Documents.with(document, "/location/region", "999999");
        assertThat(findings(document))
                .containsExactly(
                        "IMPLAUSIBLE WARNING /compute/1/opsPerSecond",
                        "SUM ERROR /compute/1/opsPerSecond",
                        "TIME ERROR /expires",
                        "CODE ERROR /location/region",
                        "UNKNOWN_MEMBER ERROR /more",
                        "REQUIRED ERROR /name",
                        "UNKNOWN_MEMBER ERROR /units/2/more");
    }

    @Test
    void namesTheItemThatIsWrongBehindOneThatCannotBeRead() {
        String first = "{\"toRegion\":\"\",\"p50Micros\":1,\"p99Micros\":2}";
        String second = "{\"toRegion\":\"x\",\"p50Micros\":2,\"p99Micros\":1}";
        String service = "{\"latency\":[" + first + "," + second + "]}";
        assertThat(findings(Documents.with(Documents.small(), "/service", Documents.value(service))))
                .containsExactly(
                        "FORMAT ERROR /service/latency/0/toRegion", "RANGE ERROR /service/latency/1/p99Micros");
    }

    @Test
    void judgesTheClassThatIsStated() {
        assertThat(findings(Documents.with(Documents.small(), "/class", "T")))
                .containsExactly("CODE WARNING /class", "ID_MISMATCH ERROR /class");
        ComputeId reserved = ComputeId.of(new IdFields("9990", "0001", "00001", "T", "C", "00000001"));
        assertThat(findings(Documents.with(Documents.small(), "/id", reserved.toString())))
                .containsExactly("ID_MISMATCH ERROR /class");
    }

    @Test
    void takesABenchmarkThatCannotBeReadForNoAbsenceOfOne() {
        String plain = claim("fp16", "dense", "nominal", "1000000000000", -1);
        String faulty = plain.replace("\"of\"", "\"benchmark\":{\"name\":\"\",\"version\":\"1\"},\"of\"");
        assertThat(findings(claims(Documents.small(), plain, faulty)))
                .containsExactly("FORMAT ERROR /compute/1/benchmark/name");
    }

    @Test
    void asksNothingOfClaimsAboutNoUnit() {
        String stray = claim("fp16", "dense", "nominal", "1", 9);
        String part = claim("fp16", "dense", "nominal", "1000000000000", 0);
        String total = claim("fp16", "dense", "nominal", "100000000000000000", -1);
        assertThat(findings(claims(units(8, 0), stray, stray, part, total)))
                .containsExactly("RANGE ERROR /compute/0/unit", "RANGE ERROR /compute/1/unit");
    }

    @Test
    void sortsByPointerThenCode() {
        List<Finding> findings = VALIDATOR.validate(Documents.value("{}"), CIRCUMSTANCES);
        assertThat(findings).isSorted().extracting(Finding::pointer).isSorted();
    }

    @Test
    void namesRequirementsInBothLanguages() {
        Finding finding = VALIDATOR
                .validate(Documents.without(Documents.small(), "/registrant/name"), CIRCUMSTANCES)
                .get(0);
        assertThat(finding.requirement()).isEqualTo("DOC-23");
        assertThat(finding.message(Locale.ENGLISH)).startsWith("A member is missing.");
        assertThat(finding.message(Locale.FRENCH)).startsWith("A member is missing.");
        assertThat(finding.message(Locale.SIMPLIFIED_CHINESE)).startsWith("缺少成员");
    }

    @Test
    void findsTextsThatCannotBeWritten() {
        ComputeDescriptor descriptor = DescriptorCodec.shipped()
                .decode(Documents.small())
                .toDraft()
                .name("e\u0301")
                .build();
        assertThat(texts(VALIDATOR.validate(descriptor, CIRCUMSTANCES))).containsExactly("FORMAT ERROR /name");
    }

    private static JsonObject units(int first, int second) {
        String units = second == 0 ? unit(first) : unit(first) + ',' + unit(second);
        return Documents.with(Documents.small(), "/units", Documents.value('[' + units + ']'));
    }

    private static String unit(int count) {
        return "{\"kind\":\"accelerator\",\"vendor\":\"v\",\"model\":\"m\",\"count\":" + count + '}';
    }

    private static JsonObject claims(JsonObject document, String... claims) {
        return Documents.with(document, "/compute", Documents.value("[" + String.join(",", claims) + "]"));
    }

    private static String claim(String format, String sparsity, String basis, String number, int unit) {
        String scope = unit < 0 ? "\"of\":\"total\"" : "\"of\":\"unit\",\"unit\":" + unit;
        return "{\"format\":\"" + format + "\",\"engine\":\"matrix\",\"sparsity\":\"" + sparsity + "\",\"basis\":\""
                + basis + "\",\"opsPerSecond\":\"" + number + "\",\"asOf\":\"2026-11-01T00:00:00Z\"," + scope + "}";
    }

    private static List<String> findings(JsonValue document) {
        return texts(VALIDATOR.validate(document, CIRCUMSTANCES));
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.code() + " " + f.severity() + " " + f.pointer())
                .toList();
    }
}
