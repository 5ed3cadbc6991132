package org.computeid.identifier.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class CheckCodeTest {

    private static final long SERIALS = (1L << 40) - 1;

    @Test
    void multipliesInTheFieldOfTheSpecification() {
        assertThat(CheckCode.multiply(16, 2)).isEqualTo(5);
        assertThat(CheckCode.multiply(31, 1)).isEqualTo(31);
        int power = 1;
        for (int i = 0; i < 31; i++) {
            power = CheckCode.multiply(power, 2);
        }
        assertThat(power).isOne();
    }

    @Test
    void hasTheGeneratorWhoseRootsAreTheFirstFourPowers() {
        int[] product = {1, 0, 0, 0, 0};
        int root = 1;
        for (int degree = 1; degree <= 4; degree++) {
            root = CheckCode.multiply(root, 2);
            for (int i = degree; i > 0; i--) {
                product[i] ^= CheckCode.multiply(product[i - 1], root);
            }
        }
        assertThat(product).containsExactly(1, 30, 6, 9, 17);
    }

    @Property(tries = 2000)
    void refusesEveryErrorOfUpToFourSymbols(
            @ForAll @LongRange(min = 1, max = SERIALS) long serial,
            @ForAll @Size(min = 1, max = 4) @UniqueElements List<@IntRange(max = 27) Integer> positions,
            @ForAll @Size(4) List<@IntRange(min = 1, max = 31) Integer> differences) {
        String valid = id(serial).toString();
        List<Integer> indexes = symbolIndexes(valid);
        StringBuilder wrong = new StringBuilder(valid);
        for (int i = 0; i < positions.size(); i++) {
            int at = indexes.get(positions.get(i));
            wrong.setCharAt(at, Symbols.symbol(Symbols.value(valid.charAt(at)) ^ differences.get(i)));
        }
        assertThat(ComputeId.tryParse(wrong.toString())).isInstanceOf(IdRejection.class);
    }

    @Property(tries = 500)
    void locatesOneOrTwoWrongSymbols(
            @ForAll @LongRange(min = 1, max = SERIALS) long serial,
            @ForAll @Size(min = 1, max = 2) @UniqueElements List<@IntRange(min = 4, max = 27) Integer> positions,
            @ForAll @Size(2) List<@IntRange(min = 1, max = 31) Integer> differences) {
        String valid = id(serial).toString();
        List<Integer> indexes = symbolIndexes(valid);
        StringBuilder wrong = new StringBuilder(valid);
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            int at = indexes.get(positions.get(i));
            wrong.setCharAt(at, Symbols.symbol(Symbols.value(valid.charAt(at)) ^ differences.get(i)));
            changed.add(at);
        }
        if (ComputeId.tryParse(wrong.toString()) instanceof IdRejection rejection
                && rejection.reason() == IdReason.CHECK) {
            assertThat(rejection.suspects())
                    .containsExactlyElementsOf(changed.stream().sorted().toList());
        }
    }

    @Test
    void locatesNothingWhereThreeSymbolsAreWrongOrTheReasonIsAnother() {
        assertThat(new IdRejection(IdReason.CHECK, "C1561-3301-20004-AC-00EZA59H-ZC3R", 29).suspects())
                .isEmpty();
        assertThat(new IdRejection(IdReason.LENGTH, "C1561", IdRejection.NO_INDEX).suspects())
                .isEmpty();
    }

    private static ComputeId id(long serial) {
        return new ComputeId(
                ComputeId.parse("C1561-3301-20004-AC-00EZA59H-ZC3R").hi(), serial);
    }

    private static List<Integer> symbolIndexes(String text) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '-') {
                indexes.add(i);
            }
        }
        return indexes;
    }
}
