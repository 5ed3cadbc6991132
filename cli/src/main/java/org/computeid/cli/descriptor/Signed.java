package org.computeid.cli.descriptor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one document that was to be signed.
 *
 * @param entry where it came from
 * @param verdict what was found; an error or a refusal keeps it from being signed
 * @param bytes what was signed, one line or a clear text, or null
 * @param lines what is to be told about it; empty until {@link #told}
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Signed(Entry entry, Verdict verdict, byte @Nullable [] bytes, String lines) {

    private static final int OVERHEAD = 1024;

    static Signed of(Entry entry, Verdict verdict, byte[] bytes) {
        return new Signed(entry, verdict, bytes, "");
    }

    static Signed not(Entry entry, Verdict verdict) {
        return new Signed(entry, verdict, null, "");
    }

    /** The same as it waits for its turn: what is told, and no more of what was found than is counted. */
    Signed told(VerdictLines words) {
        return new Signed(entry, verdict.brief(), bytes, words.lines(verdict));
    }

    /** About what it takes in memory. */
    long weight() {
        return OVERHEAD + 2L * lines.length() + entry.bytes().length + (bytes == null ? 0 : bytes.length);
    }

    Optional<byte[]> findBytes() {
        return Optional.ofNullable(bytes);
    }
}
