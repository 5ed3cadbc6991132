package org.computeid.identifier.descriptor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    private static List<String> findings(JsonValue document) {
        return CODEC.read(document).findings().stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }
}
