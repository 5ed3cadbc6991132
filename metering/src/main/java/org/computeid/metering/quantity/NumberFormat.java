package org.computeid.metering.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.computeid.metering.unit.OperationUnit;

/**
 * The format of the numbers that a rate is about, e.g. {@code fp16}: a row of the shipped code table, or
 * {@link #UNSTATED} (MET-5).
 */
public final class NumberFormat {

    /** The format of a rate that names none; written in {@code FLOPS}. */
    public static final NumberFormat UNSTATED = new NumberFormat("unstated", OperationUnit.FLOPS);

    private static final String TABLE = "number-format.csv";
    private static final String HEADER = "format,unit,en,zh";

    private final String name;
    private final OperationUnit unit;

    private NumberFormat(String name, OperationUnit unit) {
        this.name = name;
        this.unit = unit;
    }

    /**
     * The formats of the shipped table, in its order, without {@link #UNSTATED}.
     *
     * @return an unmodifiable collection
     */
    public static Collection<NumberFormat> shipped() {
        return Shipped.BY_NAME.values();
    }

    /**
     * The format of this name, letter for letter; {@code unstated} is one.
     *
     * @param name any text, e.g. {@code fp16}
     * @return the format, or empty if the table has none such
     */
    public static Optional<NumberFormat> find(String name) {
        return name.equals(UNSTATED.name) ? Optional.of(UNSTATED) : Optional.ofNullable(Shipped.BY_NAME.get(name));
    }

    /**
     * The name, e.g. {@code fp16}.
     *
     * @return lower-case letters and digits
     */
    public String name() {
        return name;
    }

    /**
     * What a rate on such numbers is written in: {@code OPS} for integers, else {@code FLOPS} (MET-4).
     *
     * @return the unit without a prefix
     */
    public OperationUnit unit() {
        return unit;
    }

    /** Equal if the names are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NumberFormat that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }

    /** Read once, when first asked for. */
    private static final class Shipped {

        static final Map<String, NumberFormat> BY_NAME = load();

        private static Map<String, NumberFormat> load() {
            InputStream resource = NumberFormat.class.getResourceAsStream(TABLE);
            if (resource == null) {
                throw new IllegalStateException("missing resource " + TABLE);
            }
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
                Map<String, NumberFormat> formats = new LinkedHashMap<>();
                lines.lines()
                        .filter(line -> !line.startsWith("#") && !line.equals(HEADER))
                        .map(Shipped::row)
                        .forEach(format -> formats.put(format.name, format));
                return Collections.unmodifiableMap(formats);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static NumberFormat row(String line) {
            String[] cells = line.split(",", 3);
            return new NumberFormat(cells[0], OperationUnit.valueOf(cells[1]));
        }
    }
}
