package org.computeid.conformance.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The members of one object of a request, read by name; a missing, wrong or unknown one is a {@link RequestFault}. */
final class Members {

    private static final String BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

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

    String text(String name) {
        JsonNode node = object.path(name);
        if (!node.isTextual()) {
            throw new RequestFault(name);
        }
        return node.textValue();
    }

    /** An object with any member names, all of whose values are texts. */
    Map<String, String> texts(String name) {
        if (!(object.get(name) instanceof ObjectNode inner)) {
            throw new RequestFault(name);
        }
        Map<String, String> texts = new TreeMap<>();
        Members members = new Members(inner);
        inner.fieldNames().forEachRemaining(key -> texts.put(key, members.text(key)));
        return texts;
    }

    /** The bytes of base64url without padding, in its one spelling: unused bits are zero. */
    byte[] bytes(String name) {
        String text = text(name);
        if (!text.chars().allMatch(c -> BASE64URL.indexOf(c) >= 0)) {
            throw new RequestFault(name);
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)) {
                return bytes;
            }
            throw new RequestFault(name);
        } catch (IllegalArgumentException malformed) {
            throw new RequestFault(name, malformed);
        }
    }
}
