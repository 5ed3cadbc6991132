package org.computeid.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.computeid.identifier.envelope.Envelope;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.Signatory;
import org.computeid.identifier.envelope.SigningKey;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdFields;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonNumber;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;

/** Descriptors of a real system, each with another identifier and number, the same in every run; canonical, some 3 KB each. */
final class Documents {

    static final int COUNT = 64;
    static final String TYPE = "compute-descriptor";

    /** A moment at which all of them are valid. */
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final String RESOURCE = "descriptor.json";
    private static final long SEED = 20261122;

    private Documents() {}

    static byte[][] all() {
        JsonObject real = (JsonObject) CanonicalJson.readLenient(resource(RESOURCE), JsonLimits.DOCUMENT);
        RandomGenerator random = new SplittableRandom(SEED);
        return IntStream.range(0, COUNT)
                .mapToObj(i -> CanonicalJson.write(variant(real, i, random)))
                .toArray(byte[][]::new);
    }

    private static JsonObject variant(JsonObject real, int number, RandomGenerator random) {
        Map<String, JsonValue> members = new TreeMap<>(real.members());
        ComputeId id = ComputeId.of(new IdFields("1561", "3301", "20004", "A", "C", Samples.symbols(8, random)));
        members.put("id", new JsonString(id.toString()));
        members.put("seq", new JsonNumber(number));
        return new JsonObject(members);
    }

    static byte[][] envelopes(byte[][] documents, SigningKey key) {
        byte[][] envelopes = new byte[documents.length][];
        for (int i = 0; i < envelopes.length; i++) {
            envelopes[i] = envelope(documents[i], key);
        }
        return envelopes;
    }

    private static byte[] envelope(byte[] document, SigningKey key) {
        try {
            return Envelope.sign(document, TYPE, NOW, List.of(Signatory.of(key, Role.REGISTRANT)))
                    .toBytes();
        } catch (VerificationException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String resource) {
        return new String(resource(resource), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (InputStream in = Documents.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
