package org.computeid.cli.descriptor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of one document that was to be signed.
 *
 * @param entry where it came from
 * @param verdict what was found; an error or a refusal keeps it from being signed
 * @param bytes what was signed, one line or a clear text, or null
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Signed(Entry entry, Verdict verdict, byte @Nullable [] bytes) {

    static Signed not(Entry entry, Verdict verdict) {
        return new Signed(entry, verdict, null);
    }

    Optional<byte[]> findBytes() {
        return Optional.ofNullable(bytes);
    }
}
