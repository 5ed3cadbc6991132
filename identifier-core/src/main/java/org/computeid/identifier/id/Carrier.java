package org.computeid.identifier.id;

import java.util.Locale;

/**
 * The lossless wrappers of an identifier's text, e.g. {@code computeid:C1561-3301-20004-AC-00EZA59H-ZC3R} (ID-66).
 *
 * <p>The bare text is the identity: carriers are made to be sent, and are read by {@link ComputeId#parseLenient}; they are
 * never compared as strings.
 */
public final class Carrier {

    private Carrier() {}

    /**
     * The URI form.
     *
     * @param id the identifier
     * @return {@code computeid:} and the text
     */
    public static String uri(ComputeId id) {
        return "computeid:" + id;
    }

    /**
     * The form for QR codes in alphanumeric mode.
     *
     * @param id the identifier
     * @return the 28 symbols without hyphens
     */
    public static String compact(ComputeId id) {
        return id.toString().replace("-", "");
    }

    /**
     * The form for DNS labels and Kubernetes names and labels.
     *
     * @param id the identifier
     * @return the text in lower case
     */
    public static String label(ComputeId id) {
        return id.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * A link to a resolver.
     *
     * @param id the identifier
     * @param resolver the resolver's host and path, without slashes around, e.g. {@code resolver.example/compute}
     * @return {@code https://}, the resolver, {@code /id/} and the text
     * @throws IllegalArgumentException if the resolver is empty, has an empty segment, a space or a character that is not
     *     printable ASCII
     */
    public static String link(ComputeId id, String resolver) {
        boolean wellFormed =
                resolver.chars().allMatch(c -> c > ' ' && c < 127) && !("/" + resolver + "/").contains("//");
        if (!wellFormed) {
            throw new IllegalArgumentException("a resolver is a host and path segments that are not empty");
        }
        return "https://" + resolver + "/id/" + id;
    }

    /**
     * A handle of the industrial internet.
     *
     * @param id the identifier
     * @param industry the industry's number, not negative
     * @param enterprise the enterprise's number, not negative
     * @return {@code 88.} industry {@code .} enterprise {@code /} and the 28 symbols
     * @throws IllegalArgumentException if a number is negative
     */
    public static String handle(ComputeId id, long industry, long enterprise) {
        if (industry < 0 || enterprise < 0) {
            throw new IllegalArgumentException("the numbers of a handle are not negative");
        }
        return "88." + industry + "." + enterprise + "/" + compact(id);
    }
}
