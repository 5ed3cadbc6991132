package org.computeid.identifier.validation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the records of a document that keeps every constraint, and breaks and just keeps each of them. */
final class ConstraintChanges {

    private static final BigDecimal BIT = new BigDecimal("0.001");
    private static final BigInteger QUANTITY_MAX = BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE);
    private static final String PACKAGE = "org.computeid.identifier.descriptor";

    private ConstraintChanges() {}

    /**
     * A record with one component changed.
     *
     * @param origin the constraint and the component, e.g. {@code Min at Unit.count}
     * @param record the record of the whole document
     * @param isBroken whether the constraint no longer holds
     */
    record Changed(String origin, Record record, boolean isBroken) {}

    /** The changes, and {@code walked} gets the name of every constraint with its component. */
    static List<Changed> of(Record record, Set<String> walked) {
        List<Changed> changes = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            for (Annotation constraint : constraints(record.getClass(), component)) {
                String origin =
                        name(constraint) + " at " + record.getClass().getSimpleName() + '.' + component.getName();
                walked.add(origin);
                broken(constraint, value).forEach(other -> change(origin, record, component, other, true, changes));
                kept(constraint, value).forEach(other -> change(origin, record, component, other, false, changes));
            }
            below(record, component, value, walked, changes);
        }
        return changes;
    }

    /** Every constraint on a component of a record that a document may hold. */
    static Set<String> all(Class<?> type, Set<String> found) {
        for (RecordComponent component : type.getRecordComponents()) {
            for (Annotation constraint : constraints(type, component)) {
                found.add(name(constraint) + " at " + type.getSimpleName() + '.' + component.getName());
            }
            String generic = component.getGenericType().getTypeName().replaceAll(".*<|>", "");
            if (generic.startsWith(PACKAGE)) {
                try {
                    Class<?> below = Class.forName(generic);
                    if (below.isRecord()) {
                        all(below, found);
                    }
                } catch (ClassNotFoundException e) {
                    throw new LinkageError(generic, e);
                }
            }
        }
        return found;
    }

    private static void below(
            Record record,
            RecordComponent component,
            @Nullable Object value,
            Set<String> walked,
            List<Changed> changes) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                int index = i;
                for (Changed change : of((Record) list.get(i), walked)) {
                    List<Object> items = new ArrayList<>(list);
                    items.set(index, change.record);
                    change(change.origin, record, component, items, change.isBroken, changes);
                }
            }
        } else if (value instanceof Record below
                && below.getClass().getPackageName().equals(PACKAGE)) {
            for (Changed change : of(below, walked)) {
                change(change.origin, record, component, change.record, change.isBroken, changes);
            }
        }
    }

    private static void change(
            String origin,
            Record record,
            RecordComponent component,
            @Nullable Object value,
            boolean isBroken,
            List<Changed> changes) {
        boolean isNarrow = component.getType() == Integer.class;
        Object other = isNarrow && value instanceof Long number ? (Object) Math.toIntExact(number) : value;
        with(record, component, other).ifPresent(copy -> changes.add(new Changed(origin, copy, isBroken)));
    }

    private static List<Annotation> constraints(Class<?> type, RecordComponent component) {
        try {
            return Arrays.stream(type.getDeclaredField(component.getName()).getAnnotations())
                    .filter(annotation -> !(annotation instanceof Valid))
                    .filter(annotation -> !annotation.annotationType().equals(Nullable.class))
                    .toList();
        } catch (NoSuchFieldException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static String name(Annotation constraint) {
        return constraint.annotationType().getSimpleName();
    }

    private static List<@Nullable Object> broken(Annotation constraint, @Nullable Object value) {
        return switch (name(constraint)) {
            case "NotNull" -> Collections.singletonList(null);
            case "Min" -> List.of(((Min) constraint).value() - 1);
            case "Max" -> List.of(((Max) constraint).value() + 1);
            case "DecimalMin" -> List.of(new BigDecimal(((DecimalMin) constraint).value()).subtract(BIT));
            case "DecimalMax" -> List.of(new BigDecimal(((DecimalMax) constraint).value()).add(BIT));
            case "Size" -> sizes(value, ((Size) constraint).min() - 1, ((Size) constraint).max() + 1);
            case "Text" -> List.of("", " x", "x ", "\u2003x", "x".repeat(257), "😀".repeat(257));
            case "Quantity" -> List.of(BigInteger.ZERO, BigInteger.ONE.negate(), QUANTITY_MAX.add(BigInteger.ONE));
            case "InTable" -> List.of("", "zz", "fp65", "0000", "CNYY");
            case "Endpoint" -> List.of("", "a b", "é", "x".repeat(2049));
            case "Period" ->
                List.of("", "25", "2025-13", "2025-02-30", "2025/2024", "2025/2025-01", "2025/", "2025/2025/2025");
            case "Spellable" ->
                List.of(
                        Instant.parse("2026-11-22T00:00:00.5Z"),
                        Instant.parse("-0001-12-31T23:59:59Z"),
                        Instant.parse("+10000-01-01T00:00:00Z"));
            default -> throw new IllegalArgumentException("nothing breaks the constraint " + constraint);
        };
    }

    private static List<@Nullable Object> kept(Annotation constraint, @Nullable Object value) {
        return switch (name(constraint)) {
            case "Min" -> List.of(((Min) constraint).value());
            case "Max" -> List.of(((Max) constraint).value());
            case "DecimalMin" -> List.of(new BigDecimal(((DecimalMin) constraint).value()));
            case "DecimalMax" -> List.of(new BigDecimal(((DecimalMax) constraint).value()));
            case "Size" -> sizes(value, ((Size) constraint).min(), ((Size) constraint).max());
            case "Text" -> List.of("x", "x y", "x".repeat(256), "😀".repeat(256));
            case "Quantity" -> List.of(BigInteger.ONE, QUANTITY_MAX);
            case "Endpoint" -> List.of("!", "~", "x".repeat(2048));
            case "Period" -> List.of("0000", "2024-02-29", "2024-12/2024-12", "2025-02-28/2025-03-01");
            case "Spellable" -> List.of(Instant.parse("0000-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59Z"));
            default -> List.of();
        };
    }

    private static List<@Nullable Object> sizes(@Nullable Object list, int small, int large) {
        List<@Nullable Object> sizes = new ArrayList<>();
        for (int size : List.of(small, large)) {
            if (size >= 0 && list instanceof List<?> items) {
                sizes.add(Collections.nCopies(size, items.get(0)));
            }
        }
        return sizes;
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** A copy with another value, or none where the constructor already refuses it. */
    private static Optional<Record> with(Record record, RecordComponent changed, @Nullable Object value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getName().equals(changed.getName()) ? value : value(record, components[i]);
        }
        try {
            return Optional.of((Record) record.getClass().getConstructor(types).newInstance(values));
        } catch (InvocationTargetException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
