package org.computeid.identifier.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

class CanonicalJsonLawTest {

    @Property
    void readsWhatItWrites(@ForAll("trees") JsonValue tree) {
        byte[] bytes = CanonicalJson.write(tree);
        CanonicalJson.check(bytes, JsonLimits.DOCUMENT);
        assertThat(CanonicalJson.read(bytes, JsonLimits.DOCUMENT)).isEqualTo(tree);
        assertThat(CanonicalJson.canonicalize(bytes, JsonLimits.DOCUMENT)).isEqualTo(bytes);
    }

    @Property
    void bringsEverySpellingToOneForm(@ForAll("trees") JsonValue tree, @ForAll Random random) {
        byte[] bytes = CanonicalJson.write(tree);
        byte[] twin = Respelling.of(tree, random);
        assertThat(CanonicalJson.canonicalize(twin, JsonLimits.DOCUMENT)).isEqualTo(bytes);
        assertThat(CanonicalJson.readLenient(twin, JsonLimits.DOCUMENT)).isEqualTo(tree);
        if (!Arrays.equals(bytes, twin)) {
            JsonException refused = refusal(() -> CanonicalJson.read(twin, JsonLimits.DOCUMENT));
            assertThat(refused.reason()).isEqualTo(JsonReason.NOT_CANONICAL);
            assertThat(refused.offset()).isEqualTo(Arrays.mismatch(bytes, twin));
        }
    }

    @Property
    void refusesEveryProperPrefix(@ForAll("trees") JsonValue tree, @ForAll Random random) {
        byte[] bytes = CanonicalJson.write(new JsonArray(List.of(tree)));
        byte[] prefix = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        JsonException refused = refusal(() -> CanonicalJson.readLenient(prefix, JsonLimits.DOCUMENT));
        assertThat(refused.reason()).isIn(JsonReason.SYNTAX, JsonReason.ENCODING);
    }

    @Property(tries = 5_000)
    void treatsDamagedBytesAlikeThroughEveryDoor(@ForAll("trees") JsonValue tree, @ForAll Random random) {
        byte[] whole = random.nextBoolean() ? CanonicalJson.write(tree) : Respelling.of(tree, random);
        byte[] bytes = Mutation.of(whole, random);
        JsonException lenient = outcome(() -> CanonicalJson.canonicalize(bytes, JsonLimits.DOCUMENT));
        JsonException strict = outcome(() -> CanonicalJson.read(bytes, JsonLimits.DOCUMENT));
        JsonException check = outcome(() -> CanonicalJson.check(bytes, JsonLimits.DOCUMENT));
        assertThat(lenient == null).isEqualTo(Oracle.accepts(bytes));
        assertThat(place(check)).isEqualTo(place(strict));
        if (lenient != null) {
            assertThat(place(strict)).isEqualTo(place(lenient));
            assertThat(lenient.offset()).isBetween(0, bytes.length);
            return;
        }
        byte[] canonical = CanonicalJson.canonicalize(bytes, JsonLimits.DOCUMENT);
        CanonicalJson.check(canonical, JsonLimits.DOCUMENT);
        assertThat(canonical).hasSizeLessThanOrEqualTo(bytes.length);
        assertThat(strict == null).isEqualTo(Arrays.equals(bytes, canonical));
    }

    /** Twelve bytes hold the longest fault that is not a whole token: two escaped surrogates. */
    @Property
    void mindsNothingBehindTheFirstFault(@ForAll("trees") JsonValue tree, @ForAll Random random) {
        byte[] bytes = Mutation.of(Respelling.of(new JsonArray(List.of(tree, tree, tree)), random), random);
        JsonException first = outcome(() -> CanonicalJson.readLenient(bytes, JsonLimits.DOCUMENT));
        if (first != null && isNoToken(first.reason()) && first.offset() + 12 <= bytes.length) {
            byte[] tail = new byte[random.nextInt(5)];
            random.nextBytes(tail);
            byte[] other = Arrays.copyOf(bytes, first.offset() + 12 + tail.length);
            System.arraycopy(tail, 0, other, first.offset() + 12, tail.length);
            JsonException again = refusal(() -> CanonicalJson.readLenient(other, JsonLimits.DOCUMENT));
            assertThat(place(again)).isEqualTo(place(first));
        }
    }

    @Provide
    Arbitrary<JsonValue> trees() {
        return JsonTrees.any();
    }

    private static boolean isNoToken(JsonReason reason) {
        return reason != JsonReason.NUMBER && reason != JsonReason.DUPLICATE;
    }

    private static String place(@Nullable JsonException refusal) {
        return refusal == null ? "" : refusal.reason() + " " + refusal.pointer() + " " + refusal.offset();
    }

    private static JsonException refusal(ThrowingCallable call) {
        return catchThrowableOfType(JsonException.class, call);
    }

    /** The refusal, or nothing; whatever else is thrown fails. */
    private static @Nullable JsonException outcome(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(JsonException.class);
        }
        return (JsonException) thrown;
    }
}
