package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonNumber;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonValue;

class EnvelopeLawsTest {

    private static final Map<SignatureAlgorithm, byte[]> SIGNED = new EnumMap<>(SignatureAlgorithm.class);

    private static final Map<SignatureAlgorithm, EnvelopeVerifier> VERIFIERS = new EnumMap<>(SignatureAlgorithm.class);

    static {
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            VERIFIERS.put(
                    algorithm,
                    EnvelopeFixture.verifier(TrustedKey.of(Keys.of(algorithm, 1).verificationKey(), Role.REGISTRANT)));
            SIGNED.put(algorithm, sign(algorithm, EnvelopeFixture.document()).toBytes());
        }
    }

    @Property(tries = 2_000)
    void everyFlippedBitIsRefused(@ForAll SignatureAlgorithm algorithm, @ForAll @IntRange(max = 1 << 20) int place) {
        byte[] envelope = envelope(algorithm);
        int bit = place % (8 * envelope.length);
        envelope[bit / 8] ^= (byte) (1 << bit % 8);
        assertRefused(algorithm, envelope);
    }

    @Property(tries = 500)
    void everyCutIsRefused(@ForAll SignatureAlgorithm algorithm, @ForAll @IntRange(max = 1 << 20) int place) {
        byte[] envelope = envelope(algorithm);
        assertRefused(algorithm, Arrays.copyOf(envelope, place % envelope.length));
    }

    @Property(tries = 500)
    void everyRepeatedByteIsRefused(@ForAll SignatureAlgorithm algorithm, @ForAll @IntRange(max = 1 << 20) int place) {
        byte[] envelope = envelope(algorithm);
        int index = place % envelope.length;
        byte[] longer = Arrays.copyOf(envelope, envelope.length + 1);
        System.arraycopy(envelope, index, longer, index + 1, envelope.length - index);
        assertRefused(algorithm, longer);
    }

    @Property(tries = 40)
    void whatIsSignedVerifiesToTheSameBytes(
            @ForAll SignatureAlgorithm algorithm, @ForAll @LongRange(max = JsonNumber.MAX) long number)
            throws VerificationException {
        JsonValue document = new JsonObject(Map.of("seq", new JsonNumber(number)));
        byte[] bytes = CanonicalJson.write(document);
        Verified<JsonValue> verified =
                verifier(algorithm).verify(sign(algorithm, bytes).toBytes(), EnvelopeFixture.NOW);
        assertThat(verified.payload()).isEqualTo(bytes);
        assertThat(verified.value()).isEqualTo(document);
    }

    private static byte[] envelope(SignatureAlgorithm algorithm) {
        return Objects.requireNonNull(SIGNED.get(algorithm)).clone();
    }

    private static void assertRefused(SignatureAlgorithm algorithm, byte[] envelope) {
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(() -> verifier(algorithm).verify(envelope, EnvelopeFixture.NOW));
    }

    private static EnvelopeVerifier verifier(SignatureAlgorithm algorithm) {
        return Objects.requireNonNull(VERIFIERS.get(algorithm));
    }

    private static Envelope sign(SignatureAlgorithm algorithm, byte[] document) {
        try {
            return Envelope.sign(
                    document,
                    EnvelopeFixture.TYP,
                    EnvelopeFixture.IAT,
                    List.of(Signatory.of(Keys.of(algorithm, 1), Role.REGISTRANT)));
        } catch (VerificationException e) {
            throw new AssertionError(e);
        }
    }
}
