package org.computeid.identifier;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A short walk around the seeds, without the guide; the long one is {@code .ci/fuzz}. */
class FuzzerTest {

    private static final int CHANGED = 40;

    @ParameterizedTest
    @EnumSource
    void noLawBreaksNearTheSeeds(Fuzzer.Target target) {
        Random random = new Random(20261122);
        for (byte[] seed : target.seeds()) {
            target.run(seed);
            for (int i = 0; i < CHANGED; i++) {
                target.run(changed(seed, random));
            }
        }
    }

    private static byte[] changed(byte[] seed, Random random) {
        byte[] data = seed.clone();
        int at = random.nextInt(data.length);
        data[at] = random.nextBoolean() ? (byte) random.nextInt(256) : data[random.nextInt(data.length)];
        return data;
    }
}
