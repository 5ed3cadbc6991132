package org.computeid.identifier.descriptor;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.computeid.identifier.code.CodeTable;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdException;
import org.computeid.identifier.id.IdResult;
import org.computeid.identifier.id.Uscc;
import org.computeid.identifier.json.Digest;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonNumber;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one object. A member that is missing or at fault reads as null; the fault is among the findings,
 * missing and unknown members as soon as the object is opened.
 */
final class ObjectReader {

    private final JsonObject object;
    private final String pointer;
    private final Findings findings;

    private ObjectReader(JsonObject object, String pointer, Findings findings) {
        this.object = object;
        this.pointer = pointer;
        this.findings = findings;
    }

    /** The reader of a value that has to be an object with these members, or null if it is none. */
    static @Nullable ObjectReader open(JsonValue value, Members members, String pointer, Findings findings) {
        if (!(value instanceof JsonObject object)) {
            findings.add(FindingCode.FORMAT, pointer);
            return null;
        }
        ObjectReader reader = new ObjectReader(object, pointer, findings);
        for (String name : members.required()) {
            if (!reader.has(name)) {
                reader.report(FindingCode.REQUIRED, name);
            }
        }
        for (String name : object.members().keySet()) {
            if (!members.allow(name)) {
                reader.report(FindingCode.UNKNOWN_MEMBER, name);
            }
        }
        return reader;
    }

    boolean has(String name) {
        return object.members().containsKey(name);
    }

    /** The member as it stands, where it is a string; nothing is reported. */
    Optional<String> find(String name) {
        return object.members().get(name) instanceof JsonString string ? Optional.of(string.text()) : Optional.empty();
    }

    void report(FindingCode code, String name) {
        findings.add(code, at(name));
    }

    @Nullable
    String text(String name) {
        return text(name, Forms::isText);
    }

    @Nullable
    String text(String name, Predicate<String> form) {
        String text = string(name);
        return text == null ? null : keep(text, form.test(text), FindingCode.FORMAT, name);
    }

    @Nullable
    String code(String name, CodeTable table) {
        String text = string(name);
        return text == null ? null : keep(text, table.find(text).isPresent(), FindingCode.CODE, name);
    }

    <E extends Enum<E> & Spelled> @Nullable E choice(String name, Class<E> choices) {
        String text = string(name);
        if (text == null) {
            return null;
        }
        for (E choice : choices.getEnumConstants()) {
            if (choice.text().equals(text)) {
                return choice;
            }
        }
        report(FindingCode.CODE, name);
        return null;
    }

    @Nullable
    Long integer(String name, long min, long max) {
        JsonValue value = object.members().get(name);
        if (value instanceof JsonNumber number) {
            boolean inRange = number.value() >= min && number.value() <= max;
            return keep(number.value(), inRange, FindingCode.RANGE, name);
        }
        reportType(value, name);
        return null;
    }

    @Nullable
    BigInteger quantity(String name) {
        String text = string(name);
        String digits = text == null ? null : keep(text, Numerals.isInteger(text), FindingCode.FORMAT, name);
        if (digits == null) {
            return null;
        }
        BigInteger value = digits.length() > Decimals.MAX_LENGTH ? BigInteger.ZERO : new BigInteger(digits);
        return keep(value, Forms.isQuantity(value), FindingCode.RANGE, name);
    }

    @Nullable
    BigDecimal decimal(String name, Predicate<BigDecimal> range) {
        String digits = text(name, text -> text.length() <= Decimals.MAX_LENGTH && Numerals.isDecimal(text));
        if (digits == null) {
            return null;
        }
        BigDecimal value = new BigDecimal(digits);
        return keep(value, range.test(value), FindingCode.RANGE, name);
    }

    @Nullable
    Instant time(String name) {
        String text = string(name);
        Instant time = text == null ? null : Numerals.time(text);
        if (text != null && time == null) {
            report(FindingCode.FORMAT, name);
        }
        return time;
    }

    /** The member that names the type of the document. */
    void type(String due) {
        String type = string("type");
        if (type != null && !type.equals(due)) {
            report(FindingCode.CODE, "type");
        }
    }

    @Nullable
    Digest digest(String name) {
        String text = string(name);
        try {
            return text == null ? null : Digest.parse(text);
        } catch (IllegalArgumentException e) {
            report(FindingCode.FORMAT, name);
            return null;
        }
    }

    @Nullable
    ComputeId id(String name) {
        String text = string(name);
        if (text == null) {
            return null;
        }
        IdResult result = ComputeId.tryParse(text);
        if (result instanceof ComputeId id) {
            return id;
        }
        report(FindingCode.FORMAT, name);
        return null;
    }

    @Nullable
    Uscc uscc(String name) {
        String text = string(name);
        try {
            return text == null ? null : Uscc.parse(text);
        } catch (IdException e) {
            report(FindingCode.FORMAT, name);
            return null;
        }
    }

    /** The member read as an object, or null. */
    <T> @Nullable T object(String name, Members members, Function<ObjectReader, @Nullable T> read) {
        JsonValue value = object.members().get(name);
        ObjectReader reader = value == null ? null : open(value, members, at(name), findings);
        return reader == null ? null : read.apply(reader);
    }

    /** The member as it is, where it is an object. */
    @Nullable
    JsonObject tree(String name) {
        JsonValue value = object.members().get(name);
        if (value instanceof JsonObject tree) {
            return tree;
        }
        reportType(value, name);
        return null;
    }

    /** The items of a list of objects that has at least {@code min}; an item that cannot be read is null. */
    <T> List<@Nullable T> list(String name, int min, Members members, Function<ObjectReader, @Nullable T> read) {
        List<@Nullable T> items = new ArrayList<>();
        JsonValue value = object.members().get(name);
        if (value instanceof JsonArray array) {
            if (array.items().size() < min || array.items().size() > Forms.LIST_MAX) {
                report(FindingCode.RANGE, name);
            }
            for (JsonValue item : array.items()) {
                ObjectReader reader = open(item, members, at(name) + '/' + items.size(), findings);
                items.add(reader == null ? null : read.apply(reader));
            }
        } else {
            reportType(value, name);
        }
        return items;
    }

    private @Nullable String string(String name) {
        JsonValue value = object.members().get(name);
        if (value instanceof JsonString string) {
            return string.text();
        }
        reportType(value, name);
        return null;
    }

    /** Reports a member that is there but of another JSON type. */
    private void reportType(@Nullable JsonValue value, String name) {
        if (value != null) {
            report(FindingCode.FORMAT, name);
        }
    }

    private <T> @Nullable T keep(T value, boolean holds, FindingCode fault, String name) {
        if (holds) {
            return value;
        }
        report(fault, name);
        return null;
    }

    private String at(String name) {
        return pointer + '/' + Forms.escaped(name);
    }
}
