package org.computeid.identifier.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/**
 * One edition of a code table, e.g. the resource classes of 2026-11: an immutable snapshot (ID-30).
 *
 * <p>Its text is CSV with {@code #} lines {@code name}, {@code edition}, {@code date} and {@code source} in front, then
 * {@code code,status,en,zh}. A text with any fault is refused whole. Parsing an identifier never asks a table.
 */
public final class CodeTable {

    /** The most bytes that {@link #read} takes: 16 MiB. */
    public static final int MAX_BYTES = 16 << 20;

    private final Map<String, String> facts;
    private final Map<String, Code> codes;

    CodeTable(Map<String, String> facts, Map<String, Code> codes) {
        this.facts = facts;
        this.codes = Collections.unmodifiableMap(codes);
    }

    /**
     * The resource classes that this release ships, e.g. {@code G} for general.
     *
     * @return the shipped edition
     */
    public static CodeTable resourceClasses() {
        return Shipped.CLASSES;
    }

    /**
     * The tiers that this release ships, e.g. {@code F} for a facility.
     *
     * @return the shipped edition
     */
    public static CodeTable tiers() {
        return Shipped.TIERS;
    }

    /**
     * The countries that this release ships: ISO 3166-1 numeric, e.g. {@code 156} for China.
     *
     * @return the shipped edition
     */
    public static CodeTable countries() {
        return Shipped.COUNTRIES;
    }

    /**
     * The currencies that this release ships: ISO 4217, e.g. {@code CNY}.
     *
     * @return the shipped edition
     */
    public static CodeTable currencies() {
        return Shipped.CURRENCIES;
    }

    /**
     * The number formats that this release ships, e.g. {@code fp16}.
     *
     * @return the shipped edition
     */
    public static CodeTable numberFormats() {
        return Shipped.NUMBER_FORMATS;
    }

    /**
     * The billing units that this release ships, e.g. {@code card-hour}.
     *
     * @return the shipped edition
     */
    public static CodeTable billingUnits() {
        return Shipped.BILLING_UNITS;
    }

    /**
     * The regions of China that this release ships, from provinces down to counties: GB/T 2260, e.g. {@code 330100} for
     * Hangzhou.
     *
     * @return the shipped edition
     */
    public static CodeTable chineseRegions() {
        return ShippedRegions.CHINA;
    }

    /**
     * The regions of all countries that this release ships: ISO 3166-2, e.g. {@code US-TN} for Tennessee.
     *
     * @return the shipped edition
     */
    public static CodeTable subdivisions() {
        return ShippedRegions.WORLD;
    }

    /**
     * Reads an edition that came as bytes, e.g. from a network.
     *
     * @param utf8 the text of the table
     * @return the table
     * @throws CodeTableException if the bytes are more than {@link #MAX_BYTES} or not UTF-8, or as {@link #parse} does
     */
    public static CodeTable read(byte[] utf8) {
        if (utf8.length > MAX_BYTES) {
            throw new CodeTableException(CodeTableReason.SIZE, 0, "a table has at most " + MAX_BYTES + " bytes");
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            throw new CodeTableException(CodeTableReason.ENCODING, 0, "a table is UTF-8");
        }
    }

    /**
     * Reads an edition.
     *
     * @param csv the text of the table
     * @return the table
     * @throws CodeTableException if the text has any fault, with its reason and line
     */
    public static CodeTable parse(String csv) {
        return new CodeTableReader().read(csv);
    }

    /**
     * The table's name, e.g. {@code computeid-class}.
     *
     * @return the name
     */
    public String name() {
        return facts.getOrDefault("name", "");
    }

    /**
     * The edition, e.g. {@code 2026-11}.
     *
     * @return the edition
     */
    public String edition() {
        return facts.getOrDefault("edition", "");
    }

    /**
     * The day of the edition, e.g. {@code 2026-11-22}.
     *
     * @return the date as the table gives it
     */
    public String date() {
        return facts.getOrDefault("date", "");
    }

    /**
     * Where the codes come from.
     *
     * @return a sentence or an address
     */
    public String source() {
        return facts.getOrDefault("source", "");
    }

    /**
     * The codes, in the order of the text.
     *
     * @return an unmodifiable view
     */
    public Collection<Code> codes() {
        return codes.values();
    }

    /**
     * The row of a code.
     *
     * @param value any text
     * @return the code, or empty if this edition has none such
     */
    public Optional<Code> find(String value) {
        return Optional.ofNullable(codes.get(value));
    }

    @Override
    public String toString() {
        return name() + " " + edition() + ", " + codes.size() + " codes";
    }

    private static CodeTable load(String resource) {
        try (InputStream in = CodeTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read once, when first asked for. */
    private static final class Shipped {
        static final CodeTable CLASSES = load("class.csv");
        static final CodeTable TIERS = load("tier.csv");
        static final CodeTable COUNTRIES = load("country.csv");
        static final CodeTable CURRENCIES = load("currency.csv");
        static final CodeTable NUMBER_FORMATS = load("number-format.csv");
        static final CodeTable BILLING_UNITS = load("billing-unit.csv");
    }

    /** Thousands of rows, so apart from the others. */
    private static final class ShippedRegions {
        static final CodeTable CHINA = load("region-cn.csv");
        static final CodeTable WORLD = load("region-iso.csv");
    }
}
