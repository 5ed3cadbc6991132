package org.computeid.conformance.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.computeid.identifier.json.Base64Url;

/** The members of one object of a request, read by name; a missing, wrong or unknown one is a {@link RequestFault}. */
final class Members {

    private static final long LARGEST = (1L << 53) - 1;
    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,9})?Z");

    private final ObjectNode object;

    private Members(ObjectNode object) {
        this.object = object;
    }

    /**
     * Checks the names before any value is read.
     *
     * @param names all that may be there; the optional ones end with a question mark
     */
    static Members of(ObjectNode object, String... names) {
        Set<String> unknown = new TreeSet<>();
        object.fieldNames().forEachRemaining(unknown::add);
        for (String name : names) {
            boolean optional = name.endsWith("?");
            String plain = optional ? name.substring(0, name.length() - 1) : name;
            if (!unknown.remove(plain) && !optional) {
                throw new RequestFault(plain);
            }
        }
        if (!unknown.isEmpty()) {
            throw new RequestFault(unknown.iterator().next());
        }
        return new Members(object);
    }

    /** Where the names are data. */
    static Members unchecked(ObjectNode object) {
        return new Members(object);
    }

    String text(String name) {
        JsonNode node = object.path(name);
        if (!node.isTextual()) {
            throw new RequestFault(name);
        }
        return node.textValue();
    }

    boolean has(String name) {
        return object.has(name);
    }

    boolean flag(String name) {
        JsonNode node = object.path(name);
        if (!node.isBoolean()) {
            throw new RequestFault(name);
        }
        return node.booleanValue();
    }

    /** An integer that every JSON library keeps. */
    long integer(String name) {
        JsonNode node = object.path(name);
        if (!node.isIntegralNumber() || !node.canConvertToLong() || Math.abs(node.longValue()) > LARGEST) {
            throw new RequestFault(name);
        }
        return node.longValue();
    }

    /** A time {@code YYYY-MM-DDThh:mm:ssZ}, which may have 1 to 9 fractional digits. */
    Instant time(String name) {
        String text = text(name);
        if (!TIME.matcher(text).matches()) {
            throw new RequestFault(name);
        }
        try {
            return DateTimeFormatter.ISO_INSTANT.parse(text, Instant::from);
        } catch (DateTimeException noSuchTime) {
            throw new RequestFault(name, noSuchTime);
        }
    }

    ObjectNode object(String name) {
        if (object.get(name) instanceof ObjectNode inner) {
            return inner;
        }
        throw new RequestFault(name);
    }

    List<ObjectNode> objects(String name) {
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode item : array(name)) {
            if (!(item instanceof ObjectNode inner)) {
                throw new RequestFault(name);
            }
            objects.add(inner);
        }
        return objects;
    }

    List<String> list(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array(name)) {
            if (!item.isTextual()) {
                throw new RequestFault(name);
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    private JsonNode array(String name) {
        JsonNode node = object.path(name);
        if (!node.isArray()) {
            throw new RequestFault(name);
        }
        return node;
    }

    /** An object with any member names, all of whose values are texts. */
    Map<String, String> texts(String name) {
        ObjectNode inner = object(name);
        Map<String, String> texts = new TreeMap<>();
        Members members = new Members(inner);
        inner.fieldNames().forEachRemaining(key -> texts.put(key, members.text(key)));
        return texts;
    }

    /** The bytes of base64url without padding, in its one spelling. */
    byte[] bytes(String name) {
        return Base64Url.tryDecode(text(name)).orElseThrow(() -> new RequestFault(name));
    }
}
