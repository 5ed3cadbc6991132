package org.computeid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.computeid.cli.descriptor.Catalogue;
import org.computeid.identifier.descriptor.Claim;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.descriptor.DescriptorDraft;
import org.computeid.identifier.descriptor.Unit;
import org.computeid.identifier.json.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptorDiffCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    @Test
    void findsNoDifferenceInOrder() throws Exception {
        ComputeDescriptor before = Catalogue.descriptor(0);
        List<Unit> units = new ArrayList<>(before.units());
        Collections.reverse(units);
        List<Claim> claims = new ArrayList<>();
        for (Claim claim : before.compute()) {
            Integer unit = claim.unit() == null ? null : 1 - claim.unit();
            claims.add(
                    0,
                    new Claim(
                            claim.claimKind(),
                            claim.opsPerSecond(),
                            unit,
                            claim.benchmark(),
                            claim.asOf(),
                            claim.source()));
        }
        Run run = diff(text(before), text(with(before, units, claims)));
        assertThat(run).isEqualTo(new Run(0, "no difference\n", ""));
    }

    @Test
    void tellsWhatChangedWhere() throws Exception {
        String before = text(Catalogue.descriptor(0));
        String after = before.replace("\"seq\":1,", "\"seq\":2,")
                .replace("\"count\":512", "\"count\":520")
                .replace("\"ports\"", "\"x\"")
                .replace(",\"powerWatts\":700", "")
                .replace("\"kind\":\"rdma\"", "\"kind\":\"wan\"");
        assertThat(diff(before, after).out().lines())
                .containsExactly(
                        "- /network/0: {\"bitsPerSecond\":\"400000000000\",\"kind\":\"rdma\"}",
                        "+ /network/0: {\"bitsPerSecond\":\"400000000000\",\"kind\":\"wan\"}",
                        "~ /seq: 1 → 2",
                        "~ /units/0/count: 512 → 520",
                        "- /units/0/powerWatts: 700",
                        "differences: 5");
        assertThat(diff(before, after).code()).isEqualTo(1);
        assertThat(Run.of("descriptor", "diff", "--json", at("a"), at("b"))
                        .out()
                        .lines())
                .contains("{\"change\":\"changed\",\"pointer\":\"/seq\",\"before\":1,\"after\":2}")
                .hasSize(5);
    }

    @Test
    void followsAnItemThatMoved() throws Exception {
        String one = "{\"units\":[{\"count\":1,\"kind\":\"cpu\"},{\"count\":2,\"kind\":\"gpu\"}]}";
        String other = "{\"units\":[{\"count\":3,\"kind\":\"gpu\"},{\"count\":1,\"kind\":\"cpu\"}]}";
        assertThat(diff(one, other).out()).startsWith("~ /units/1/count (/units/0/count): 2 → 3\n");
    }

    @Test
    void comparesWhateverHasAForm() throws Exception {
        assertThat(diff("1", "[]").out()).startsWith("~ /: 1 → []\n");
        assertThat(diff("{\"a\":[1,2]}", "{\"a\":[1,2,3],\"b\":true}").out().lines())
                .startsWith("+ /a/2: 3", "+ /b: true");
        assertThat(diff("{", "{}").code()).isEqualTo(2);
        assertThat(Run.of("descriptor", "diff", "-", "-").code()).isEqualTo(2);
        assertThat(Run.of("descriptor", "diff", at("absent"), at("a")).err().lines())
                .hasSize(1);
    }

    private Run diff(String before, String after) throws Exception {
        Files.writeString(temp.resolve("a"), before);
        Files.writeString(temp.resolve("b"), after);
        return Run.of("descriptor", "diff", at("a"), at("b"));
    }

    private String at(String name) {
        return temp.resolve(name).toString();
    }

    private static ComputeDescriptor with(ComputeDescriptor before, List<Unit> units, List<Claim> claims) {
        DescriptorDraft draft = ComputeDescriptor.draft()
                .id(before.id())
                .name(before.name())
                .registrant(before.registrant())
                .location(before.location())
                .issued(before.issuance().issued())
                .expires(before.issuance().expires())
                .seq(before.issuance().seq());
        units.forEach(draft::unit);
        claims.forEach(draft::claim);
        before.network().forEach(draft::network);
        before.access().forEach(draft::access);
        return draft.build();
    }

    private static String text(ComputeDescriptor descriptor) {
        return new String(CanonicalJson.write(DescriptorCodec.write(descriptor)), UTF_8);
    }
}
