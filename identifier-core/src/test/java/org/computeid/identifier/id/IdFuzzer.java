package org.computeid.identifier.id;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.computeid.identifier.code.CodeTable;
import org.computeid.identifier.code.CodeTableException;

/** The target of the coverage-guided fuzzer ({@code .ci/fuzz}): every door of the packages {@code id} and {@code code}. */
public final class IdFuzzer {

    private static final InteropClasses CLASSES = new InteropClasses(Map.of("401", "G", "402", "A", "403", "S"));

    private IdFuzzer() {}

    /**
     * One execution.
     *
     * @param data the first byte says how the others become a text
     */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        String text = new String(
                data,
                1,
                data.length - 1,
                switch (data[0] & 3) {
                    case 0 -> StandardCharsets.UTF_8;
                    case 1 -> StandardCharsets.UTF_16BE;
                    default -> StandardCharsets.ISO_8859_1;
                });
        strict(text);
        lenient(text);
        uuid(text);
        others(text);
    }

    private static void strict(String text) {
        IdResult result = ComputeId.tryParse(text);
        if (result instanceof ComputeId id) {
            same(id.toString(), text);
            same(ComputeId.parseLenient(text), new RepairedId(id, Set.of()));
            same(ComputeId.from(id.toUuid()), id);
            same(ComputeId.of(id.fields()), id);
        } else if (result instanceof IdRejection rejection) {
            boolean placed = rejection.index() >= 0 && rejection.index() < text.length();
            require(placed || rejection.reason() == IdReason.LENGTH);
            for (int suspect : rejection.suspects()) {
                require(text.charAt(suspect) != '-');
            }
            if (text.length() == 33) {
                same(rejection, PlainParser.parse(text));
            }
        }
    }

    private static void lenient(String text) {
        try {
            RepairedId read = ComputeId.parseLenient(text);
            same(ComputeId.parse(read.id().toString()), read.id());
            require(!read.repairs().isEmpty() || read.id().toString().equals(text));
        } catch (IdException refused) {
            require(refused.rejection().index() < Math.max(33, text.length()));
        }
    }

    private static void uuid(String text) {
        if (ComputeId.tryParseUuid(text) instanceof ComputeId id) {
            require(id.toUuid().toString().equalsIgnoreCase(text));
        }
    }

    private static void others(String text) {
        try {
            IdPrefix prefix = IdPrefix.parse(text);
            same(prefix.toString(), text);
            require(prefix.contains(prefix.low()) && prefix.contains(prefix.high()));
        } catch (IdException refused) {
            require(refused.rejection().input().equals(text));
        }
        try {
            same(Uscc.parse(text).toString(), text);
        } catch (IdException refused) {
            require(refused.rejection().input().equals(text));
        }
        try {
            same(InteropCode.parse(text, CLASSES).toText(CLASSES), text);
        } catch (IdException refused) {
            require(refused.rejection().reason() == IdReason.PROFILE);
        }
        try {
            require(!CodeTable.parse(text).codes().isEmpty());
        } catch (CodeTableException refused) {
            require(refused.line() >= 0);
        }
    }

    private static void same(Object one, Object other) {
        require(Objects.equals(one, other));
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new AssertionError("a law of identifiers does not hold");
        }
    }
}
