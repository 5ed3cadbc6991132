package org.computeid.identifier.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One edition of a code table, e.g. the resource classes of 2026-11: an immutable snapshot (ID-30).
 *
 * <p>Its text is CSV with {@code #} lines {@code name}, {@code edition}, {@code date} and {@code source} in front, then
 * {@code code,status,en,zh}. A text with any fault is refused whole. Parsing an identifier never asks a table.
 */
public final class CodeTable {

    private static final String HEADER = "code,status,en,zh";
    private static final List<String> FACTS = List.of("name", "edition", "date", "source");

    private final Map<String, String> facts;
    private final Map<String, Code> codes;

    private CodeTable(Map<String, String> facts, Map<String, Code> codes) {
        this.facts = facts;
        this.codes = codes;
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
     * Reads an edition.
     *
     * @param csv the text of the table
     * @return the table
     * @throws IllegalArgumentException if a fact is missing or twice, the header differs, a row has not four columns, a
     *     status is unknown, or a code is empty or twice; the message names the line
     */
    public static CodeTable parse(String csv) {
        Map<String, String> facts = new LinkedHashMap<>();
        Map<String, Code> codes = new LinkedHashMap<>();
        boolean headerSeen = false;
        int number = 0;
        for (String line : csv.lines().toList()) {
            number++;
            if (line.startsWith("#")) {
                addFact(line, number, facts);
            } else if (!headerSeen) {
                require(line.equals(HEADER), number, "expected the header " + HEADER);
                headerSeen = true;
            } else {
                Code code = row(line, number);
                require(codes.put(code.value(), code) == null, number, "a code stands twice");
            }
        }
        require(facts.keySet().containsAll(FACTS), number, "name, edition, date and source are due");
        require(!codes.isEmpty(), number, "a table has at least one code");
        return new CodeTable(facts, Collections.unmodifiableMap(codes));
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

    private static void addFact(String line, int number, Map<String, String> facts) {
        int colon = line.indexOf(':');
        require(colon > 0, number, "a # line reads '# name: value'");
        String name = line.substring(1, colon).strip();
        require(FACTS.contains(name), number, "no such fact");
        require(facts.put(name, line.substring(colon + 1).strip()) == null, number, "a fact stands twice");
    }

    private static Code row(String line, int number) {
        String[] cells = line.split(",", -1);
        require(cells.length == 4 && !cells[0].isBlank(), number, "a row has the four columns " + HEADER);
        for (CodeStatus status : CodeStatus.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(cells[1])) {
                return new Code(cells[0], status, cells[2], cells[3]);
            }
        }
        throw new IllegalArgumentException("line " + number + ": the status is active, deprecated or reserved");
    }

    private static void require(boolean holds, int line, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException("line " + line + ": " + sentence);
        }
    }

    private static CodeTable load(String resource) {
        try (InputStream in = CodeTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
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
