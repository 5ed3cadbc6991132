package org.computeid.identifier.id;

/**
 * The beginning of compute identifiers up to a whole group, e.g. {@code C1561-3301}: an authority, a registration node of
 * it, a registrant, or one kind (class and tier) of a registrant's resources (ID-17).
 *
 * <p>All identifiers that begin with it lie between {@link #low()} and {@link #high()}, so that a range scan over texts,
 * UUIDs or halves selects them. Immutable, safe for use by any thread. {@code parse(prefix.toString())} is equal to
 * {@code prefix}.
 */
public final class IdPrefix {

    private static final String LOWEST = "00000-0000-00000-00-00000001";
    private static final String HIGHEST = "ZZZZZ-ZZZZ-ZZZZZ-ZZ-ZZZZZZZZ";

    /** How far a prefix reaches, e.g. {@link #NODE} for {@code C1561-3301}. */
    public enum Level {
        /** {@code C1561}: all identifiers of an authority. */
        AUTHORITY(5),
        /** {@code C1561-3301}: all of a registration node. */
        NODE(10),
        /** {@code C1561-3301-20004}: all of a registrant at a node. */
        REGISTRANT(16),
        /** {@code C1561-3301-20004-AC}: all of a registrant's resources of one class and tier. */
        KIND(19);

        private final int length;

        Level(int length) {
            this.length = length;
        }

        /**
         * The length of the text of such a prefix, e.g. 10.
         *
         * @return 5, 10, 16 or 19 characters
         */
        public int length() {
            return length;
        }
    }

    private final String text;
    private final Level level;

    private IdPrefix(String text, Level level) {
        this.text = text;
        this.level = level;
    }

    /**
     * The prefix of an identifier.
     *
     * @param id the identifier
     * @param level how far the prefix reaches
     * @return the prefix
     */
    public static IdPrefix of(ComputeId id, Level level) {
        return new IdPrefix(id.toString().substring(0, level.length()), level);
    }

    /**
     * Reads the first 1 to 4 groups of a canonical text (ID-17).
     *
     * @param text 5, 10, 16 or 19 characters such as {@code C1561-3301}
     * @return the prefix
     * @throws IdException with {@code LENGTH} for any other length, otherwise with the reason and index that the canonical
     *     text has for the part that is there
     */
    public static IdPrefix parse(String text) {
        for (Level level : Level.values()) {
            if (level.length() == text.length()) {
                IdRejection fault = IdParser.faultOfPrefix(text);
                if (fault != null) {
                    throw new IdException(fault);
                }
                return new IdPrefix(text, level);
            }
        }
        throw new IdException(new IdRejection(IdReason.LENGTH, text, IdRejection.NO_INDEX));
    }

    /**
     * How far it reaches.
     *
     * @return the level
     */
    public Level level() {
        return level;
    }

    /**
     * The lowest identifier that begins with this prefix: the rest is filled with {@code 0}, the serial is {@code 00000001} (ID-18).
     *
     * @return an identifier
     */
    public ComputeId low() {
        return fill(LOWEST);
    }

    /**
     * The highest identifier that begins with this prefix: the rest is filled with {@code Z} (ID-18).
     *
     * @return an identifier
     */
    public ComputeId high() {
        return fill(HIGHEST);
    }

    /**
     * Whether an identifier begins with this prefix.
     *
     * @param id any identifier
     * @return true if it does
     */
    public boolean contains(ComputeId id) {
        return id.compareTo(low()) >= 0 && id.compareTo(high()) <= 0;
    }

    /**
     * Whether every identifier of another prefix begins with this one.
     *
     * @param other any prefix, also an equal one
     * @return true if it does
     */
    public boolean contains(IdPrefix other) {
        return other.text.startsWith(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdPrefix that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The groups with their hyphens, e.g. {@code C1561-3301}. */
    @Override
    public String toString() {
        return text;
    }

    private ComputeId fill(String rest) {
        return IdParser.parseUnchecked(text + rest.substring(level.length())).orElseThrow();
    }
}
