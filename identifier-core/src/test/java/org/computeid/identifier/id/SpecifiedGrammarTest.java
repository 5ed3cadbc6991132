package org.computeid.identifier.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The grammar of docs/spec/identifier.md and the parsers accept the same texts. */
class SpecifiedGrammarTest {

    private static final AbnfGrammar GRAMMAR = AbnfGrammar.ofDocument("identifier.md");
    private static final String SUBSTITUTES =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZaflouz-_ /.:\u0000\u007f\u0416\uFF11\uD800";
    private static final InteropClasses CLASSES = new InteropClasses(Map.of("401", "G", "402", "A", "403", "S"));

    @Test
    void bothLanguagesGiveTheSameGrammar() {
        assertThat(AbnfGrammar.blocks("identifier.zh-CN.md")).isEqualTo(AbnfGrammar.blocks("identifier.md"));
    }

    @Property(tries = 500)
    void whatItDerivesIsAnIdentifierOnceTheCheckFits(@ForAll("identifiers") String text) {
        assertThat(ComputeId.tryParse(text)).isInstanceOf(ComputeId.class);
    }

    @Property(tries = 2_000)
    void itAndTheParserAcceptTheSameTextsButForTheCheck(@ForAll("damagedIdentifiers") String text) {
        boolean accepted = ComputeId.tryParse(text).fold(id -> true, rejection -> rejection.reason() == IdReason.CHECK);
        assertThat(GRAMMAR.derives("compute-id", text)).isEqualTo(accepted);
    }

    @Property(tries = 500)
    void itAndTheParserAcceptTheSamePrefixes(@ForAll("damagedPrefixes") String text) {
        assertThat(GRAMMAR.derives("prefix", text)).isEqualTo(succeeds(() -> IdPrefix.parse(text)));
    }

    @Property(tries = 500)
    void itAndTheReaderAcceptTheSameTextsOfUuids(@ForAll("damagedUuids") String text) {
        boolean accepted = GRAMMAR.derives("uuid-text", text)
                && ComputeId.tryFrom(UUID.fromString(text)).fold(id -> true, rejection -> false);
        boolean read = ComputeId.tryParseUuid(text).fold(id -> true, rejection -> false);
        assertThat(read).isEqualTo(accepted);
    }

    @Property(tries = 500)
    void itDerivesTheCarriersThatAreWritten(
            @ForAll("identifiers") String text, @ForAll int industry, @ForAll int enterprise) {
        ComputeId id = ComputeId.parse(text);
        assertThat(GRAMMAR.derives("uuid-text", id.toUuid().toString())).isTrue();
        assertThat(GRAMMAR.derives("compact", Carrier.compact(id))).isTrue();
        assertThat(GRAMMAR.derives(
                        "handle", Carrier.handle(id, Math.abs((long) industry), Math.abs((long) enterprise))))
                .isTrue();
    }

    @Property(tries = 500)
    void itAndTheReaderAcceptTheSameInteropCodes(@ForAll("damagedInteropCodes") String text) {
        boolean accepted = GRAMMAR.derives("cn-interop", text)
                && CLASSES.classOf(text.substring(11, 14)).isPresent()
                && !text.startsWith("000000000", 18);
        assertThat(succeeds(() -> InteropCode.parse(text, CLASSES))).isEqualTo(accepted);
    }

    @Property(tries = 500)
    void itAndTheReaderAcceptTheSameCreditCodesButForTheCheck(@ForAll("damagedCreditCodes") String text) {
        boolean accepted;
        try {
            accepted = !Uscc.parse(text).text().isEmpty();
        } catch (IdException e) {
            accepted = e.rejection().reason() == IdReason.CHECK;
        }
        assertThat(GRAMMAR.derives("uscc", text)).isEqualTo(accepted);
    }

    @Provide
    Arbitrary<String> identifiers() {
        return made("compute-id").map(SpecifiedGrammarTest::withItsCheck);
    }

    @Provide
    Arbitrary<String> damagedIdentifiers() {
        return damaged(made("compute-id").map(SpecifiedGrammarTest::withItsCheck));
    }

    @Provide
    Arbitrary<String> damagedPrefixes() {
        return damaged(made("prefix"));
    }

    @Provide
    Arbitrary<String> damagedUuids() {
        Arbitrary<String> texts =
                identifiers().map(text -> ComputeId.parse(text).toUuid().toString());
        return damaged(Arbitraries.of(true, false)
                .flatMap(upper -> texts.map(text -> upper ? text.toUpperCase(Locale.ROOT) : text)));
    }

    @Provide
    Arbitrary<String> damagedInteropCodes() {
        Arbitrary<String> codes = Arbitraries.of("401", "402", "403", "404");
        return damaged(made("cn-interop")
                .flatMap(text -> codes.map(code -> text.substring(0, 11) + code + text.substring(14))));
    }

    @Provide
    Arbitrary<String> damagedCreditCodes() {
        return damaged(made("uscc"));
    }

    private static Arbitrary<String> made(String rule) {
        return Arbitraries.randomValue(random -> GRAMMAR.make(rule, random));
    }

    /** As made, or with up to three characters replaced, dropped, doubled or put in. */
    private static Arbitrary<String> damaged(Arbitrary<String> texts) {
        return texts.flatMap(text -> Arbitraries.randomValue(random -> {
            StringBuilder damaged = new StringBuilder(text);
            for (int faults = random.nextInt(4); faults > 0 && damaged.length() > 0; faults--) {
                damage(damaged, random);
            }
            return damaged.toString();
        }));
    }

    private static void damage(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        char c = SUBSTITUTES.charAt(random.nextInt(SUBSTITUTES.length()));
        switch (random.nextInt(8)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, text.charAt(at));
            case 2 -> text.insert(at, c);
            default -> text.setCharAt(at, c);
        }
    }

    private static String withItsCheck(String text) {
        ComputeId id = IdParser.parseUnchecked(text).orElseThrow();
        return text.substring(0, IdParser.CHECK_INDEX) + id.check();
    }

    private static boolean succeeds(Supplier<?> door) {
        try {
            return door.get() != null;
        } catch (IdException e) {
            return false;
        }
    }
}
