package org.computeid.metering.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceCatalogueTest {

    private static final String DEVICES = """
            # name: test
            # edition: 1
            # source: nowhere
            id,kind,vendor,model,aliases,note
            """;
    private static final String PEAKS = """
            # name: test
            # edition: 1
            # source: nowhere
            device,format,engine,sparsity,operations,confidence,disputed,source,units,clock_hz,operations_per_clock,tolerance_ppm,note
            """;

    @ParameterizedTest
    @CsvSource({
        "NVIDIA H100-SXM-80GB, nv-h100-sxm5",
        "H100 SXM5 80GB, nv-h100-sxm5",
        "nvidia  h100_sxm/80gb, nv-h100-sxm5",
        "(NVIDIA) H100\u2009SXM\u00A080GB, nv-h100-sxm5",
        "NVIDIA H100-PCIe-80GB, nv-h100-pcie",
        "NVIDIA H100-NVL-94GB, nv-h100-nvl",
        "NVIDIA H200-SXM-141GB, nv-h200-sxm",
        "Virtualized NVIDIA H200-SXM-141GB, nv-h200-sxm",
        "NVIDIA H200-NVL-141GB, nv-h200-nvl",
        "AMD Instinct MI300X-NPS1-SPX-192GB-750W, amd-mi300x",
        "AMD Instinct MI300X 192GB HBM3, amd-mi300x",
        "AMD MI325X 256GB HBM3e, amd-mi325x",
        "AMD Instinct MI325X 256GB HBM3E, amd-mi325x",
        "AMD Instinct MI355X 288GB HBM3e, amd-mi355x",
        "NVIDIA GeForce RTX 4090, nv-rtx-4090",
        "NVIDIA GH200 Grace Hopper Superchip 144GB, nv-gh200",
        "NVIDIA GB200, nv-gb200-gpu",
        "NVIDIA GB300, nv-gb300-gpu",
        "NVIDIA L40S, nv-l40s",
        "NVIDIA L4, nv-l4",
        "NVIDIA L40, nv-l40",
        "Tesla T4, nv-t4",
        "TPU v5e, google-tpu-v5e",
        "TPU v6, google-tpu-v6e",
        "NVIDIA Jetson AGX Orin 64G, nv-jetson-agx-orin-64",
        "UntetherAI speedAI240 Slim, untether-speedai240-slim",
        "Intel(R) Xeon(R) Platinum 8480+, intel-xeon-platinum-8480+",
        "AMD EPYC 9654 96-Core Processor, amd-epyc-9654",
        "寒武纪 MLU370-X8, cambricon-mlu370x8",
        "nv-h100-sxm5, nv-h100-sxm5"
    })
    void resolvesNamesByData(String text, String id) {
        assertThat(DeviceCatalogue.shipped().find(text)).map(Device::id).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " - ",
                "N/A",
                "NVIDIA H100",
                "H100",
                "NVIDIA H200",
                "NVIDIA A100",
                "Ascend 910B",
                "H100 SXM5 80GB x8",
                "NVIDIAH100SXM80GB",
                "NVIDIA H100-SXM-80G",
                "Intel(R) Xeon(R) Platinum 8480",
                "ＮＶＩＤＩＡ Ｌ４",
                "AMD Instinct MI300X 192GB HBM3 (x32), AMD Instinct MI325X 256GB HBM3e (x16)"
            })
    void neverGuesses(String text) {
        assertThat(DeviceCatalogue.shipped().find(text)).isEmpty();
    }

    @Test
    void knowsThePeaksOfADevice() {
        assertThat(rates("nv-h100-sxm5"))
                .contains(
                        Rate.parse("989.4 TFLOPS [fp16 matrix dense theoretical-peak]"),
                        Rate.parse("1978.9 TOPS [int8 matrix dense theoretical-peak]"),
                        Rate.parse("66.9 TFLOPS [fp32 vector dense theoretical-peak]"));
        assertThat(rates("nv-h100-pcie")).contains(Rate.parse("756 TFLOPS [fp16 matrix dense theoretical-peak]"));
        assertThat(rates("nv-h100-sxm5")).containsAll(rates("nv-h200-sxm"));
        assertThat(rates("amd-mi325x")).containsExactlyInAnyOrderElementsOf(rates("amd-mi300x"));
        assertThat(rates("untether-speedai240-slim")).isEmpty();
        assertThat(rates("cambricon-mlu290"))
                .noneMatch(rate -> rate.kind().format().name().startsWith("fp"));
    }

    @Test
    void keepsDisputedPeaksApart() {
        Device gaudi = device("intel-gaudi2");
        assertThat(gaudi.peaks())
                .map(peak -> peak.rate().kind().format().name())
                .containsExactly("fp8");
        assertThat(gaudi.disputedPeaks())
                .map(Peak::rate)
                .containsExactly(Rate.parse("432 TFLOPS [bf16 matrix dense theoretical-peak]"));
        assertThat(device("nv-h800-sxm").peaks()).isEmpty();
        assertThat(device("amd-epyc-9654").peaks()).isEmpty();
        assertThat(DeviceCatalogue.shipped().devices())
                .allSatisfy(device -> assertThat(device.peaks())
                        .allSatisfy(
                                peak -> assertThat(peak.evidence().confidence()).isNotEqualTo(Confidence.C)));
    }

    @Test
    void reproducesEveryPeakThatHasAFormula() {
        List<Peak> withFormula = DeviceCatalogue.shipped().devices().stream()
                .flatMap(device -> java.util.stream.Stream.of(device.peaks(), device.disputedPeaks()))
                .flatMap(List::stream)
                .filter(peak -> peak.formula().isPresent())
                .toList();
        assertThat(withFormula).hasSizeGreaterThan(150).allSatisfy(peak -> {
            PeakFormula formula = peak.formula().orElseThrow();
            double product = (double) formula.units() * formula.clockHz() * formula.operationsPerClock();
            double published = peak.rate().operations().doubleValue();
            assertThat(Math.abs(product - published) / published)
                    .isLessThanOrEqualTo(formula.tolerancePpm() * 1.000001e-6);
            assertThat(formula.tolerancePpm()).isLessThanOrEqualTo(25_000);
        });
    }

    @Test
    void theTwoClocksOfTheH100MatchTheirKinds() {
        assertThat(device("nv-h100-sxm5").peaks()).allSatisfy(peak -> {
            boolean highPrecision =
                    List.of("fp64", "fp32").contains(peak.rate().kind().format().name())
                            || peak.rate().kind().toString().contains("vector");
            assertThat(peak.formula().orElseThrow().clockHz())
                    .isEqualTo(highPrecision ? 1_980_000_000L : 1_830_000_000L);
        });
    }

    @Test
    void readsACallersTables() {
        DeviceCatalogue catalogue = DeviceCatalogue.parse(
                DEVICES + "x,cpu,Acme,X 1,the x;X-One,slow\ny,accelerator,Acme,Y,,\n",
                PEAKS + "x,fp64,vector,dense,2000,B,no,a leaflet,2,10,100,0,\n");
        assertThat(catalogue.edition()).isEqualTo("1");
        assertThat(catalogue.devices()).hasSize(2);
        Device x = catalogue.find("X one").orElseThrow();
        assertThat(x.kind()).isEqualTo(DeviceKind.CPU);
        assertThat(x.vendor()).isEqualTo("Acme");
        assertThat(x.note()).isEqualTo("slow");
        assertThat(x.peaks().get(0).formula()).contains(new PeakFormula(2, 10, 100, 0));
        assertThat(x.peaks().get(0).rate()).isEqualTo(Rate.of(2000, Kind.parse("fp64 vector dense theoretical-peak")));
        assertThat(catalogue.find("acme y")).map(Device::peaks).contains(List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,cpu,Acme,X,                                      | x,fp64,vector,dense,2000,B,no,s,2,10,101,0,", // 1
                // %
                // off
                "x,cpu,Acme,X,                                      | x,fp64,vector,dense,2000,B,no,s,2,10,,0,",
                "x,cpu,Acme,X,                                      | x,fp64,vector,dense,2000,B,no,s,2,0,100,0,",
                "x,cpu,Acme,X,                                      | x,fp64,vector,dense,2000,B,no,s,2,10,100,1000000,",
                "x,cpu,Acme,X,                                      | x,fp64,vector,dense,-1,B,no,s,,,,,",
                "x,cpu,Acme,X,                                      | x,fp64,vector,dense,1.5,B,no,s,,,,,",
                "x,cpu,Acme,X,                                      | x,fp64,vector,dense,9999999999999999999,B,no,s,,,,,",
                "x,cpu,Acme,X,                                      | x,fp17,vector,dense,1,B,no,s,,,,,",
                "x,cpu,Acme,X,                                      | x,fp64,vector,sparse,1,B,no,s,,,,,",
                "x,cpu,Acme,X,                                      | x,fp64,vector,dense,1,D,no,s,,,,,",
                "x,cpu,Acme,X,                                      | x,fp64,vector,dense,1,C,no,s,,,,,",
                "x,cpu,Acme,X,                                      | x,fp64,vector,dense,1,B,maybe,s,,,,,",
                "x,cpu,Acme,X,                                      | x,fp64,vector,dense,1,B,no,,,,,,",
                "x,cpu,Acme,X,                                      | y,fp64,vector,dense,1,B,no,s,,,,,",
                "x,cpu,Acme,X,                                      | x,fp64,vector,dense,1,B,no",
                "x,gpu,Acme,X,                                      | x,fp64,vector,dense,1,B,no,s,,,,,",
                "x,cpu,Acme,,                                       | x,fp64,vector,dense,1,B,no,s,,,,,",
                "x,cpu,Acme,X,a;;b                                  | x,fp64,vector,dense,1,B,no,s,,,,,",
                "x,cpu,Acme,X,\"a\"                                 | x,fp64,vector,dense,1,B,no,s,,,,,"
            })
    void refusesABrokenEditionWhole(String device, String peak) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeviceCatalogue.parse(DEVICES + device + ",\n", PEAKS + peak + "\n"));
    }

    @Test
    void refusesNamesAndPeaksThatStandTwice() {
        String x = "x,cpu,Acme,X,the x,\n";
        String peak = "x,fp64,vector,dense,1,B,no,s,,,,,\n";
        assertThatIllegalArgumentException().isThrownBy(() -> DeviceCatalogue.parse(DEVICES + x + x, PEAKS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeviceCatalogue.parse(DEVICES + x + "y,cpu,Acme,Y,The-X,\n", PEAKS));
        assertThatIllegalArgumentException().isThrownBy(() -> DeviceCatalogue.parse(DEVICES + x, PEAKS + peak + peak));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeviceCatalogue.parse(DEVICES + x, PEAKS.replace("edition: 1", "edition: 2") + peak));
        assertThatIllegalArgumentException().isThrownBy(() -> DeviceCatalogue.parse("", PEAKS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeviceCatalogue.parse(DEVICES.replace("# edition", "# date") + x, PEAKS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeviceCatalogue.parse(DEVICES.replace("id,kind", "id") + x, PEAKS));
    }

    @Test
    void areValues() {
        EqualsVerifier.forClass(Peak.class)
                .withPrefabValues(Rate.class, Rate.of(1, Kind.UNSTATED), Rate.of(2, Kind.UNSTATED))
                .withPrefabValues(
                        Evidence.class,
                        new Evidence(Confidence.A, false, "s", ""),
                        new Evidence(Confidence.B, true, "s", ""))
                .withPrefabValues(PeakFormula.class, new PeakFormula(1, 1, 1, 0), new PeakFormula(2, 1, 1, 0))
                .withNonnullFields("rate", "evidence")
                .verify();
        EqualsVerifier.forClass(Device.class)
                .withPrefabValues(List.class, List.of(), List.of("x"))
                .withNonnullFields("id", "kind", "texts", "peaks")
                .verify();
        assertThatIllegalArgumentException().isThrownBy(() -> new Evidence(Confidence.C, false, "s", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Evidence(Confidence.A, false, " ", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new PeakFormula(0, 1, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PeakFormula(1, 1, 1, -1));
    }

    private static Device device(String id) {
        return DeviceCatalogue.shipped().find(id).orElseThrow();
    }

    private static List<Rate> rates(String id) {
        return device(id).peaks().stream().map(Peak::rate).toList();
    }
}
