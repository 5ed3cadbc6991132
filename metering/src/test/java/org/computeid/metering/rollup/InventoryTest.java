package org.computeid.metering.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.computeid.metering.rollup.Samples.both;
import static org.computeid.metering.rollup.Samples.fp16;
import static org.computeid.metering.rollup.Samples.id;
import static org.computeid.metering.rollup.Samples.ids;
import static org.computeid.metering.rollup.Samples.inventory;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.RateVector;
import org.junit.jupiter.api.Test;

class InventoryTest {

    @Test
    void countsLeavesAndNotTheirWholes() {
        CapacityRollUp rollUp = inventory(
                        Resource.of(id(1), 100, fp16(1000)),
                        Resource.of(id(2), 8, fp16(30)).withPartOf(id(1)),
                        Resource.of(id(3), 8, fp16(40)).withPartOf(id(1)),
                        Resource.of(id(4), 8, fp16(5)).withPartOf(id(99)))
                .rollUp(Set.of());
        assertThat(rollUp.rows())
                .containsExactly(
                        new CapacityRow(new Group(Map.of()), fp16(75), new Coverage(tally(3, 24), Tally.NONE)));
        assertThat(rollUp.findings().replaced()).isEqualTo(ids(1));
        assertThat(rollUp.findings().multiple()).isEmpty();
    }

    @Test
    void listsWhatATotalCounts() {
        assertThat(inventory(
                                Resource.of(id(3), 8, fp16(5)),
                                Resource.of(id(2), 8, fp16(30)).withPartOf(id(1)),
                                Resource.of(id(1), 100, fp16(1000)),
                                Resource.of(id(4), 8, fp16(7)).withPartOf(id(4)))
                        .leaves())
                .containsExactly(
                        Resource.of(id(2), 8, fp16(30)).withPartOf(id(1)),
                        Resource.of(id(3), 8, fp16(5)),
                        Resource.of(id(4), 8, RateVector.empty()).withPartOf(id(4)));
    }

    @Test
    void aWholeDoesNotStandInForAPartThatIsUnknown() {
        CapacityRollUp rollUp = inventory(
                        Resource.of(id(1), 16, fp16(1000)),
                        Resource.of(id(2), 8, fp16(30)).withPartOf(id(1)),
                        Resource.of(id(3), 8, RateVector.empty()).withPartOf(id(1)))
                .rollUp(Set.of());
        assertThat(rollUp.rows())
                .containsExactly(
                        new CapacityRow(new Group(Map.of()), fp16(30), new Coverage(tally(1, 8), tally(1, 8))));
    }

    @Test
    void countsOnceWhatIsReachedTwice() {
        CapacityRollUp rollUp = inventory(
                        Resource.of(id(1), 0, RateVector.empty()),
                        Resource.of(id(2), 0, RateVector.empty()),
                        Resource.of(id(3), 8, fp16(30)).withPartOf(id(1)),
                        Resource.of(id(3), 8, fp16(30)).withPartOf(id(2)),
                        Resource.of(id(4), 8, fp16(7)).withPartOf(id(1)).withPartOf(id(2)),
                        Resource.of(id(5), 8, fp16(100)),
                        Resource.of(id(5), 8, fp16(100)))
                .rollUp(Set.of());
        assertThat(rollUp.rows().get(0).rates()).isEqualTo(fp16(137));
        assertThat(rollUp.rows().get(0).coverage()).isEqualTo(new Coverage(tally(3, 24), Tally.NONE));
        assertThat(rollUp.findings().multiple()).isEqualTo(ids(3, 4, 5));
        assertThat(rollUp.findings().contradicted()).isEmpty();
    }

    @Test
    void guessesNothingWhereRecordsContradictEachOther() {
        CapacityRollUp rollUp = inventory(
                        Resource.of(id(1), 8, fp16(30)),
                        Resource.of(id(1), 16, fp16(30)),
                        Resource.of(id(1), 8, fp16(30)),
                        Resource.of(id(2), 1, fp16(5)))
                .rollUp(Set.of());
        assertThat(rollUp.rows())
                .containsExactly(
                        new CapacityRow(new Group(Map.of()), fp16(5), new Coverage(tally(1, 1), tally(1, 16))));
        assertThat(rollUp.findings().contradicted()).isEqualTo(ids(1));
        assertThat(rollUp.findings().multiple()).isEqualTo(ids(1));
    }

    @Test
    void nothingOnACycleDisappears() {
        CapacityRollUp rollUp = inventory(
                        Resource.of(id(1), 1, fp16(1)).withPartOf(id(2)),
                        Resource.of(id(2), 1, fp16(1)).withPartOf(id(1)),
                        Resource.of(id(3), 1, fp16(1)).withPartOf(id(3)),
                        Resource.of(id(4), 1, fp16(4)).withPartOf(id(1)),
                        Resource.of(id(5), 1, fp16(9)),
                        Resource.of(id(2), 1, fp16(1)).withPartOf(id(5)))
                .rollUp(Set.of());
        assertThat(rollUp.findings().cyclic()).isEqualTo(ids(1, 2, 3));
        assertThat(rollUp.findings().replaced()).isEqualTo(ids(5));
        assertThat(rollUp.rows())
                .containsExactly(new CapacityRow(new Group(Map.of()), fp16(4), new Coverage(tally(1, 1), tally(3, 3))));
    }

    @Test
    void followsLongChainsWithoutRecursion() {
        Inventory inventory = new Inventory();
        IntStream.range(1, 20_000)
                .forEach(i -> inventory.add(Resource.of(id(i), 1, fp16(1)).withPartOf(id(i + 1))));
        assertThat(inventory.rollUp(Set.of()).rows().get(0).rates()).isEqualTo(fp16(1));
        inventory.add(Resource.of(id(20_000), 1, fp16(1)).withPartOf(id(1)));
        assertThat(inventory.rollUp(Set.of()).findings().cyclic()).hasSize(20_000);
    }

    @Test
    void groupsByTheFieldsOfTheIdentifier() {
        Inventory inventory = inventory(
                Resource.of(id(1, "S"), 1, both(10, 1)),
                Resource.of(id(2, "A"), 2, fp16(20)),
                Resource.of(id(3, "A"), 3, RateVector.empty()));
        assertThat(inventory.rollUp(Set.of(GroupKey.CLASS, GroupKey.AUTHORITY)).rows())
                .containsExactly(
                        new CapacityRow(
                                new Group(Map.of(GroupKey.AUTHORITY, "9990", GroupKey.CLASS, "A")),
                                fp16(20),
                                new Coverage(tally(1, 2), tally(1, 3))),
                        new CapacityRow(
                                new Group(Map.of(GroupKey.AUTHORITY, "9990", GroupKey.CLASS, "S")),
                                both(10, 1),
                                new Coverage(tally(1, 1), Tally.NONE)));
        assertThat(inventory
                        .rollUp(Set.of(GroupKey.NODE, GroupKey.REGISTRANT, GroupKey.TIER, GroupKey.SUBJECT))
                        .rows())
                .map(row -> row.group().toString())
                .element(0)
                .isEqualTo("{\"node\":\"0001\",\"registrant\":\"00001\",\"subject\":\"" + id(2, "A")
                        + "\",\"tier\":\"N\"}");
    }

    @Test
    void groupsByKindWithTheCoverageOfThatKind() {
        List<CapacityRow> rows = inventory(
                        Resource.of(id(1, "S"), 1, both(10, 1)),
                        Resource.of(id(2, "S"), 2, fp16(20)),
                        Resource.of(id(3, "A"), 3, RateVector.empty()))
                .rollUp(Set.of(GroupKey.CLASS, GroupKey.KIND))
                .rows();
        assertThat(rows)
                .map(row -> row.group().toString())
                .containsExactly(
                        "{\"class\":\"A\"}",
                        "{\"class\":\"S\",\"kind\":\"fp16 matrix dense theoretical-peak\"}",
                        "{\"class\":\"S\",\"kind\":\"fp64 vector dense measured:HPL@2.3\"}");
        assertThat(rows)
                .map(CapacityRow::coverage)
                .containsExactly(
                        new Coverage(Tally.NONE, tally(1, 3)),
                        new Coverage(tally(2, 3), Tally.NONE),
                        new Coverage(tally(1, 1), tally(1, 2)));
    }

    @Test
    void refusesATotalThatIsNoRate() {
        RateVector half = RateVector.of(org.computeid.metering.quantity.Rate.ofBits(1L << 62, 0, Samples.FP16));
        Inventory inventory = inventory(Resource.of(id(1), 1, half), Resource.of(id(2), 1, half));
        Samples.assertRefused(MeteringReason.OVERFLOW, () -> inventory.rollUp(Set.of()));
        Samples.assertRefused(MeteringReason.OVERFLOW, () -> Resource.of(id(1), -1, half));
    }

    @Test
    void hasNoRowsForNothing() {
        assertThat(new Inventory().rollUp(Set.of()).rows()).isEmpty();
        assertThat(new Inventory()).isEqualTo(inventory()).hasToString("inventory of 0");
    }

    @Test
    void knowsItsKeysByWord() {
        assertThat(GroupKey.values())
                .allSatisfy(key -> assertThat(GroupKey.find(key.word())).contains(key));
        assertThat(GroupKey.find("Class")).isEmpty();
        assertThat(GroupKey.find("month")).isEmpty();
        assertThat(List.of(GroupKey.values())).map(GroupKey::word).isSorted();
        assertThatIllegalArgumentException().isThrownBy(() -> new Group(Map.of(GroupKey.CLASS, "\"")));
    }

    private static Tally tally(long records, long units) {
        return new Tally(records, BigInteger.valueOf(units));
    }
}
