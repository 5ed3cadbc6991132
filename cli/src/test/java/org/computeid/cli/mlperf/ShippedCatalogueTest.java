package org.computeid.cli.mlperf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.computeid.cli.mlperf.ModelCatalogue.Peak;
import org.computeid.identifier.code.CodeTable;
import org.computeid.metering.device.DeviceCatalogue;
import org.junit.jupiter.api.Test;

class ShippedCatalogueTest {

    private final ShippedCatalogue catalogue = new ShippedCatalogue();

    @Test
    void turnsAPeakIntoAClaimKind() {
        assertThat(catalogue.find("NVIDIA H100-SXM-80GB")).hasValueSatisfying(model -> {
            assertThat(model.vendor()).isEqualTo("NVIDIA");
            assertThat(model.accelerator()).isTrue();
            assertThat(model.peaks())
                    .filteredOn(peak -> peak.kind().toString().equals("fp16 matrix dense theoretical-peak"))
                    .extracting(Peak::opsPerSecond)
                    .containsExactly(new BigInteger("989400000000000"));
        });
    }

    @Test
    void everyDeviceCanBeDescribed() {
        assertThat(DeviceCatalogue.shipped().devices()).isNotEmpty().allSatisfy(device -> {
            ModelCatalogue.Model model = catalogue.find(device.id()).orElseThrow();
            assertThat(SignedText.check(model.vendor()).isTold()).isTrue();
            assertThat(SignedText.check(model.name()).isTold()).isTrue();
            assertThat(model.peaks())
                    .allSatisfy(peak -> assertThat(
                                    CodeTable.numberFormats().find(peak.kind().format()))
                            .isPresent());
        });
    }
}
