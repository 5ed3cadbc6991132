package org.computeid.identifier.descriptor;

import org.computeid.identifier.code.CodeTables;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonValue;

/**
 * Turns documents of type {@code compute-descriptor} into records and back; {@code write(decode(x))} is equal to
 * {@code x}, always.
 *
 * <p>Reading enforces the structure with the finding codes of DOC-5 and never stops at the first fault. It does not ask
 * the rules across members, which {@code DescriptorValidator} does, nor any signature. Immutable.
 */
public final class DescriptorCodec {

    private final CodeTables tables;

    private DescriptorCodec(CodeTables tables) {
        this.tables = tables;
    }

    /**
     * A codec that asks the tables of this release.
     *
     * @return the codec
     */
    public static DescriptorCodec shipped() {
        return new DescriptorCodec(CodeTables.shipped());
    }

    /**
     * A codec that asks these tables.
     *
     * @param tables the editions to ask
     * @return the codec
     */
    public static DescriptorCodec of(CodeTables tables) {
        return new DescriptorCodec(tables);
    }

    /**
     * Reads a document as far as it can be read.
     *
     * @param document any value
     * @return the draft and all structural findings
     */
    public DescriptorReading read(JsonValue document) {
        return new DescriptorReader(tables).read(document);
    }

    /**
     * Reads a well-formed document.
     *
     * @param document any value
     * @return the descriptor
     * @throws DescriptorException if the document has structural faults, with all of them
     */
    public ComputeDescriptor decode(JsonValue document) {
        return read(document).orElseThrow();
    }

    /**
     * Writes a descriptor.
     *
     * @param descriptor any descriptor; whether it keeps the rules is not asked here
     * @return its one tree
     * @throws IllegalArgumentException if a time or a number has no spelling in a document
     */
    public static JsonObject write(ComputeDescriptor descriptor) {
        return DescriptorWriter.write(descriptor);
    }
}
