package org.computeid.identifier.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.computeid.identifier.code.CodeTables;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.ComputeState;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.StateCodec;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonBoolean;
import org.computeid.identifier.json.JsonNumber;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;

/**
 * What the three say of one document.
 *
 * @param reader the findings of the reader
 * @param constraints whether the record that says the same keeps all constraints; a document that no record can say does not
 * @param schema whether the JSON Schema accepts it
 */
record Verdicts(List<Finding> reader, boolean constraints, boolean schema) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCHEMAS = Path.of("..", "docs", "spec", "schema");
    private static final DescriptorCodec CODEC = DescriptorCodec.shipped();
    private static final Constraints CONSTRAINTS = new Constraints(CodeTables.shipped());
    private static final Schema DESCRIPTOR = schema(ComputeDescriptor.TYPE);
    private static final Schema STATE = schema(ComputeState.TYPE);

    /** Asks all three. */
    static Verdicts of(String type, JsonObject document) {
        boolean schema = accepts(type, node(document));
        if (type.equals(ComputeState.TYPE)) {
            Optional<ComputeState> state = RecordBinder.bindState(document);
            return new Verdicts(
                    StateCodec.read(document).findings(),
                    state.filter(Verdicts::keeps).isPresent(),
                    schema);
        }
        Optional<ComputeDescriptor> descriptor = RecordBinder.bind(document);
        return new Verdicts(
                CODEC.read(document).findings(),
                descriptor.filter(Verdicts::keeps).isPresent(),
                schema);
    }

    /** Whether the schema accepts bytes, of which it sees only what Jackson makes of them. */
    static boolean accepts(String type, byte[] document) {
        try {
            return accepts(type, JSON.readTree(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean keeps(Record document) {
        String type = document instanceof ComputeState ? ComputeState.TYPE : ComputeDescriptor.TYPE;
        return CONSTRAINTS.check(document, type).isEmpty();
    }

    /** The text of a schema as a tree. */
    static JsonNode schemaText(String type) {
        try {
            return JSON.readTree(Files.readString(SCHEMAS.resolve(type + ".schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean accepts(String type, JsonNode document) {
        return (type.equals(ComputeState.TYPE) ? STATE : DESCRIPTOR)
                .validate(document)
                .isEmpty();
    }

    private static Schema schema(String type) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText(type));
    }

    private static JsonNode node(JsonValue value) {
        if (value instanceof JsonObject object) {
            var node = JSON.createObjectNode();
            object.members().forEach((name, member) -> node.set(name, node(member)));
            return node;
        }
        if (value instanceof JsonArray array) {
            var node = JSON.createArrayNode();
            array.items().forEach(item -> node.add(node(item)));
            return node;
        }
        var nodes = JSON.getNodeFactory();
        if (value instanceof JsonString string) {
            return nodes.textNode(string.text());
        }
        return value instanceof JsonNumber number
                ? nodes.numberNode(number.value())
                : nodes.booleanNode(((JsonBoolean) value).value());
    }
}
