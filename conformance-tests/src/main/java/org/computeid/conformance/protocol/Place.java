package org.computeid.conformance.protocol;

/**
 * Where a rejected input is at fault, e.g. {@code index 29}.
 *
 * @param kind how the place is counted
 * @param value the number as digits, or the JSON pointer
 */
public record Place(Kind kind, String value) {

    /** How a place is counted. */
    public enum Kind {
        /** A 0-based index in UTF-16 units. */
        INDEX("index"),
        /** A JSON pointer. */
        POINTER("pointer"),
        /** A 0-based offset in bytes. */
        OFFSET("offset");

        private final String member;

        Kind(String member) {
            this.member = member;
        }

        /**
         * The name of the member that carries it.
         *
         * @return e.g. {@code index}
         */
        public String member() {
            return member;
        }
    }

    /**
     * A place in a text.
     *
     * @param index 0-based, in UTF-16 units
     * @return the place
     */
    public static Place index(int index) {
        return new Place(Kind.INDEX, Integer.toString(index));
    }

    /**
     * A place in a JSON document.
     *
     * @param pointer a JSON pointer (RFC 6901)
     * @return the place
     */
    public static Place pointer(String pointer) {
        return new Place(Kind.POINTER, pointer);
    }

    /**
     * A place in bytes.
     *
     * @param offset 0-based
     * @return the place
     */
    public static Place offset(long offset) {
        return new Place(Kind.OFFSET, Long.toString(offset));
    }
}
