package org.computeid.identifier.validation;

import java.util.ArrayList;
import java.util.List;
import org.computeid.identifier.code.CodeTables;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.descriptor.DescriptorReading;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.FindingCode;
import org.computeid.identifier.descriptor.PartialDescriptor;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything that is wrong or unlikely in a descriptor, e.g. {@code SUM at /compute/1/opsPerSecond} (DOC-5).
 *
 * <p>Three layers: the bytes, which are refused whole if they are not canonical; the structure, which reading enforces and
 * which the constraints on the records say for what was built in code; and the rules across members. Rules are asked of
 * whatever could be read, so that one fault does not hide another. Signatures and trust are not asked here. Immutable,
 * safe for use by any thread; the constraint engine is started when a record is validated for the first time.
 */
public final class DescriptorValidator {

    private final CodeTables tables;
    private final DescriptorCodec codec;
    private final List<Rule> rules;
    private volatile @Nullable Constraints constraints;

    private DescriptorValidator(CodeTables tables) {
        this.tables = tables;
        codec = DescriptorCodec.of(tables);
        rules = List.of(
                TimeRule.OF_DESCRIPTORS,
                new IdentityRule(tables),
                new PlaceRule(tables),
                new LatencyRule(),
                new ClaimRule(),
                new SumRule(),
                new PeakRule(),
                new PlausibilityRule());
    }

    /**
     * A validator that asks the code tables of this release.
     *
     * @return the validator
     */
    public static DescriptorValidator shipped() {
        return new DescriptorValidator(CodeTables.shipped());
    }

    /**
     * A validator that asks these code tables.
     *
     * @param tables the editions to ask
     * @return the validator
     */
    public static DescriptorValidator of(CodeTables tables) {
        return new DescriptorValidator(tables);
    }

    /**
     * Validates bytes.
     *
     * @param bytes the bytes of one document
     * @param circumstances what is known beside it
     * @return all findings, sorted by pointer, then code; empty for a sound document
     * @throws JsonException if the bytes are not canonical JSON
     */
    public List<Finding> validate(byte[] bytes, Circumstances circumstances) {
        return validate(CanonicalJson.read(bytes, JsonLimits.DOCUMENT), circumstances);
    }

    /**
     * Validates a document that was read from bytes.
     *
     * @param document any value
     * @param circumstances what is known beside it
     * @return all findings, sorted by pointer, then code; empty for a sound document
     */
    public List<Finding> validate(JsonValue document, Circumstances circumstances) {
        DescriptorReading reading = codec.read(document);
        return all(reading.findings(), reading.draft(), circumstances);
    }

    /**
     * Validates a descriptor that was built in code: the constraints on its records, that it can be written, and the rules.
     *
     * @param descriptor any descriptor
     * @param circumstances what is known beside it
     * @return all findings, sorted by pointer, then code; empty for a sound document
     */
    public List<Finding> validate(ComputeDescriptor descriptor, Circumstances circumstances) {
        List<Finding> structure = engine().check(descriptor);
        List<Finding> found = structure.isEmpty()
                ? Constraints.unwritable(ComputeDescriptor.TYPE, () -> DescriptorCodec.write(descriptor))
                : structure;
        return all(found, descriptor.toDraft(), circumstances);
    }

    /**
     * Validates a descriptor that {@link DescriptorCodec} decoded, so that its structure is sound: the rules alone.
     *
     * @param descriptor a decoded descriptor
     * @param circumstances what is known beside it
     * @return all findings, sorted by pointer, then code; empty for a sound document
     */
    public List<Finding> validateDecoded(ComputeDescriptor descriptor, Circumstances circumstances) {
        return all(List.of(), descriptor.toDraft(), circumstances);
    }

    private List<Finding> all(List<Finding> structure, PartialDescriptor draft, Circumstances circumstances) {
        List<Finding> found = new ArrayList<>(structure);
        if (circumstances.registrarSigned() && draft.findLocation().isEmpty() && isSilent(structure, "/location")) {
            found.add(Finding.error(FindingCode.REQUIRED, "/location", "DOC-126"));
        }
        rules.forEach(rule -> rule.check(draft, circumstances, found::add));
        return found.stream().sorted().toList();
    }

    /** Whether nothing was found at a place or below it. */
    private static boolean isSilent(List<Finding> findings, String place) {
        return findings.stream()
                .map(Finding::pointer)
                .noneMatch(pointer -> pointer.equals(place) || pointer.startsWith(place + '/'));
    }

    private Constraints engine() {
        Constraints started = constraints;
        if (started == null) {
            started = new Constraints(tables);
            constraints = started;
        }
        return started;
    }
}
