package org.computeid.identifier.id;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A compute identifier of format version C, e.g. {@code C1561-3301-20004-AC-00EZA59H-ZC3R}: the name of one compute
 * centre, cluster, partition, server, device or service, for ever (ID-1).
 *
 * <p>Held as two halves of 60 bits; the check symbols are derived, so that an identifier with a wrong check cannot exist.
 * Immutable, safe for use by any thread. Its order is that of its text, of its UUID's bytes and of its halves, which are
 * one (ID-11). {@code parse(id.toString())} is equal to {@code id}, always.
 *
 * <p>It does not say whether its class, tier, node or registrant are registered: that is asked of an edition of a code
 * table.
 */
public final class ComputeId implements IdResult, Comparable<ComputeId> {

    private static final long VERSION_C = 12L << 55;
    private static final long HALF = (1L << 60) - 1;
    private static final long SERIAL_BITS = (1L << 40) - 1;
    private static final long UUID_VERSION_8 = 0x8000L;
    private static final long UUID_VARIANT = 0x8000_0000_0000_0000L;
    private static final int UUID_LENGTH = 36;

    private final long hi;
    private final long lo;

    /** Callers have checked every rule. */
    ComputeId(long hi, long lo) {
        this.hi = hi;
        this.lo = lo;
    }

    /**
     * The identifier that has these fields (ID-27, ID-28).
     *
     * @param fields the six fields as text
     * @return the identifier
     * @throws IdException with {@code LENGTH} if a field has the wrong length, otherwise with the reason and the index in
     *     the composed text
     */
    public static ComputeId of(IdFields fields) {
        return tryOf(fields).orElseThrow();
    }

    /**
     * The identifier that has these fields, or why there is none (ID-27, ID-28).
     *
     * @param fields the six fields as text
     * @return the identifier, or the rejection that {@link #of} throws; its input is the composed text
     */
    public static IdResult tryOf(IdFields fields) {
        String text = fields.toString();
        return fields.haveTheirLengths()
                ? IdParser.parseUnchecked(text)
                : new IdRejection(IdReason.LENGTH, text, IdRejection.NO_INDEX);
    }

    /**
     * Reads the canonical text, byte for byte (ID-21 to ID-26).
     *
     * @param text 33 characters such as {@code C1561-3301-20004-AC-00EZA59H-ZC3R}
     * @return the identifier
     * @throws IdException if the text is not canonical, with the reason and the 0-based index
     */
    public static ComputeId parse(String text) {
        return tryParse(text).orElseThrow();
    }

    /**
     * Reads the canonical text, byte for byte, without an exception on the way (ID-21 to ID-26).
     *
     * @param text any text
     * @return the identifier itself, or the rejection with the reason and the 0-based index
     */
    public static IdResult tryParse(String text) {
        return IdParser.parse(text);
    }

    /**
     * Reads what people paste, and says what it mended (ID-50): other letter case, spaces and dashes, full-width forms,
     * {@code I L O} for {@code 1 1 0}, and the carriers. A wrong check is never mended.
     *
     * @param text any text
     * @return the identifier and the repairs
     * @throws IdException if no repair helps; the index of a character lies in {@code text}, that of a field rule or of the
     *     check in the canonical text, which is then the rejection's input
     */
    public static RepairedId parseLenient(String text) {
        return LenientReader.read(text);
    }

    /**
     * The identifier that a UUID of version 8 stands for (ID-12).
     *
     * @param uuid any UUID
     * @return the identifier
     * @throws IdException with {@code UUID} if version, variant, the two zero bits or a field rule do not hold
     */
    public static ComputeId from(UUID uuid) {
        return tryFrom(uuid).orElseThrow();
    }

    /**
     * The identifier that a UUID of version 8 stands for, or a rejection with {@code UUID} (ID-12).
     *
     * @param uuid any UUID
     * @return the identifier, or the rejection
     */
    public static IdResult tryFrom(UUID uuid) {
        ComputeId id = fromBits(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
        return id != null ? id : new IdRejection(IdReason.UUID, uuid.toString(), IdRejection.NO_INDEX);
    }

    /**
     * Reads the text of a UUID: 36 characters, hexadecimal digits in either case, no braces and no {@code urn:} (ID-13).
     *
     * @param text any text
     * @return the identifier, or a rejection with {@code UUID} and no index
     */
    public static IdResult tryParseUuid(String text) {
        if (isUuidText(text)) {
            UUID uuid = UUID.fromString(text);
            ComputeId id = fromBits(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
            if (id != null) {
                return id;
            }
        }
        return new IdRejection(IdReason.UUID, text, IdRejection.NO_INDEX);
    }

    /**
     * The first half: version, authority, node and the first three symbols of the registrant, 12 symbols of 5 bits.
     *
     * @return 60 bits, most significant symbol first
     */
    public long hi() {
        return hi;
    }

    /**
     * The second half: the rest of the registrant, class, tier and serial, 12 symbols of 5 bits.
     *
     * @return 60 bits, most significant symbol first
     */
    public long lo() {
        return lo;
    }

    /**
     * The authority, e.g. {@code 1561}: ISO 3166-1 numeric country and one symbol.
     *
     * @return 4 symbols
     */
    public String authority() {
        return toString().substring(1, 5);
    }

    /**
     * The registration node, e.g. {@code 3301}, unique within its authority.
     *
     * @return 4 symbols
     */
    public String node() {
        return toString().substring(6, 10);
    }

    /**
     * The registrant's number, e.g. {@code 20004}, unique within its authority.
     *
     * @return 5 symbols
     */
    public String registrant() {
        return toString().substring(11, 16);
    }

    /**
     * The symbol of the resource class, e.g. {@code A} for intelligent computing.
     *
     * @return a symbol, registered or not
     */
    public char resourceClass() {
        return Symbols.symbol(lo >>> 45);
    }

    /**
     * The symbol of the tier, e.g. {@code C} for a cluster.
     *
     * @return a symbol, registered or not
     */
    public char tier() {
        return Symbols.symbol(lo >>> 40);
    }

    /**
     * The serial, e.g. {@code 00EZA59H}, chosen by the registrant and never used again.
     *
     * @return 8 symbols
     */
    public String serial() {
        return toString().substring(20, 28);
    }

    /**
     * The serial as a number, e.g. 502601009.
     *
     * @return 1 to 2^40 − 1
     */
    public long serialNumber() {
        return lo & SERIAL_BITS;
    }

    /**
     * The four check symbols, derived from the rest, e.g. {@code ZC3R} (ID-6).
     *
     * @return 4 symbols
     */
    public String check() {
        return toString().substring(29);
    }

    /**
     * The six fields as text, so that {@code of(id.fields())} is equal to {@code id}.
     *
     * @return the fields
     */
    public IdFields fields() {
        String text = toString();
        return new IdFields(
                text.substring(1, 5),
                text.substring(6, 10),
                text.substring(11, 16),
                text.substring(17, 18),
                text.substring(18, 19),
                text.substring(20, 28));
    }

    /**
     * The UUID of version 8 (RFC 9562 §5.8) that stands for this identifier (ID-10).
     *
     * @return the UUID; {@link #from} gives this identifier back
     */
    public UUID toUuid() {
        return new UUID(hi >>> 12 << 16 | UUID_VERSION_8 | (hi & 0xFFF), UUID_VARIANT | lo);
    }

    /** Compares as the texts do, symbol by symbol; consistent with equals. */
    @Override
    public int compareTo(ComputeId other) {
        int order = Long.compare(hi, other.hi);
        return order != 0 ? order : Long.compare(lo, other.lo);
    }

    /**
     * {@inheritDoc}
     *
     * @param accepted what to do with this identifier
     * @param rejected not called
     */
    @Override
    public <T> T fold(
            Function<? super ComputeId, ? extends T> accepted, Function<? super IdRejection, ? extends T> rejected) {
        return accepted.apply(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComputeId that && hi == that.hi && lo == that.lo;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(hi) + Long.hashCode(lo);
    }

    /** The canonical text of 33 characters (ID-1). */
    @Override
    public String toString() {
        byte[] text = new byte[IdParser.LENGTH];
        text[0] = 'C';
        Symbols.writePair(hi >>> 45, text, 1);
        Symbols.writePair(hi >>> 35, text, 3);
        text[5] = '-';
        Symbols.writePair(hi >>> 25, text, 6);
        Symbols.writePair(hi >>> 15, text, 8);
        text[10] = '-';
        Symbols.writePair(hi >>> 5, text, 11);
        text[13] = (byte) Symbols.symbol(hi);
        Symbols.writePair(lo >>> 50, text, 14);
        text[16] = '-';
        Symbols.writePair(lo >>> 40, text, 17);
        text[19] = '-';
        Symbols.writePair(lo >>> 30, text, 20);
        Symbols.writePair(lo >>> 20, text, 22);
        Symbols.writePair(lo >>> 10, text, 24);
        Symbols.writePair(lo, text, 26);
        text[28] = '-';
        int check = CheckCode.of(hi, lo);
        Symbols.writePair(check >>> 10, text, 29);
        Symbols.writePair(check, text, 31);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static boolean isVersionC(long hi) {
        return hi >>> 55 == VERSION_C >>> 55;
    }

    /** Three decimal digits that are not all zero. */
    private static boolean isAuthority(long hi) {
        long first = hi >>> 50 & 31;
        long second = hi >>> 45 & 31;
        long third = hi >>> 40 & 31;
        return first <= 9 && second <= 9 && third <= 9 && (first | second | third) != 0;
    }

    private static @Nullable ComputeId fromBits(long most, long least) {
        long hi = most >>> 16 << 12 | (most & 0xFFF);
        long lo = least & HALF;
        boolean isIdentifier = (most & 0xF000L) == UUID_VERSION_8
                && (least & ~HALF) == UUID_VARIANT
                && isVersionC(hi)
                && isAuthority(hi)
                && (lo & SERIAL_BITS) != 0;
        return isIdentifier ? new ComputeId(hi, lo) : null;
    }

    private static boolean isUuidText(String text) {
        if (text.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = text.charAt(i);
            boolean hyphenDue = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphenDue ? c != '-' : !isHexDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
