package org.computeid.cli.mlperf;

/**
 * One member of a foreign document, e.g. {@code accelerators_per_node} with the number {@code 8}.
 *
 * @param name its name
 * @param kind what stands there
 * @param text a string's own text, otherwise the JSON text; empty where nothing stands
 */
record Member(String name, Kind kind, String text) {

    enum Kind {
        /** There is no such member, or it is null. */
        ABSENT,
        STRING,
        NUMBER,
        /** A truth value, an array or an object. */
        OTHER,
        /** It stands more than once, with different values. */
        REPEATED
    }

    static Member absent(String name) {
        return new Member(name, Kind.ABSENT, "");
    }

    /** RFC 6901. */
    String pointer() {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The text of a string that says something; otherwise why there is none. */
    Reading<String> words() {
        return switch (kind) {
            case ABSENT -> Reading.unread(Reason.MISSING);
            case REPEATED -> Reading.unread(Reason.DUPLICATE_MEMBER);
            case NUMBER, OTHER -> Reading.unread(Reason.TYPE);
            case STRING -> Words.saysNothing(text) ? Reading.unread(Reason.MISSING) : Reading.of(Words.trim(text));
        };
    }
}
