package org.computeid.identifier.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The doors of canonical JSON, all asked at once: what one says of the same bytes, the others must say too. */
final class CanonicalJsonDoors {

    private CanonicalJsonDoors() {}

    /** The canonical form, which the strict doors must accept. */
    static String canonicalize(String text) {
        byte[] canonical = CanonicalJson.canonicalize(text.getBytes(UTF_8), JsonLimits.DOCUMENT);
        CanonicalJson.check(canonical, JsonLimits.DOCUMENT);
        assertThat(CanonicalJson.write(CanonicalJson.read(canonical, JsonLimits.DOCUMENT)))
                .isEqualTo(canonical);
        return new String(canonical, UTF_8);
    }

    /** The refusal of bytes outside the subset, which is the same from every door. */
    static JsonException refusal(byte[] bytes) {
        JsonException refused =
                catchThrowableOfType(JsonException.class, () -> CanonicalJson.canonicalize(bytes, JsonLimits.DOCUMENT));
        assertThat(place(strictRefusal(bytes))).isEqualTo(place(refused));
        return refused;
    }

    /** The refusal by the strict doors, which is the same from both. */
    static JsonException strictRefusal(byte[] bytes) {
        JsonException read =
                catchThrowableOfType(JsonException.class, () -> CanonicalJson.read(bytes, JsonLimits.DOCUMENT));
        JsonException check =
                catchThrowableOfType(JsonException.class, () -> CanonicalJson.check(bytes, JsonLimits.DOCUMENT));
        assertThat(place(check)).isEqualTo(place(read));
        return read;
    }

    private static String place(JsonException refused) {
        return refused.reason() + " " + refused.pointer() + " " + refused.offset();
    }

    static JsonException writingRefusal(JsonValue value) {
        return catchThrowableOfType(JsonException.class, () -> CanonicalJson.write(value));
    }
}
