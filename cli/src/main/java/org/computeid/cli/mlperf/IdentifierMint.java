package org.computeid.cli.mlperf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdFields;
import org.computeid.identifier.json.Digest;

/**
 * Mints an identifier of its own for every file. Serial and, where the caller names none, registrant number are taken from
 * SHA-256: of the file's place and content, and of the submitter's name. So the same file at the same place has the same
 * identifier in every run, alone or amongst others; two that meet (2^-40 for a pair of serials) part in the order of the
 * files.
 */
final class IdentifierMint {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SERIAL_SYMBOLS = 8;
    private static final int REGISTRANT_SYMBOLS = 5;

    private final String authority;
    private final String node;
    private final Optional<String> registrant;
    private final Set<String> serials = new HashSet<>();
    private final Map<String, String> registrants = new HashMap<>();

    IdentifierMint(ImportOptions options) {
        this.authority = options.authority();
        this.node = options.node();
        this.registrant = options.registrant();
    }

    /**
     * The identifier of one file.
     *
     * @param place the file's path below the folder that was named
     * @param content the digest of its bytes
     * @param submitter the registrant's name
     * @param kind class and tier, e.g. {@code AN}
     */
    ComputeId mint(String place, Digest content, String submitter, String kind) {
        String serial = unused("serial\n" + content + '\n' + place, SERIAL_SYMBOLS, serials);
        String number = registrant.orElseGet(() -> numberOf(submitter));
        serials.add(serial);
        return ComputeId.of(new IdFields(authority, node, number, kind.substring(0, 1), kind.substring(1), serial));
    }

    private String numberOf(String submitter) {
        String number = registrants.get(submitter);
        if (number == null) {
            number = unused("registrant\n" + submitter, REGISTRANT_SYMBOLS, Set.copyOf(registrants.values()));
            registrants.put(submitter, number);
        }
        return number;
    }

    private static String unused(String seed, int length, Set<String> used) {
        int attempt = 0;
        String symbols = symbols(seed + '\n' + attempt, length);
        while (used.contains(symbols) || symbols.equals("0".repeat(length))) {
            attempt++;
            symbols = symbols(seed + '\n' + attempt, length);
        }
        return symbols;
    }

    private static String symbols(String seed, int length) {
        byte[] digest = Digest.sha256(seed.getBytes(StandardCharsets.UTF_8)).toBytes();
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << Byte.SIZE | (digest[i] & 0xFF);
        }
        StringBuilder symbols = new StringBuilder();
        for (int i = 0; i < length; i++) {
            symbols.append(SYMBOLS.charAt((int) (bits >>> (Long.SIZE - 5 * (i + 1)) & 31)));
        }
        return symbols.toString();
    }
}
