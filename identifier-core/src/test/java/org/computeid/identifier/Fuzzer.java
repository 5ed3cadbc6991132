package org.computeid.identifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.computeid.identifier.descriptor.DescriptorFuzzer;
import org.computeid.identifier.envelope.EnvelopeFuzzer;
import org.computeid.identifier.id.IdFuzzer;
import org.computeid.identifier.json.JsonFuzzer;

/**
 * Where the coverage-guided fuzzer comes in ({@code .ci/fuzz TARGET}): no bytes make a target throw, hang or break a law.
 * Jazzer finds the two methods by their names.
 */
public final class Fuzzer {

    /** What is asked. */
    public enum Target {
        /** Identifiers and code tables. */
        ID,
        /** Canonical JSON. */
        JSON,
        /** Envelopes and keys. */
        ENVELOPE,
        /** Descriptors and states. */
        DESCRIPTOR;

        List<byte[]> seeds() {
            return switch (this) {
                case ID -> IdFuzzer.seeds();
                case JSON -> JsonFuzzer.seeds();
                case ENVELOPE -> EnvelopeFuzzer.seeds();
                case DESCRIPTOR -> DescriptorFuzzer.seeds();
            };
        }

        void run(byte[] data) {
            switch (this) {
                case ID -> IdFuzzer.run(data);
                case JSON -> JsonFuzzer.run(data);
                case ENVELOPE -> EnvelopeFuzzer.run(data);
                case DESCRIPTOR -> DescriptorFuzzer.run(data);
            }
        }
    }

    private static Target target = Target.ID;

    private Fuzzer() {}

    /** Called by Jazzer, once. */
    public static void fuzzerInitialize(String[] args) {
        target = target(args[0]);
    }

    /** Called by Jazzer, for every input. */
    public static void fuzzerTestOneInput(byte[] data) {
        target.run(data);
    }

    /** Writes the inputs to begin with: target, folder. */
    public static void main(String[] args) throws IOException {
        List<byte[]> seeds = target(args[0]).seeds();
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(Path.of(args[1], "seed-" + i), seeds.get(i));
        }
    }

    private static Target target(String name) {
        return Target.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** That two things are equal. */
    public static void same(Object one, Object other) {
        require(Objects.equals(one, other));
    }

    /** That something holds. */
    public static void require(boolean holds) {
        if (!holds) {
            throw new AssertionError("a law does not hold");
        }
    }
}
