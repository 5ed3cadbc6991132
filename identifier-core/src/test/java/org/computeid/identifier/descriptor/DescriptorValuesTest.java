package org.computeid.identifier.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.computeid.identifier.code.CodeTable;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.Uscc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorValuesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final ClaimKind PEAK = new ClaimKind("fp16", Engine.MATRIX, Sparsity.DENSE, Basis.THEORETICAL_PEAK);

    @Test
    void draftsBecomeDescriptors() {
        ComputeId id = ComputeId.parse("C1561-3301-20004-AC-00EZA59H-ZC3R");
        ComputeDescriptor descriptor = ComputeDescriptor.draft()
                .id(id)
                .name("n")
                .registrant(Registrant.of("r"))
                .unit(Unit.of(UnitKind.ACCELERATOR, "v", "m", 8)
                        .withCores(1)
                        .withMemoryBytes(BigInteger.TWO)
                        .withMemoryBandwidth(BigInteger.TEN)
                        .withPowerWatts(700))
                .claim(Claim.perUnit(0, PEAK, BigInteger.TEN, NOW).withSource("s"))
                .claim(Claim.total(PEAK.with(Basis.MEASURED).with(Sparsity.UNSTATED), BigInteger.ONE, NOW)
                        .withBenchmark(new Benchmark("HPL", "2.3")))
                .network(NetworkLink.of(NetworkKind.WAN, BigInteger.TEN).withPorts(2))
                .location(
                        Location.of("156", "330100", "GB/T 2260").withSite("s").withZone("z"))
                .issued(NOW)
                .expires(NOW.plusSeconds(1))
                .seq(7L)
                .status(new StatusEntry("l", 3))
                .build();
        assertThat(descriptor.resourceClass()).isEqualTo('A');
        assertThat(descriptor.tier()).isEqualTo('C');
        assertThat(descriptor.issuance())
                .isEqualTo(Issuance.of(NOW, NOW.plusSeconds(1), 7).withStatus(new StatusEntry("l", 3)));
        assertThat(descriptor.units().get(0))
                .isEqualTo(new Unit(UnitKind.ACCELERATOR, "v", "m", 8, 1L, BigInteger.TWO, BigInteger.TEN, 700L));
        assertThat(descriptor.compute()).extracting(Claim::of).containsExactly(Scope.UNIT, Scope.TOTAL);
        assertThat(descriptor.compute().get(1).claimKind()).hasToString("fp16 matrix unstated measured");
        assertThat(descriptor.storage()).isEmpty();
        assertThat(DescriptorCodec.shipped().decode(DescriptorCodec.write(descriptor)))
                .isEqualTo(descriptor);
    }

    @Test
    void statesWhatIsStated() {
        ComputeDescriptor full = DescriptorCodec.shipped().decode(Documents.full());
        assertThat(full.findPartOf()).isPresent();
        assertThat(full.findMemoryBytes()).contains(new BigInteger("80000000000000"));
        assertThat(full.findExtensions()).isPresent();
        assertThat(full.findService().flatMap(Service::findAvailability)).contains(new BigDecimal("0.999"));
        assertThat(full.findLocation().flatMap(Location::findSite)).contains("Hall 1");
        assertThat(full.findLocation().flatMap(Location::findZone)).contains("a");
        assertThat(full.registrant().findUscc()).contains(Uscc.parse("91330106673959654P"));
        assertThat(full.issuance().findStatus()).contains(new StatusEntry("cn-2026-11", 94567));
        Facility facility = full.findFacility().orElseThrow();
        assertThat(facility.findStandardRacks()).hasValue(4000);
        assertThat(facility.findItPowerWatts()).hasValue(10_000_000);
        assertThat(facility.findPue()).contains(new BigDecimal("1.18"));
        assertThat(facility.findWue()).contains(new BigDecimal("0.3"));
        assertThat(facility.findCue()).contains(BigDecimal.ZERO);
        assertThat(facility.findPeriod()).contains("2025");
        assertThat(facility.findEnergyGrade()).isPresent();
        Unit unit = full.units().get(0);
        assertThat(unit.findCores()).hasValue(132);
        assertThat(unit.findPowerWatts()).hasValue(700);
        assertThat(unit.findMemoryBytes()).contains(new BigInteger("80000000000"));
        assertThat(unit.findMemoryBandwidth()).contains(new BigInteger("3350000000000"));
        assertThat(full.units().get(2).findCores()).isEmpty();
        assertThat(full.network().get(0).findPorts()).hasValue(8);
        assertThat(full.compute().get(0).findUnit()).hasValue(0);
        assertThat(full.compute().get(0).findSource()).contains("data sheet");
        assertThat(full.compute().get(3).findUnit()).isEmpty();
        assertThat(full.compute().get(3).findBenchmark()).contains(new Benchmark("HPL", "2.3"));
    }

    @Test
    void copiesFacilitiesMemberByMember() {
        Facility facility = Facility.UNSTATED
                .withStandardRacks(1)
                .withItPowerWatts(2)
                .withPue(BigDecimal.TEN, "2025")
                .withEnergyGrade("1");
        assertThat(facility).isEqualTo(new Facility(1L, 2L, new BigDecimal("10"), null, null, "2025", "1"));
    }

    @Test
    void copiesLists() {
        List<Latency> latency = new ArrayList<>(List.of(new Latency("x", 1, 2)));
        Service service = new Service(null, latency, List.of());
        latency.clear();
        assertThat(service.latency()).hasSize(1);
        assertThatThrownBy(() -> service.latency().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "-0, false",
        "-1, true",
        "10, true",
        "01, false",
        "+1, false",
        "'', false",
        "-, false",
        "1.0, false",
        "1., false",
        ".5, false",
        "1.5, true",
        "-0.5, true",
        "1e3, false",
        "１, false"
    })
    void readsDecimalsInOneSpelling(String text, boolean decimal) {
        assertThat(Numerals.isDecimal(text)).isEqualTo(decimal);
    }

    @Test
    void findingsAreOrderedByPlaceThenCode() {
        Finding range = Finding.structural(FindingCode.RANGE, "/b");
        Finding code = Finding.structural(FindingCode.CODE, "/b");
        Finding first = Finding.warning(FindingCode.TIME, "/a", "DOC-117");
        assertThat(List.of(first, code, range)).isSorted();
        assertThat(first).hasToString("TIME at /a");
        assertThat(Finding.structural(FindingCode.FORMAT, "").requirement()).isEqualTo("DOC-1");
        assertThat(Finding.structural(FindingCode.REQUIRED, "/location").requirement())
                .isEqualTo("DOC-28");
        assertThat(Finding.structural(FindingCode.UNKNOWN_MEMBER, "/units/3/x").requirement())
                .isEqualTo("DOC-3");
        assertThat(Finding.structural(FindingCode.FORMAT, "/units/3").requirement())
                .isEqualTo("DOC-40");
        assertThat(Finding.structural(FindingCode.FORMAT, "/extensions/x").requirement())
                .isEqualTo("DOC-101");
    }

    @Test
    void shippedTablesHaveTheirCodes() {
        assertThat(CodeTable.countries().codes()).hasSize(249);
        assertThat(CodeTable.countries().find("156")).isPresent();
        assertThat(CodeTable.currencies().find("CNY")).isPresent();
        assertThat(CodeTable.currencies().find("DEM")).isEmpty();
        assertThat(CodeTable.chineseRegions().codes()).hasSizeGreaterThan(3000);
        assertThat(CodeTable.chineseRegions().find("330106").orElseThrow().chinese())
                .isEqualTo("西湖区");
        assertThat(CodeTable.subdivisions().find("US-TN")).isPresent();
        assertThat(List.of(
                        "fp64",
                        "fp32",
                        "tf32",
                        "bf16",
                        "fp16",
                        "fp8",
                        "fp6",
                        "fp4",
                        "int16",
                        "int8",
                        "int4",
                        "unstated"))
                .allMatch(format -> CodeTable.numberFormats().find(format).isPresent());
        assertThat(List.of("card-hour", "core-hour", "gb-hour", "token"))
                .allMatch(unit -> CodeTable.billingUnits().find(unit).isPresent());
    }
}
