package org.computeid.identifier.validation;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.ComputeState;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.Uscc;
import org.computeid.identifier.json.Digest;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonNumber;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Binds a document to records by reflection and judges nothing, so that the constraints see what the reader saw. A fault
 * that no record can hold, such as a text where a number is due, makes the document inexpressible.
 */
final class RecordBinder {

    private static final Set<String> GROUPS = Set.of("claimKind", "issuance");
    private static final Set<String> DERIVED = Set.of("type", "class", "tier", "of");
    private static final Set<String> DUE_LISTS = Set.of("units", "compute", "available");

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private RecordBinder() {}

    static Optional<ComputeDescriptor> bind(JsonObject document) {
        try {
            ComputeDescriptor descriptor = (ComputeDescriptor) record(ComputeDescriptor.class, document);
            boolean derived = document.find("type").equals(Optional.of(new JsonString(ComputeDescriptor.TYPE)))
                    && descriptor.id() != null
                    && agrees(document, "class", descriptor.resourceClass())
                    && agrees(document, "tier", descriptor.tier());
            return derived ? Optional.of(descriptor) : Optional.empty();
        } catch (Inexpressible e) {
            return Optional.empty();
        }
    }

    static Optional<ComputeState> bindState(JsonObject document) {
        try {
            ComputeState state = (ComputeState) record(ComputeState.class, document);
            boolean typed = document.find("type").equals(Optional.of(new JsonString(ComputeState.TYPE)));
            return typed ? Optional.of(state) : Optional.empty();
        } catch (Inexpressible e) {
            return Optional.empty();
        }
    }

    private static boolean agrees(JsonObject document, String name, char symbol) {
        return document.find(name).equals(Optional.of(new JsonString(String.valueOf(symbol))));
    }

    private static Object record(Class<?> type, JsonObject object) {
        Set<String> rest = new HashSet<>(object.members().keySet());
        rest.removeAll(DERIVED);
        Object bound = record(type, object, rest);
        if (!rest.isEmpty()) {
            throw new Inexpressible();
        }
        return bound;
    }

    private static Object record(Class<?> type, JsonObject object, Set<String> rest) {
        Shape shape = SHAPES.get(type);
        List<RecordComponent> components = shape.components;
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (int i = 0; i < components.size(); i++) {
            String name = components.get(i).getName();
            rest.remove(name);
            values[i] = GROUPS.contains(name)
                    ? record(components.get(i).getType(), object, rest)
                    : value(shape.types.get(i), object.members().get(name), name);
        }
        if (type.getSimpleName().equals("Claim")) {
            String scope = object.find("unit").isPresent() ? "unit" : "total";
            expect(object.find("of").equals(Optional.of(new JsonString(scope))));
        }
        try {
            return shape.constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new Inexpressible();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static @Nullable Object value(Type type, @Nullable JsonValue value, String name) {
        if (type instanceof ParameterizedType list) {
            return items((Class<?>) list.getActualTypeArguments()[0], value, name);
        }
        Class<?> raw = (Class<?>) type;
        if (value == null) {
            expect(!raw.isPrimitive());
            return null;
        }
        if (raw == JsonObject.class || (raw.isRecord() && raw != Uscc.class)) {
            expect(value instanceof JsonObject);
            return raw == JsonObject.class ? value : record(raw, (JsonObject) value);
        }
        if (raw == long.class || raw == Long.class || raw == Integer.class) {
            expect(value instanceof JsonNumber);
            return number(raw, ((JsonNumber) value).value());
        }
        expect(value instanceof JsonString);
        return text(raw, ((JsonString) value).text());
    }

    private static List<Object> items(Class<?> type, @Nullable JsonValue value, String name) {
        List<Object> items = new ArrayList<>();
        if (value == null) {
            expect(!DUE_LISTS.contains(name));
            return items;
        }
        expect(value instanceof JsonArray);
        List<JsonValue> values = ((JsonArray) value).items();
        expect(DUE_LISTS.contains(name) || !values.isEmpty());
        for (JsonValue item : values) {
            expect(item instanceof JsonObject);
            items.add(record(type, (JsonObject) item));
        }
        return items;
    }

    private static Object number(Class<?> type, long value) {
        if (type == Integer.class) {
            expect(value == (int) value);
            return (int) value;
        }
        return value;
    }

    private static Object text(Class<?> type, String text) {
        try {
            Object value = parse(type, text);
            expect(type.isEnum() || value.toString().equals(text));
            return value;
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new Inexpressible();
        }
    }

    private static Object parse(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == ComputeId.class) {
            return ComputeId.parse(text);
        }
        if (type == Digest.class) {
            return Digest.parse(text);
        }
        if (type == Uscc.class) {
            return Uscc.parse(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == BigInteger.class) {
            return new BigInteger(text);
        }
        if (type == BigDecimal.class) {
            BigDecimal value = new BigDecimal(text);
            expect(text.length() <= 40
                    && value.scale() == Math.max(0, value.stripTrailingZeros().scale()));
            return value;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> spelling(constant).equals(text))
                .findFirst()
                .orElseThrow(Inexpressible::new);
    }

    private static Object spelling(Object constant) {
        try {
            return constant.getClass().getMethod("text").invoke(constant);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static void expect(boolean expressible) {
        if (!expressible) {
            throw new Inexpressible();
        }
    }

    /** There is no record that says the same. */
    private static final class Inexpressible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Inexpressible() {
            super(null, null, false, false);
        }
    }

    /** What reflection says of a record, asked once. */
    private record Shape(List<RecordComponent> components, List<Type> types, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            Class<?>[] raw = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                List<Type> types =
                        components.stream().map(RecordComponent::getGenericType).toList();
                return new Shape(components, types, type.getConstructor(raw));
            } catch (NoSuchMethodException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
    }
}
