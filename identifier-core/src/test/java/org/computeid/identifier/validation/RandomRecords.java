package org.computeid.identifier.validation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.ComputeState;
import org.computeid.identifier.descriptor.Documents;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdFields;
import org.computeid.identifier.id.Uscc;
import org.computeid.identifier.json.Digest;
import org.computeid.identifier.json.JsonNumber;
import org.computeid.identifier.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Records with values that keep the constraints and values that break them, but can always be written. */
final class RandomRecords {

    private static final List<String> TEXTS = List.of(
            "x",
            "",
            " x",
            "x ",
            "fp16",
            "int8",
            "fp17",
            "156",
            "999",
            "CNY",
            "EUR",
            "RMB",
            "token",
            "card-hour",
            "2025",
            "2025-01/2025-02",
            "2025-02/2025-01",
            "https://example.com",
            "杭州",
            "x".repeat(256),
            "x".repeat(257));
    private static final List<Long> NUMBERS =
            List.of(1L, 1L, 2L, 0L, -1L, 1023L, 1024L, 1_048_575L, 1_048_576L, JsonNumber.MAX, -JsonNumber.MAX);
    private static final List<BigInteger> QUANTITIES = List.of(
            BigInteger.ONE,
            BigInteger.TEN,
            BigInteger.ZERO,
            BigInteger.ONE.negate(),
            BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE),
            BigInteger.ONE.shiftLeft(127));
    private static final List<String> DECIMALS = List.of("1", "0", "0.999", "1.001", "-0.1", "2.5", "0.5");
    private static final List<JsonObject> EXTENSIONS = List.of(
            Documents.parse("{}"), Documents.parse("{\"com.example\":1}"), Documents.parse("{\"rack\":{},\"a.b\":1}"));

    private final Random random;

    RandomRecords(long seed) {
        random = new Random(seed);
    }

    ComputeDescriptor descriptor() {
        return (ComputeDescriptor) record(ComputeDescriptor.class);
    }

    ComputeState state() {
        return (ComputeState) record(ComputeState.class);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(this::component).toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return optional && random.nextInt(3) == 0 ? null : value(component.getGenericType());
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType list) {
            List<Object> items = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                items.add(record((Class<?>) list.getActualTypeArguments()[0]));
            }
            return items;
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isEnum()) {
            return any(List.of(raw.getEnumConstants()));
        }
        return raw.isRecord() && raw != Uscc.class && raw != JsonObject.class ? record(raw) : scalar(raw);
    }

    private Object scalar(Class<?> type) {
        if (type == String.class) {
            return any(TEXTS);
        }
        if (type == Integer.class) {
            return random.nextInt(1030) - 3;
        }
        if (type == Instant.class) {
            return Instant.parse("2026-11-22T00:00:00Z").plusSeconds(random.nextInt(100_000_000));
        }
        if (type == BigInteger.class) {
            return any(QUANTITIES);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(any(DECIMALS));
        }
        if (type == Digest.class) {
            return Digest.sha256(new byte[0]);
        }
        if (type == Uscc.class) {
            return Uscc.parse("91330106673959654P");
        }
        if (type == JsonObject.class) {
            return any(EXTENSIONS);
        }
        return type == ComputeId.class ? id() : any(NUMBERS);
    }

    private ComputeId id() {
        String resourceClass = any(List.of("A", "G", "S", "Q", "Z"));
        String tier = any(List.of("F", "F", "C", "D", "Z"));
        return ComputeId.of(new IdFields("9990", "0001", "00001", resourceClass, tier, "00000001"));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
