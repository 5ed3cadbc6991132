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

    private static final int NO_INDEX = -1;
    private static final int LONG_DIGITS = 18;

    private final JsonObject object;
    private final Findings findings;

    /** The object around this one, and where in it this one stands; nothing of that is spelled before there is a finding. */
    private final @Nullable ObjectReader parent;

    private final String name;
    private final int index;

    private ObjectReader(JsonObject object, Findings findings, @Nullable ObjectReader parent, String name, int index) {
        this.object = object;
        this.findings = findings;
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** The reader of the value at the top, which has to be an object with these members, or null if it is none. */
    static @Nullable ObjectReader open(JsonValue document, Members members, Findings findings) {
        if (document instanceof JsonObject object) {
            return new ObjectReader(object, findings, null, "", NO_INDEX).asked(members);
        }
        findings.add(FindingCode.FORMAT, "");
        return null;
    }

    private @Nullable ObjectReader open(JsonValue value, Members members, String member, int item) {
        if (value instanceof JsonObject inner) {
            return new ObjectReader(inner, findings, this, member, item).asked(members);
        }
        findings.add(FindingCode.FORMAT, at(member, item));
        return null;
    }

    private ObjectReader asked(Members members) {
        members.compare(
                object.members().keySet(),
                due -> report(FindingCode.REQUIRED, due),
                found -> report(FindingCode.UNKNOWN_MEMBER, found));
        return this;
    }

    boolean has(String name) {
        return object.members().containsKey(name);
    }

    /** The member as it stands, where it is a string; nothing is reported. */
    Optional<String> find(String name) {
        return object.members().get(name) instanceof JsonString string ? Optional.of(string.text()) : Optional.empty();
    }

    void report(FindingCode code, String name) {
        findings.add(code, at(name, NO_INDEX));
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

    <E extends Enum<E> & Spelled> @Nullable E choice(String name, List<E> choices) {
        String text = string(name);
        if (text == null) {
            return null;
        }
        for (E choice : choices) {
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
        BigInteger value = digits.length() > Decimals.MAX_LENGTH ? BigInteger.ZERO : integer(digits);
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
        ObjectReader reader = value == null ? null : open(value, members, name, NO_INDEX);
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
                ObjectReader reader = open(item, members, name, items.size());
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

    private static BigInteger integer(String digits) {
        return digits.length() > LONG_DIGITS ? new BigInteger(digits) : BigInteger.valueOf(Long.parseLong(digits));
    }

    private String pointer() {
        return parent == null ? "" : parent.at(name, index);
    }

    private String at(String member, int item) {
        String place = pointer() + '/' + Forms.escaped(member);
        return item == NO_INDEX ? place : place + '/' + item;
    }
}
