package org.computeid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.computeid.cli.descriptor.Catalogue;
import org.computeid.identifier.descriptor.Basis;
import org.computeid.identifier.descriptor.Claim;
import org.computeid.identifier.descriptor.ClaimKind;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.descriptor.DescriptorDraft;
import org.computeid.identifier.descriptor.Engine;
import org.computeid.identifier.descriptor.Location;
import org.computeid.identifier.descriptor.Registrant;
import org.computeid.identifier.descriptor.Sparsity;
import org.computeid.identifier.descriptor.Unit;
import org.computeid.identifier.descriptor.UnitKind;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdFields;
import org.computeid.identifier.json.CanonicalJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code meter roll-up}. */
class MeterRollUpCommandTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ClaimKind FP16 = new ClaimKind("fp16", Engine.MATRIX, Sparsity.DENSE, Basis.THEORETICAL_PEAK);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private int files;

    /** A cluster of 16 cards that states 1000 TFLOPS, with two nodes: one states 300 TFLOPS, the other nothing. */
    @BeforeEach
    void writeAClusterAndTwoNodes() throws IOException {
        DescriptorDraft cluster = draft("C", 1, Unit.of(UnitKind.ACCELERATOR, "Red", "R1", 16));
        write(cluster.claim(Claim.total(FP16, teraflops(1000), Catalogue.NOW)));
        DescriptorDraft known = draft("N", 2, Unit.of(UnitKind.ACCELERATOR, "Red", "R1", 3))
                .unit(Unit.of(UnitKind.CPU, "Blue", "B1", 2));
        write(known.claim(Claim.perUnit(0, FP16, teraflops(100), Catalogue.NOW))
                .partOf(id("C", 1))
                .location(Location.of("156", "330106", "GB/T 2260-2007")));
        write(draft("N", 3, Unit.of(UnitKind.CPU, "Blue", "B1", 8)).partOf(id("C", 1)));
    }

    @Test
    void countsThePartsAndSaysWhatIsUnknown() {
        Run run = rollUp();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "kind                                         rate  counted_records  counted_units"
                                + "  unknown_records  unknown_units",
                        "fp16 matrix dense theoretical-peak  >= 300 TFLOPS                1              3"
                                + "                1              8");
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err()).contains("NOT CHECKED", id("C", 1) + ": its parts are counted");
    }

    @Test
    void groupsByWhatIdentifierAndDescriptorSay() {
        assertThat(rollUp("--group-by", "vendor,region,tier,kind", "--format", "csv")
                        .out())
                .isEqualTo("""
                        vendor,region,tier,kind,operations,counted_records,counted_units,unknown_records,unknown_units
                        Blue,,N,,,0,0,1,8
                        Red,156-330106,N,fp16 matrix dense theoretical-peak,300000000000000,1,3,0,0
                        """);
        assertThat(rollUp("--group-by", "authority,node,registrant,class,subject", "--format", "csv")
                        .out()
                        .lines())
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("9990,0001,00001,A," + id("N", 2) + ",fp16");
    }

    @Test
    void writesJsonWithWhatWasMet() throws Exception {
        JsonNode json = MAPPER.readTree(
                rollUp("--group-by", "vendor", "--format", "json").out());
        assertThat(json.get("rows")).isEqualTo(MAPPER.readTree("""
                [{"group":{"vendor":"Blue"},"counted":{"records":0,"units":"0"},"unknown":{"records":1,"units":"8"}},
                 {"group":{"vendor":"Red"},"kind":"fp16 matrix dense theoretical-peak","operations":"300000000000000",
                  "counted":{"records":1,"units":"3"},"unknown":{"records":0,"units":"0"}}]
                """));
        assertThat(json.get("replaced").get(0).textValue()).isEqualTo(id("C", 1).toString());
        assertThat(json.get("multiple")).isEmpty();
    }

    @Test
    void countsAResourceOnceAndNeverGuessesBetweenTwo() throws Exception {
        String before = rollUp("--format", "csv").out();
        write(draft("N", 3, Unit.of(UnitKind.CPU, "Blue", "B1", 8)).partOf(id("C", 1)));
        Run same = rollUp("--format", "csv");
        assertThat(same.code()).isZero();
        assertThat(same.out()).isEqualTo(before);
        write(draft("N", 2, Unit.of(UnitKind.ACCELERATOR, "Red", "R1", 4)).partOf(id("C", 1)));
        Run contradicted = rollUp("--format", "csv");
        assertThat(contradicted.code()).isEqualTo(1);
        assertThat(contradicted.out()).endsWith("\n,,0,0,2,12\n");
    }

    @Test
    void reportsWhatItDoesNotCountAndGoesOn() throws Exception {
        Files.writeString(folder.resolve("x.json"), "{}");
        Files.writeString(folder.resolve("y.json"), "no JSON");
        Path out = folder.resolve("out.txt");
        Run run = rollUp("--output", out.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("x.json", "y.json", "2 refused");
        assertThat(out).content().contains(">= 300 TFLOPS");
        assertThat(rollUp("--output", out.toString()).code()).isEqualTo(2);
    }

    @Test
    void verifiesWhereThereAreKeys() throws Exception {
        SignedFolder signed = SignedFolder.in(Files.createDirectory(folder.resolve("signed")));
        String lines = signed.write(
                "catalogue.jsonl",
                signed.catalogue().line(0) + "\n" + signed.catalogue().line(1) + "\n");
        Run run = Run.of("meter", "roll-up", "--keys", signed.keys(), "--now", SignedFolder.NOW, lines);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("fp16 matrix dense theoretical-peak  61.44 PFLOPS");
        assertThat(run.err()).startsWith("descriptors: 2 added up, signatures verified");
        Run unsigned = rollUp("--keys", signed.keys());
        assertThat(unsigned.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--group-by=day", "--format=xml", "--keys=none"})
    void refusesAWrongCall(String option) {
        Run run = rollUp(option);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1);
    }

    private Run rollUp(String... more) {
        List<String> call = new java.util.ArrayList<>(List.of("meter", "roll-up", "--now", SignedFolder.NOW));
        call.addAll(List.of(more));
        call.add(folder.toString());
        return Run.of(call.toArray(String[]::new));
    }

    private void write(DescriptorDraft draft) throws IOException {
        Files.write(folder.resolve(files++ + ".json"), CanonicalJson.write(DescriptorCodec.write(draft.build())));
    }

    private static DescriptorDraft draft(String tier, int serial, Unit unit) {
        return ComputeDescriptor.draft()
                .id(id(tier, serial))
                .name("Example " + serial)
                .registrant(Registrant.of("Example Compute Ltd"))
                .unit(unit)
                .issued(Catalogue.NOW)
                .expires(Catalogue.NOW.plus(Duration.ofDays(365)))
                .seq(1L);
    }

    private static ComputeId id(String tier, int serial) {
        return ComputeId.of(new IdFields("9990", "0001", "00001", "A", tier, "0000000" + serial));
    }

    private static BigInteger teraflops(long number) {
        return BigInteger.valueOf(number).multiply(BigInteger.TEN.pow(12));
    }
}
