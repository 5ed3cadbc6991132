package org.computeid.identifier.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds for every identifier and every text. */
class ComputeIdLawsTest {

    private static final InteropClasses CLASSES = new InteropClasses(Map.of("401", "G"));

    @Property
    void comesBackFromEveryCarrier(
            @ForAll("ids") ComputeId id,
            @ForAll @LongRange(min = 0) long industry,
            @ForAll @LongRange(min = 0) long enterprise) {
        assertThat(ComputeId.parse(id.toString())).isEqualTo(id);
        assertThat(ComputeId.of(id.fields())).isEqualTo(id);
        assertThat(ComputeId.from(id.toUuid())).isEqualTo(id);
        assertThat(ComputeId.tryParseUuid(id.toUuid().toString())).isEqualTo(id);
        for (String carried : new String[] {
            Carrier.uri(id),
            Carrier.compact(id),
            Carrier.label(id),
            Carrier.link(id, "resolver.example/compute"),
            Carrier.handle(id, industry, enterprise),
            id.toUuid().toString()
        }) {
            assertThat(ComputeId.parseLenient(carried).id()).as(carried).isEqualTo(id);
        }
    }

    @Property
    void needsNoRepairWhereTheTextIsCanonical(@ForAll("ids") ComputeId id) {
        RepairedId read = ComputeId.parseLenient(id.toString());
        assertThat(read.id()).isEqualTo(id);
        assertThat(read.repairs()).isEmpty();
    }

    @Property
    void hasOneOrderInAllForms(@ForAll("ids") ComputeId one, @ForAll("ids") ComputeId other) {
        int order = Integer.signum(one.compareTo(other));
        assertThat(Integer.signum(one.toString().compareTo(other.toString()))).isEqualTo(order);
        assertThat(Integer.signum(compareBytes(one.toUuid(), other.toUuid()))).isEqualTo(order);
        int hi = Long.compareUnsigned(one.hi(), other.hi());
        assertThat(Integer.signum(hi != 0 ? hi : Long.compareUnsigned(one.lo(), other.lo())))
                .isEqualTo(order);
        assertThat(order == 0).isEqualTo(one.equals(other));
    }

    @Property
    void liesBetweenTheLowestAndTheHighestOfItsPrefixes(
            @ForAll("ids") ComputeId id, @ForAll("ids") ComputeId other, @ForAll IdPrefix.Level level) {
        IdPrefix prefix = IdPrefix.of(id, level);
        assertThat(IdPrefix.parse(prefix.toString())).isEqualTo(prefix);
        assertThat(prefix.low()).isLessThanOrEqualTo(id);
        assertThat(prefix.high()).isGreaterThanOrEqualTo(id);
        boolean between = other.compareTo(prefix.low()) >= 0 && other.compareTo(prefix.high()) <= 0;
        assertThat(prefix.contains(other))
                .isEqualTo(between)
                .isEqualTo(other.toString().startsWith(prefix.toString()));
    }

    @Property
    void answersEveryTextAtEveryDoor(@ForAll("texts") String text) {
        IdResult strict = ComputeId.tryParse(text);
        assertThat(strict).isEqualTo(PlainParser.parse(text));
        if (strict instanceof ComputeId id) {
            assertThat(id).hasToString(text);
        } else if (strict instanceof IdRejection rejection) {
            assertThat(rejection.input()).isEqualTo(text);
            assertThat(rejection.index()).isBetween(IdRejection.NO_INDEX, Math.max(0, text.length() - 1));
            assertThat(rejection.suspects()).hasSizeLessThanOrEqualTo(2);
            assertThat(rejection.toString()).doesNotContainPattern("\\p{Cntrl}");
        }
        refusesOnlyAsDocumented(() -> ComputeId.parse(text));
        refusesOnlyAsDocumented(() -> ComputeId.parseLenient(text));
        refusesOnlyAsDocumented(() -> ComputeId.tryParseUuid(text));
        refusesOnlyAsDocumented(() -> IdPrefix.parse(text));
        refusesOnlyAsDocumented(() -> Uscc.parse(text));
        refusesOnlyAsDocumented(() -> InteropCode.parse(text, CLASSES));
        IdFuzzer.readByAll(text);
        refusesOnlyAsDocumented(() -> ComputeId.of(new IdFields(text, text, text, text, text, text)));
    }

    /** One to three faults in an otherwise good text: the reason and the place are those of the plain reading. */
    @Property(tries = 20_000)
    void namesTheFaultAtTheLowestIndex(
            @ForAll("ids") ComputeId id,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 32) Integer> places,
            @ForAll @Size(3) List<@From("characters") Character> wrong) {
        StringBuilder text = new StringBuilder(id.toString());
        for (int i = 0; i < places.size(); i++) {
            text.setCharAt(places.get(i), wrong.get(i));
        }
        assertThat(ComputeId.tryParse(text.toString())).isEqualTo(PlainParser.parse(text.toString()));
    }

    @Property
    void answersEveryUuid(@ForAll long most, @ForAll long least) {
        UUID uuid = new UUID(most, least);
        if (ComputeId.tryFrom(uuid) instanceof ComputeId id) {
            assertThat(id.toUuid()).isEqualTo(uuid);
        }
    }

    @Property
    void convertsBackOnlyWhatItMade(@ForAll("ids") ComputeId id, @ForAll @LongRange(max = 127) long bit) {
        UUID made = id.toUuid();
        UUID flipped = bit < 64
                ? new UUID(made.getMostSignificantBits() ^ (1L << bit), made.getLeastSignificantBits())
                : new UUID(made.getMostSignificantBits(), made.getLeastSignificantBits() ^ (1L << (bit - 64)));
        boolean fixedBit = (bit >= 12 && bit < 16) || bit >= 124;
        if (fixedBit) {
            assertThat(ComputeId.tryFrom(flipped)).isInstanceOf(IdRejection.class);
        } else if (ComputeId.tryFrom(flipped) instanceof ComputeId other) {
            assertThat(other.toUuid()).isEqualTo(flipped);
            assertThat(other).isNotEqualTo(id);
        }
    }

    @Provide
    Arbitrary<ComputeId> ids() {
        return ComputeIdArbitrary.ids();
    }

    /** Symbols, what lies beside them, and each class of what is no ASCII. */
    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.of(
                "0123456789ABCDEFGHJKMNPQRSTVWXYZ-ilouIaz_ ~\0\u007f\u0080\u00e9\uff21\uff5e\uff5f\u3000\u2010\ud83d"
                        .chars()
                        .mapToObj(c -> (char) c)
                        .toList());
    }

    /** Any text; texts of the alphabet; and identifiers with a piece replaced by anything, so that no door says LENGTH only. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(60);
        Arbitrary<String> near = Arbitraries.strings()
                .withChars("0123456789ABCDEFGHJKMNPQRSTVWXYZ-ilou １Ａ－\u3000\u2010\u200b\u0430\ud800\udc00{}:/.")
                .ofMaxLength(48);
        Arbitrary<String> changed = Combinators.combine(
                        ids(),
                        Arbitraries.integers().between(0, 32),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.strings().all().ofMaxLength(3))
                .as((id, at, cut, piece) -> {
                    String text = id.toString();
                    return text.substring(0, at) + piece + text.substring(Math.min(text.length(), at + cut));
                });
        return Arbitraries.oneOf(any, near, changed);
    }

    private static void refusesOnlyAsDocumented(Runnable door) {
        try {
            door.run();
        } catch (IdException documented) {
            assertThat(documented.rejection().reason()).isNotNull();
        }
    }

    private static int compareBytes(UUID one, UUID other) {
        int most = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return most != 0 ? most : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
