package org.computeid.conformance.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A product's answer to the hello of the suite: who it is, and what it claims to be able to do.
 *
 * @param product who it is
 * @param profiles the profiles that it claims, e.g. {@code identifier}
 * @param capabilities the algorithms that it claims, e.g. {@code Ed25519}
 */
public record Hello(Product product, SortedSet<String> profiles, SortedSet<String> capabilities) {

    private static final String UNSTATED = "unstated";

    /**
     * Copies the sets.
     *
     * @param product who it is
     * @param profiles the profiles that it claims, e.g. {@code identifier}
     * @param capabilities the algorithms that it claims, e.g. {@code Ed25519}
     */
    public Hello {
        profiles = Collections.unmodifiableSortedSet(new TreeSet<>(profiles));
        capabilities = Collections.unmodifiableSortedSet(new TreeSet<>(capabilities));
    }

    /**
     * Makes a hello from any sets.
     *
     * @param product who it is
     * @param profiles the profiles that it claims
     * @param capabilities the algorithms that it claims
     * @return the hello
     */
    public static Hello of(Product product, Set<String> profiles, Set<String> capabilities) {
        return new Hello(product, new TreeSet<>(profiles), new TreeSet<>(capabilities));
    }

    /**
     * The line with which the suite opens, e.g. {@code {"ctp":1,"hello":{"suite":"1.0.0"}}}.
     *
     * @param suite the version of the suite
     * @return the line, without a line end
     */
    public static byte[] question(String suite) {
        ObjectNode line = JsonLines.object().put("ctp", Ctp.VERSION);
        line.putObject("hello").put("suite", suite);
        return JsonLines.write(line);
    }

    /**
     * Reads a product's hello. Members that the protocol does not know are allowed; of the product's own description only the
     * name must be there.
     *
     * @param line the bytes of a line without its line end
     * @return the hello
     * @throws BadLineException if the line is no hello of CTP/1
     */
    public static Hello read(byte[] line) throws BadLineException {
        ObjectNode object = JsonLines.read(line);
        JsonNode version = object.path("ctp");
        if (!version.isIntegralNumber() || version.asLong() != Ctp.VERSION) {
            throw new BadLineException(BadLine.SHAPE, "the first line is no hello of CTP/1");
        }
        if (!(object.get("product") instanceof ObjectNode product) || !product.has("name")) {
            throw new BadLineException(BadLine.SHAPE, "the hello has no product with a name");
        }
        if (!object.has("profiles")) {
            throw new BadLineException(BadLine.SHAPE, "the hello has no profiles");
        }
        Product who = new Product(
                text(product, "vendor"), text(product, "name"), text(product, "version"), text(product, "language"));
        return new Hello(who, texts(object, "profiles"), texts(object, "capabilities"));
    }

    /**
     * The line of this hello.
     *
     * @return the line, without a line end
     */
    public byte[] toLine() {
        ObjectNode line = JsonLines.object().put("ctp", Ctp.VERSION);
        line.putObject("product")
                .put("vendor", product.vendor())
                .put("name", product.name())
                .put("version", product.version())
                .put("language", product.language());
        profiles.forEach(line.putArray("profiles")::add);
        capabilities.forEach(line.putArray("capabilities")::add);
        return JsonLines.write(line);
    }

    private static String text(ObjectNode product, String name) throws BadLineException {
        JsonNode node = product.get(name);
        if (node == null) {
            return UNSTATED;
        }
        if (!node.isTextual()) {
            throw new BadLineException(BadLine.SHAPE, "the product's " + name + " is no text");
        }
        return node.textValue();
    }

    private static SortedSet<String> texts(ObjectNode hello, String name) throws BadLineException {
        SortedSet<String> texts = new TreeSet<>();
        JsonNode node = hello.get(name);
        if (node == null) {
            return texts;
        }
        if (!(node instanceof ArrayNode)) {
            throw new BadLineException(BadLine.SHAPE, "the hello's " + name + " are no list");
        }
        for (JsonNode item : node) {
            if (!item.isTextual()) {
                throw new BadLineException(BadLine.SHAPE, "the hello's " + name + " are no list of texts");
            }
            texts.add(item.textValue());
        }
        return texts;
    }
}
