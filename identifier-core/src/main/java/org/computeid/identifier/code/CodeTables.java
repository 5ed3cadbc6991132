package org.computeid.identifier.code;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The editions of the code tables that are in force together, e.g. those shipped with this release (ID-30).
 *
 * <p>An immutable snapshot: a newer edition makes a new one, and {@link LiveCodeTables} holds the one in force. Region tables are told by name, e.g. {@code GB/T 2260} or,
 * with an edition, {@code GB/T 2260-2007}; only letters and digits count there, in either case (DOC-33).
 */
public final class CodeTables {

    private static final CodeTables SHIPPED = new CodeTables(
                    Map.of(
                            Table.RESOURCE_CLASS, CodeTable.resourceClasses(),
                            Table.TIER, CodeTable.tiers(),
                            Table.COUNTRY, CodeTable.countries(),
                            Table.NUMBER_FORMAT, CodeTable.numberFormats(),
                            Table.BILLING_UNIT, CodeTable.billingUnits(),
                            Table.CURRENCY, CodeTable.currencies()),
                    Map.of())
            .withRegions(CodeTable.chineseRegions(), "GB/T 2260")
            .withRegions(CodeTable.subdivisions());

    private final Map<Table, CodeTable> tables;
    private final Map<String, CodeTable> regions;

    private CodeTables(Map<Table, CodeTable> tables, Map<String, CodeTable> regions) {
        this.tables = new EnumMap<>(tables);
        this.regions = Map.copyOf(regions);
    }

    /**
     * The tables of this release.
     *
     * @return the shipped editions
     */
    public static CodeTables shipped() {
        return SHIPPED;
    }

    /**
     * A copy with another edition of a table.
     *
     * @param table which table
     * @param edition the edition that replaces the one here
     * @return the copy
     */
    public CodeTables with(Table table, CodeTable edition) {
        Map<Table, CodeTable> changed = new EnumMap<>(tables);
        changed.put(table, edition);
        return new CodeTables(changed, regions);
    }

    /**
     * A copy that also knows a region table, under its name alone, its name and edition, and further names.
     *
     * @param edition the region table, e.g. of UN/LOCODE
     * @param aliases other names for it
     * @return the copy
     */
    public CodeTables withRegions(CodeTable edition, String... aliases) {
        Map<String, CodeTable> changed = new HashMap<>(regions);
        for (String alias : aliases) {
            changed.put(key(alias), edition);
        }
        changed.put(key(edition.name()), edition);
        changed.put(key(edition.name() + edition.edition()), edition);
        return new CodeTables(tables, changed);
    }

    /**
     * The edition in use.
     *
     * @param table which table
     * @return its edition
     */
    public CodeTable table(Table table) {
        return Objects.requireNonNull(tables.get(table));
    }

    /**
     * The region table of a name.
     *
     * @param name e.g. {@code GB/T 2260} or {@code GB/T 2260-2007}
     * @return the table, or empty if it is not known here
     */
    public Optional<CodeTable> findRegions(String name) {
        return Optional.ofNullable(regions.get(key(name)));
    }

    @Override
    public String toString() {
        return tables.values() + ", regions " + Set.copyOf(regions.values());
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        name.chars().filter(c -> c < 128 && Character.isLetterOrDigit(c)).forEach(c -> key.append((char) c));
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
