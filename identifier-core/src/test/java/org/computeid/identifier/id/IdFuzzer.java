package org.computeid.identifier.id;

import static org.computeid.identifier.Fuzzer.require;
import static org.computeid.identifier.Fuzzer.same;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.computeid.identifier.code.CodeTable;
import org.computeid.identifier.code.CodeTableException;

/** What {@code .ci/fuzz id} asks: every door of the packages {@code id} and {@code code}, one in each execution. */
public final class IdFuzzer {

    private static final int DOORS = 7;
    private static final InteropClasses CLASSES = new InteropClasses(Map.of("401", "G", "402", "A", "403", "S"));

    private IdFuzzer() {}

    /** Texts to begin with, each behind the byte that opens its door. */
    public static List<byte[]> seeds() {
        return List.of(
                seed(0, "C1561-3301-20004-AC-00EZA59H-ZC3R"),
                seed(0, "C1561-3301-20004-AC-00EZA59J-ZC3R"),
                seed(1, "computeid:C1561-3301-20004-AC-00EZA59H-ZC3R"),
                seed(1, "https://resolver.example/compute/id/C1561-3301-20004-AC-00EZA59H-ZC3R"),
                seed(1, "88.100.5/C1561330120004AC00EZA59HZC3R"),
                seed(2, "604a608c-6008-8800-8011-4c001df51531"),
                seed(3, "C1561-3301-20004-AC"),
                seed(4, "91330106MA2CFLDG4R"),
                seed(5, "1101tc200044013301502601009F1S1024N100P150"),
                seed(6, "# name: t\n# edition: 1\n# date: 2026-11-22\n# source: s\ncode,status,en,zh\nA,active,a,b\n"));
    }

    private static byte[] seed(int door, String text) {
        return ((char) (door << 2) + text).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * One execution.
     *
     * @param data the first byte says how the others become a text, and what reads it
     */
    public static void run(byte[] data) {
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
        read(data[0] >> 2 & 7, text);
    }

    /** Asks every door. */
    static void readByAll(String text) {
        for (int door = 0; door < DOORS; door++) {
            read(door, text);
        }
    }

    private static void read(int door, String text) {
        switch (door) {
            case 1 -> lenient(text);
            case 2 -> uuid(text);
            case 3 -> prefix(text);
            case 4 -> uscc(text);
            case 5 -> interop(text);
            case 6 -> codeTable(text);
            default -> strict(text);
        }
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

    private static void prefix(String text) {
        try {
            IdPrefix prefix = IdPrefix.parse(text);
            same(prefix.toString(), text);
            require(prefix.contains(prefix.low()) && prefix.contains(prefix.high()));
        } catch (IdException refused) {
            require(refused.rejection().input().equals(text));
        }
    }

    private static void uscc(String text) {
        try {
            same(Uscc.parse(text).toString(), text);
        } catch (IdException refused) {
            require(refused.rejection().input().equals(text));
        }
    }

    private static void interop(String text) {
        try {
            same(InteropCode.parse(text, CLASSES).toText(CLASSES), text);
        } catch (IdException refused) {
            require(refused.rejection().reason() == IdReason.PROFILE);
        }
    }

    private static void codeTable(String text) {
        try {
            require(!CodeTable.parse(text).codes().isEmpty());
        } catch (CodeTableException refused) {
            require(refused.line() >= 0);
        }
    }
}
