package org.computeid.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.Arrays;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonValue;
import org.computeid.identifier.validation.Circumstances;
import org.computeid.identifier.validation.DescriptorValidator;
import org.erdtman.jcs.JsonCanonicalizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Reading a descriptor that nobody has signed: its bytes, its tree, its record, what is wrong with it. */
public class DescriptorRead extends PerDocument {

    /** The documents. */
    @State(Scope.Benchmark)
    public static class Bytes {
        final byte[][] documents = Documents.all();
    }

    /** Their trees. */
    @State(Scope.Benchmark)
    public static class Trees {
        final JsonValue[] documents = Arrays.stream(Documents.all())
                .map(bytes -> CanonicalJson.read(bytes, JsonLimits.DOCUMENT))
                .toArray(JsonValue[]::new);
    }

    /** What reads and validates. */
    @State(Scope.Benchmark)
    public static class Readers {
        final DescriptorCodec codec = DescriptorCodec.shipped();
        final DescriptorValidator validator = DescriptorValidator.shipped();
        final Circumstances now = Circumstances.at(Documents.NOW);
        final ObjectMapper jackson = new ObjectMapper();
    }

    /** The documents for the peer that knows JSON Schema. */
    @State(Scope.Benchmark)
    public static class Schema {
        final JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Documents.text("compute-descriptor.schema.json"));
    }

    @Benchmark
    public void check(Bytes bytes) {
        for (byte[] document : bytes.documents) {
            CanonicalJson.check(document, JsonLimits.DOCUMENT);
        }
    }

    @Benchmark
    public void tree(Bytes bytes, Blackhole sink) {
        for (byte[] document : bytes.documents) {
            sink.consume(CanonicalJson.read(document, JsonLimits.DOCUMENT));
        }
    }

    @Benchmark
    public void read(Bytes bytes, Readers readers, Blackhole sink) {
        for (byte[] document : bytes.documents) {
            sink.consume(readers.codec.decode(CanonicalJson.read(document, JsonLimits.DOCUMENT)));
        }
    }

    @Benchmark
    public void validate(Bytes bytes, Readers readers, Blackhole sink) {
        for (byte[] document : bytes.documents) {
            sink.consume(readers.validator.validate(document, readers.now));
        }
    }

    @Benchmark
    public void write(Trees trees, Blackhole sink) {
        for (JsonValue document : trees.documents) {
            sink.consume(CanonicalJson.write(document));
        }
    }

    @Benchmark
    public void jacksonTree(Bytes bytes, Readers readers, Blackhole sink) throws IOException {
        for (byte[] document : bytes.documents) {
            sink.consume(readers.jackson.readTree(document));
        }
    }

    @Benchmark
    public void jacksonRecords(Bytes bytes, Readers readers, Blackhole sink) throws IOException {
        for (byte[] document : bytes.documents) {
            sink.consume(readers.jackson.readValue(document, PlainDescriptor.class));
        }
    }

    @Benchmark
    public void erdtmanCanonicalize(Bytes bytes, Blackhole sink) throws IOException {
        for (byte[] document : bytes.documents) {
            sink.consume(new JsonCanonicalizer(document).getEncodedUTF8());
        }
    }

    @Benchmark
    public void networkntSchema(Bytes bytes, Readers readers, Schema schema, Blackhole sink) throws IOException {
        for (byte[] document : bytes.documents) {
            JsonNode tree = readers.jackson.readTree(document);
            sink.consume(schema.schema.validate(tree));
        }
    }
}
