package org.computeid.benchmarks;

import com.github.f4b6a3.ulid.Ulid;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdFields;
import org.computeid.identifier.id.IdReason;

/**
 * Inputs that differ from call to call, the same in every run: so many that neither the branch predictor nor the compiler
 * learns them by heart, and few enough for the second-level cache.
 */
final class Samples {

    static final int COUNT = 1 << 14;
    private static final long SEED = 20261122;

    private Samples() {}

    /** Identifiers with all fields at random. */
    static ComputeId[] ids() {
        RandomGenerator random = new SplittableRandom(SEED);
        return IntStream.range(0, COUNT).mapToObj(i -> id(random)).toArray(ComputeId[]::new);
    }

    static ComputeId id(RandomGenerator random) {
        String country = Integer.toString(random.nextInt(100, 1000));
        return ComputeId.of(new IdFields(
                country + symbols(1, random),
                symbols(4, random),
                symbols(5, random),
                symbols(1, random),
                symbols(1, random),
                symbols(7, random) + "1"));
    }

    static String symbols(int count, RandomGenerator random) {
        StringBuilder symbols = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            symbols.append(Refusal.SYMBOLS.charAt(random.nextInt(32)));
        }
        return symbols.toString();
    }

    static String[] idTexts() {
        ComputeId[] ids = ids();
        return texts(i -> ids[i].toString());
    }

    static UUID[] uuids() {
        RandomGenerator random = new SplittableRandom(SEED);
        return IntStream.range(0, COUNT)
                .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()))
                .toArray(UUID[]::new);
    }

    static String[] uuidTexts() {
        UUID[] uuids = uuids();
        return texts(i -> uuids[i].toString());
    }

    static String[] ulidTexts() {
        RandomGenerator random = new SplittableRandom(SEED);
        return texts(
                i -> Ulid.from(new UUID(random.nextLong(), random.nextLong())).toString());
    }

    /** Texts with one fault each, the reasons at random. */
    static String[] refusedTexts(List<IdReason> reasons) {
        RandomGenerator random = new SplittableRandom(SEED);
        String[] ids = idTexts();
        return texts(i -> refused(reasons.get(random.nextInt(reasons.size())), ids[i], random));
    }

    private static String refused(IdReason reason, String id, RandomGenerator random) {
        Refusal refusal = Refusal.of(reason, id, random);
        if (!refusal.agrees()) {
            throw new IllegalStateException("not refused as it should be: " + refusal);
        }
        return refusal.text();
    }

    static String[] packageUrls() {
        RandomGenerator random = new SplittableRandom(SEED);
        return texts(i -> "pkg:maven/org.example" + random.nextInt(100) + "/part-" + random.nextInt(1000) + "@1."
                + random.nextInt(10) + "." + i);
    }

    static String[] texts(IntFunction<String> text) {
        return IntStream.range(0, COUNT).mapToObj(text).toArray(String[]::new);
    }
}
