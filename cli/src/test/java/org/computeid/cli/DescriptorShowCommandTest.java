package org.computeid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.computeid.cli.descriptor.Catalogue;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.json.CanonicalJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptorShowCommandTest {

    private static final String NOW = SignedFolder.NOW;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @SuppressWarnings("NullAway.Init")
    private SignedFolder folder;

    @BeforeEach
    void sign() throws Exception {
        folder = SignedFolder.in(temp);
    }

    @Test
    void saysFirstThatNobodyChecked() throws Exception {
        String envelope = folder.write("a.json", folder.catalogue().line(0));
        Run run = Run.of("descriptor", "show", "--now", NOW, envelope);
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("*** SIGNATURES NOT CHECKED ***");
        assertThat(Run.of("descriptor", "show", "--lang", "zh", "--now", NOW, envelope)
                        .out())
                .startsWith("*** 签名未经检查 ***");
        assertThat(Run.of("descriptor", "show", "--now", NOW, payload()).out()).startsWith("*** NOT SIGNED ***");
        assertThat(Run.of("descriptor", "show", "--keys", folder.keys(), "--now", NOW, envelope)
                        .out())
                .startsWith("SIGNATURES VERIFIED, signed by registrant ");
        assertThat(Run.of("descriptor", "show", "--json", "--now", NOW, envelope)
                        .out())
                .contains("\"signatures\":\"unchecked\"", "\"document\":{\"access\"");
    }

    @Test
    void scalesUnitsForPeople() throws Exception {
        assertThat(Run.of("descriptor", "show", "--now", NOW, payload()).out())
                .contains("[0] 512 × accelerator Example E1; each 80 GB memory, 3.35 TB/s, 700 W")
                .contains("60 TFLOPS fp64 matrix dense theoretical-peak, each piece of [0]", "30.72 POPS int4")
                .contains("rdma 400 Gbit/s", "Xihu Qu (GB/T 2260-2007 330106)");
    }

    @Test
    void showsEverythingThatADocumentMaySay() throws Exception {
        String everything = """
                {"access":[{"auth":"oauth2","endpoint":"https://a.example","network":"private","protocol":"https"}],\
                "class":"A","compute":[{"asOf":"2026-11-01T00:00:00Z","basis":"measured","benchmark":{"name":"HPL",\
                "version":"2.3"},"engine":"unstated","format":"fp64","of":"total","opsPerSecond":"123456789012345678",\
                "sparsity":"unstated"}],"expires":"2027-11-22T00:00:00Z","extensions":{"com.example.rack":1},"facility":\
                {"cue":"0.3","energyGrade":"GB 1","itPowerWatts":10000000,"period":"2025","pue":"1.2","standardRacks":4000,\
                "wue":"0.8"},"id":"%s","issued":"2026-11-22T00:00:00Z","location":{"country":"156","region":"330106",\
                "site":"S1","table":"GB/T 2260-2007","zone":"z"},"memoryBytes":"85899345920","name":"F","network":\
                [{"bitsPerSecond":"400000000000","kind":"wan","ports":2}],"registrant":{"name":"R","uscc":\
                "91330106673959654P"},"seq":3,"service":{"availability":"0.999","billing":[{"currency":"CNY","price":"12.5",\
                "unit":"card-hour"}],"latency":[{"p50Micros":850,"p99Micros":12500,"toRegion":"310000"}]},"storage":\
                [{"bytes":"500000000000000","kind":"nvme"}],"tier":"F","type":"compute-descriptor","units":[{"cores":56,\
                "count":8,"kind":"cpu","model":"M","vendor":"V"}]}""".formatted(facility());
        Run run = Run.of("descriptor", "show", "--now", NOW, folder.write("f.json", everything));
        assertThat(run.out())
                .contains("≈ 123.5 PFLOPS", "by HPL 2.3", "≈ 85.9 GB", "S1, z", "56 cores", "2 ports", "nvme 500 TB")
                .contains("4000 standard racks", "IT power 10 MW", "PUE 1.2", "850 µs", "12.5 ms", "12.5 CNY per")
                .contains("https https://a.example, oauth2, private", "com.example.rack", "R (91330106673959654P)");
        assertThat(run.code()).as(run.out()).isZero();
    }

    @Test
    void tellsWhatIsWrongWithWhatItShows() throws Exception {
        Run late = Run.of("descriptor", "show", "--now", "2028-01-01T00:00:00Z", payload());
        assertThat(late.code()).isEqualTo(1);
        assertThat(late.out()).contains("Example cluster 0").contains("! error TIME /expires");
        Run broken = Run.of("descriptor", "show", folder.write("b.json", "{}"));
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.out()).contains("! error REQUIRED /id");
        assertThat(Run.of("descriptor", "show", folder.write("c.json", "{")).out())
                .contains("refused, SYNTAX");
        assertThat(Run.of("descriptor", "show", "--draft", "--keys", folder.keys(), payload())
                        .code())
                .isEqualTo(2);
    }

    @Test
    void validatesWithoutTrust() throws Exception {
        Run run = Run.of("descriptor", "validate", "--now", NOW, "--json", payload());
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("{\"name\":").contains("\"outcome\":\"good\"", "\"findings\":[]}");
        String warned = text().replace("\"count\":512", "\"count\":520");
        Run warning = Run.of("descriptor", "validate", "--now", NOW, folder.write("w.json", warned));
        assertThat(warning.code()).isZero();
        assertThat(warning.out()).contains("warning SUM /compute/1/opsPerSecond");
        assertThat(Run.of(
                                "descriptor",
                                "validate",
                                "--strict",
                                "--now",
                                NOW,
                                temp.resolve("w.json").toString())
                        .code())
                .isEqualTo(1);
        Run spaced = Run.of("descriptor", "validate", "--now", NOW, folder.write("s.json", " " + text()));
        assertThat(spaced.out()).contains("refused, NOT_CANONICAL at byte 0");
    }

    private static String facility() {
        return Run.of(
                        "id",
                        "create",
                        "--node",
                        "0001",
                        "--registrant",
                        "00001",
                        "--class",
                        "A",
                        "--tier",
                        "F",
                        "--serial",
                        "00000001")
                .out()
                .strip();
    }

    private String payload() throws Exception {
        return folder.write("payload.json", text());
    }

    private static String text() {
        return new String(CanonicalJson.write(DescriptorCodec.write(Catalogue.descriptor(0))), UTF_8);
    }
}
