package org.computeid.identifier.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.computeid.identifier.code.CodeTable;
import org.computeid.identifier.code.CodeTables;
import org.computeid.identifier.code.Table;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptorCodecTest {

    private static final DescriptorCodec CODEC = DescriptorCodec.shipped();

    @Test
    void writesWhatItRead() {
        for (JsonObject document : List.of(Documents.full(), Documents.small())) {
            ComputeDescriptor descriptor = CODEC.decode(document);
            assertThat(DescriptorCodec.write(descriptor)).isEqualTo(document);
            assertThat(CODEC.decode(DescriptorCodec.write(descriptor))).isEqualTo(descriptor);
            assertThat(descriptor.toDraft().build()).isEqualTo(descriptor);
            byte[] bytes = CanonicalJson.write(DescriptorCodec.write(descriptor));
            assertThat(CODEC.decode(CanonicalJson.read(bytes, JsonLimits.DOCUMENT)))
                    .isEqualTo(descriptor);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/type",
                "/id",
                "/name",
                "/registrant",
                "/registrant/name",
                "/class",
                "/tier",
                "/location",
                "/units",
                "/compute",
                "/issued",
                "/expires",
                "/seq",
                "/location/country",
                "/location/region",
                "/location/table",
                "/units/1/kind",
                "/units/1/vendor",
                "/units/1/model",
                "/units/1/count",
                "/compute/1/format",
                "/compute/1/engine",
                "/compute/1/sparsity",
                "/compute/1/basis",
                "/compute/1/opsPerSecond",
                "/compute/1/of",
                "/compute/1/asOf",
                "/compute/0/unit",
                "/compute/3/benchmark",
                "/compute/3/benchmark/name",
                "/compute/3/benchmark/version",
                "/storage/0/kind",
                "/storage/0/bytes",
                "/network/0/kind",
                "/network/0/bitsPerSecond",
                "/facility/period",
                "/service/latency/0/toRegion",
                "/service/latency/0/p50Micros",
                "/service/latency/0/p99Micros",
                "/service/billing/0/unit",
                "/service/billing/0/currency",
                "/service/billing/0/price",
                "/access/0/protocol",
                "/access/0/endpoint",
                "/access/0/auth",
                "/access/0/network",
                "/status/list",
                "/status/index"
            })
    void missesWhatIsDue(String pointer) {
        assertThat(findings(Documents.without(Documents.full(), pointer))).containsExactly("REQUIRED " + pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/more", "/registrant/more", "/location/more", "/units/0/more", "/compute/0/more",
                "/compute/3/benchmark/more", "/storage/0/more", "/network/0/more", "/facility/more", "/service/more",
                "/service/latency/0/more", "/service/billing/0/more", "/access/0/more", "/status/more",
                        "/compute/1/unit"
            })
    void refusesWhatDoesNotBelong(String pointer) {
        assertThat(findings(Documents.with(Documents.full(), pointer, Documents.value("1"))))
                .containsExactly("UNKNOWN_MEMBER " + pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /type                    | "compute-state"                      | CODE
                    /type                    | 1                                    | FORMAT
                    /id                      | "C1561-3301-20004-AC-00EZA59H-ZC3S"  | FORMAT
                    /id                      | {}                                   | FORMAT
                    /name                    | ""                                   | FORMAT
                    /name                    | " x"                                 | FORMAT
                    /name                    | "x　"                                | FORMAT
                    /name                    | ["x"]                                | FORMAT
                    /registrant              | "x"                                  | FORMAT
                    /registrant/name         | 1                                    | FORMAT
                    /registrant/uscc         | "91330106673959654Q"                 | FORMAT
                    /registrant/uscc         | "9133010667395965"                   | FORMAT
                    /partOf                  | "C1561"                              | FORMAT
                    /class                   | 1                                    | FORMAT
                    /tier                    | true                                 | FORMAT
                    /location                | []                                   | FORMAT
                    /location/country        | "CN"                                 | CODE
                    /location/country        | 156                                  | FORMAT
                    /location/region         | ""                                   | FORMAT
                    /units                   | {}                                   | FORMAT
                    /units                   | []                                   | RANGE
                    /units/1                 | 1                                    | FORMAT
                    /units/1/kind            | "gpu"                                | CODE
                    /units/1/count           | 0                                    | RANGE
                    /units/1/count           | "8"                                  | FORMAT
                    /units/1/cores           | 0                                    | RANGE
                    /units/0/memoryBytes     | 80                                   | FORMAT
                    /units/0/memoryBytes     | "80.5"                               | FORMAT
                    /units/0/memoryBytes     | "080"                                | FORMAT
                    /units/0/memoryBytes     | "1e9"                                | FORMAT
                    /units/0/memoryBytes     | "0"                                  | RANGE
                    /units/0/memoryBytes     | "-1"                                 | RANGE
                    /units/0/memoryBytes     | "170141183460469231731687303715884105728" | RANGE
                    /units/0/memoryBytes     | "99999999999999999999999999999999999999999999" | RANGE
                    /units/0/powerWatts      | -5                                   | RANGE
                    /compute                 | 1                                    | FORMAT
                    /compute/0/format        | "fp17"                               | CODE
                    /compute/0/engine        | "tensor"                             | CODE
                    /compute/0/sparsity      | "sparse"                             | CODE
                    /compute/0/basis         | "peak"                               | CODE
                    /compute/0/of            | "all"                                | CODE
                    /compute/0/unit          | -1                                   | RANGE
                    /compute/0/unit          | 1024                                 | RANGE
                    /compute/0/unit          | "0"                                  | FORMAT
                    /compute/0/opsPerSecond  | 5                                    | FORMAT
                    /compute/0/asOf          | "2026-11-01"                         | FORMAT
                    /compute/0/source        | ""                                   | FORMAT
                    /compute/3/benchmark     | "HPL 2.3"                            | FORMAT
                    /memoryBytes             | "-0"                                 | FORMAT
                    /storage                 | []                                   | RANGE
                    /storage/0/bytes         | "0"                                  | RANGE
                    /network                 | []                                   | RANGE
                    /network/0/kind          | "lan"                                | CODE
                    /network/0/ports         | 0                                    | RANGE
                    /facility                | 1                                    | FORMAT
                    /facility/standardRacks  | 0                                    | RANGE
                    /facility/pue            | "0.99"                               | RANGE
                    /facility/pue            | 2                                    | FORMAT
                    /facility/pue            | "1.10"                               | FORMAT
                    /facility/wue            | "-0.1"                               | RANGE
                    /facility/cue            | "-0"                                 | FORMAT
                    /facility/cue            | "0.00000000000000000000000000000000000000001" | FORMAT
                    /facility/period         | "2025-13"                            | FORMAT
                    /facility/period         | "2025/2025-06"                       | FORMAT
                    /facility/period         | "2025-06/2025-05"                    | FORMAT
                    /service                 | 1                                    | FORMAT
                    /service/availability    | "1.001"                              | RANGE
                    /service/latency         | []                                   | RANGE
                    /service/latency/0/p50Micros | -1                               | RANGE
                    /service/billing         | []                                   | RANGE
                    /service/billing/0/unit  | "gpu-hour"                           | CODE
                    /service/billing/0/currency | "RMB"                             | CODE
                    /service/billing/0/price | "-1"                                 | RANGE
                    /access                  | []                                   | RANGE
                    /access/0/endpoint       | "https://a b"                        | FORMAT
                    /access/0/endpoint       | "https://例.中国"                     | FORMAT
                    /access/0/network        | "lan"                                | CODE
                    /extensions              | []                                   | FORMAT
                    /extensions/rack         | 1                                    | FORMAT
                    /extensions/com..rack    | 1                                    | FORMAT
                    /extensions/Com.example  | 1                                    | FORMAT
                    /extensions/com.example. | 1                                    | FORMAT
                    /issued                  | "2026-11-22T00:00:00+00:00"          | FORMAT
                    /issued                  | "2026-11-22T00:00:00.0Z"             | FORMAT
                    /issued                  | "2026-11-22t00:00:00z"               | FORMAT
                    /issued                  | "2026-02-29T00:00:00Z"               | FORMAT
                    /issued                  | "2026-11-22T24:00:00Z"               | FORMAT
                    /issued                  | "2026-11-22T23:60:00Z"               | FORMAT
                    /issued                  | "2026-11-22T23:59:60Z"               | FORMAT
                    /issued                  | "2026-00-22T23:59:59Z"               | FORMAT
                    /issued                  | "+026-11-22T23:59:59Z"               | FORMAT
                    /expires                 | 1                                    | FORMAT
                    /seq                     | -1                                   | RANGE
                    /seq                     | "1"                                  | FORMAT
                    /status                  | "x"                                  | FORMAT
                    /status/index            | 1048576                              | RANGE
                    /status/index            | -1                                   | RANGE
                    """)
    void refusesWhatHasNotItsForm(String pointer, String json, FindingCode code) {
        JsonObject document = Documents.with(Documents.full(), pointer, Documents.value(json));
        assertThat(findings(document)).containsExactly(code + " " + pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /facility/period          | "2025-01-01/2025-06-30"
                    /facility/period          | "2025-06"
                    /facility/period          | "2024-02-29"
                    /service/availability     | "1"
                    /service/availability     | "0"
                    /units/0/memoryBytes      | "170141183460469231731687303715884105727"
                    /seq                      | 9007199254740991
                    /status/index             | 1048575
                    /compute/0/unit           | 1023
                    /extensions/cn.example    | true
                    /extensions/com.ex-a.B_1  | [1]
                    /expires                  | "2028-02-29T23:59:59Z"
                    /name                     | "😀"
                    """)
    void acceptsTheEdges(String pointer, String json) {
        JsonObject document = Documents.with(Documents.full(), pointer, Documents.value(json));
        assertThat(findings(document)).isEmpty();
        assertThat(DescriptorCodec.write(CODEC.decode(document))).isEqualTo(document);
    }

    @Test
    void countsCodePointsOfTexts() {
        String longest = "\uD83D\uDE00".repeat(256);
        assertThat(findings(Documents.with(Documents.full(), "/name", longest))).isEmpty();
        assertThat(findings(Documents.with(Documents.full(), "/name", longest + "x")))
                .containsExactly("FORMAT /name");
    }

    @Test
    void acceptsAnEmptyObjectOfOptionalMembers() {
        JsonObject document = Documents.with(Documents.full(), "/service", Documents.value("{}"));
        document = Documents.with(document, "/facility", Documents.value("{}"));
        document = Documents.with(document, "/extensions", Documents.value("{}"));
        assertThat(DescriptorCodec.write(CODEC.decode(document))).isEqualTo(document);
    }

    @Test
    void reportsClassAndTierThatAreNotTheIdentifiers() {
        JsonObject document = Documents.with(Documents.small(), "/class", "G");
        assertThat(findings(Documents.with(document, "/tier", "Z")))
                .containsExactly("ID_MISMATCH /class", "CODE /tier", "ID_MISMATCH /tier");
    }

    @Test
    void keepsFacilitiesToTierF() {
        JsonObject small = Documents.with(Documents.small(), "/facility", Documents.value("{}"));
        assertThat(findings(small)).containsExactly("UNKNOWN_MEMBER /facility");
    }

    @Test
    void neverStopsAtTheFirstFault() {
        assertThat(findings(Documents.value(
                        "{\"more\":1,\"units\":[{}],\"registrant\":{\"name\":1},\"seq\":-1,\"storage\":[1]}")))
                .containsExactly(
                        "REQUIRED /class",
                        "REQUIRED /compute",
                        "REQUIRED /expires",
                        "REQUIRED /id",
                        "REQUIRED /issued",
                        "UNKNOWN_MEMBER /more",
                        "REQUIRED /name",
                        "FORMAT /registrant/name",
                        "RANGE /seq",
                        "FORMAT /storage/0",
                        "REQUIRED /tier",
                        "REQUIRED /type",
                        "REQUIRED /units/0/count",
                        "REQUIRED /units/0/kind",
                        "REQUIRED /units/0/model",
                        "REQUIRED /units/0/vendor");
        assertThat(findings(Documents.value("[]"))).containsExactly("FORMAT ");
    }

    @Test
    void throwsAllFindings() {
        assertThatThrownBy(() -> CODEC.decode(Documents.value("{}")))
                .isInstanceOfSatisfying(
                        DescriptorException.class,
                        e -> assertThat(e.findings()).hasSize(11).isSorted());
        assertThatThrownBy(() -> ComputeDescriptor.draft().name("x").build())
                .isInstanceOfSatisfying(
                        DescriptorException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::pointer)
                                .containsExactly("/expires", "/id", "/issued", "/registrant", "/seq"));
    }

    @Test
    void asksTheTablesItWasGiven() {
        CodeTable formats = CodeTable.parse("""
                # name: x
                # edition: 1
                # date: 2026-11-22
                # source: y
                code,status,en,zh
                fp17,active,a,b
                """);
        DescriptorCodec codec = DescriptorCodec.of(CodeTables.shipped().with(Table.NUMBER_FORMAT, formats));
        JsonObject document = Documents.with(Documents.full(), "/compute/0/format", "fp17");
        assertThat(codec.read(document).findings())
                .extracting(Finding::pointer)
                .containsExactly("/compute/1/format", "/compute/2/format", "/compute/3/format");
    }

    @Test
    void refusesToWriteWhatHasNoSpelling() {
        ComputeDescriptor descriptor = CODEC.decode(Documents.small())
                .toDraft()
                .issued(Instant.parse("2026-11-22T00:00:00.5Z"))
                .build();
        assertThatThrownBy(() -> DescriptorCodec.write(descriptor)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Facility.UNSTATED.withPue(new BigDecimal("1E-50"), "2025"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Facility.UNSTATED.withPue(new BigDecimal("1E+1000000000"), "2025"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bringsDecimalsIntoOneForm() {
        assertThat(Facility.UNSTATED.withPue(new BigDecimal("1.20"), "2025"))
                .isEqualTo(Facility.UNSTATED.withPue(new BigDecimal("1.2"), "2025"));
        assertThat(new Billing("token", "CNY", new BigDecimal("1E+2")).price()).isEqualTo(new BigDecimal("100"));
    }

    private static List<String> findings(JsonValue document) {
        return CODEC.read(document).findings().stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }
}
