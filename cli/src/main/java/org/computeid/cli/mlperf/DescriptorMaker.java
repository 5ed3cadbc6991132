package org.computeid.cli.mlperf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.computeid.cli.mlperf.MlperfSystem.Part;
import org.computeid.cli.mlperf.ModelCatalogue.Model;
import org.computeid.cli.mlperf.ModelCatalogue.Peak;
import org.computeid.identifier.descriptor.Claim;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.DescriptorDraft;
import org.computeid.identifier.descriptor.Registrant;
import org.computeid.identifier.descriptor.Sparsity;
import org.computeid.identifier.descriptor.Unit;
import org.computeid.identifier.descriptor.UnitKind;
import org.computeid.identifier.json.Digest;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;

/**
 * Makes a descriptor of what a description tells.
 *
 * <p>Class A (intelligent) where the description says that there are accelerators, G (general) otherwise; tier N (node) for
 * one node, C (cluster) for more. Claims are the catalogue's dense theoretical peaks of one piece, never a disputed one.
 */
final class DescriptorMaker {

    /** Stands where a text is due and the file tells none. */
    private static final String UNSTATED = "unstated";

    private static final String EXTENSION = "org.computeid.import";

    private final ImportOptions options;
    private final ModelCatalogue catalogue;
    private final IdentifierMint mint;
    private final WordTable vendors = WordTable.vendors();

    DescriptorMaker(ImportOptions options, ModelCatalogue catalogue) {
        this.options = options;
        this.catalogue = catalogue;
        this.mint = new IdentifierMint(options);
    }

    ComputeDescriptor make(MlperfSystem system, SourceFile file, Digest content, Notes notes) {
        String submitter = system.submitter().orElse(UNSTATED);
        String kind = (system.hasAccelerators() ? "A" : "G") + (system.nodes() == 1 ? "N" : "C");
        DescriptorDraft draft = ComputeDescriptor.draft()
                .id(mint.mint(file.place(), content, submitter, kind))
                .name(system.name().orElse(UNSTATED))
                .registrant(Registrant.of(submitter))
                .memoryBytes(system.memoryBytes().orElse(null))
                .location(options.location().orElse(null))
                .issued(options.issued())
                .expires(options.expires())
                .seq(options.issued().getEpochSecond())
                .extensions(origin(file, content));
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < system.parts().size(); i++) {
            Part part = system.parts().get(i);
            Optional<Model> known =
                    catalogue.find(part.model()).filter(model -> model.accelerator() == part.accelerator());
            draft.unit(unit(part, known, notes));
            claims.addAll(claims(i, part, known, notes));
        }
        claims.forEach(draft::claim);
        return draft.build();
    }

    private Unit unit(Part part, Optional<Model> known, Notes notes) {
        String vendor =
                known.map(Model::vendor).or(() -> vendors.find(part.model())).orElse(UNSTATED);
        if (vendor.equals(UNSTATED)) {
            notes.add(part.pointer(), part.written(), Reason.VENDOR_UNKNOWN);
        }
        Unit unit = Unit.of(
                part.accelerator() ? UnitKind.ACCELERATOR : UnitKind.CPU,
                vendor,
                known.map(Model::name).orElse(part.model()),
                part.count());
        if (part.cores().isPresent()) {
            unit = unit.withCores(part.cores().getAsLong());
        }
        return part.memoryBytes().map(unit::withMemoryBytes).orElse(unit);
    }

    private List<Claim> claims(int index, Part part, Optional<Model> known, Notes notes) {
        String pointer = part.pointer();
        if (known.isEmpty()) {
            notes.add(pointer, part.written(), Reason.MODEL_NOT_IN_CATALOGUE);
            return List.of();
        }
        List<Peak> dense = known.get().peaks().stream()
                .filter(peak -> peak.kind().sparsity() == Sparsity.DENSE)
                .toList();
        if (dense.isEmpty()) {
            notes.add(pointer, part.written(), Reason.PEAK_UNKNOWN);
        }
        if (dense.stream().anyMatch(Peak::disputed)) {
            notes.add(pointer, part.written(), Reason.PEAK_DISPUTED);
        }
        return dense.stream()
                .filter(peak -> !peak.disputed())
                .map(peak -> Claim.perUnit(index, peak.kind(), peak.opsPerSecond(), options.issued())
                        .withSource(catalogue.title()))
                .toList();
    }

    /** So that the description can be found again; the place only where it may stand in a signed document. */
    private static JsonObject origin(SourceFile file, Digest content) {
        JsonString digest = new JsonString(content.toString());
        return new JsonObject(Map.of(
                EXTENSION,
                SignedText.check(file.place())
                        .fold(
                                place -> new JsonObject(Map.of("file", new JsonString(place), "sha256", digest)),
                                reason -> new JsonObject(Map.of("sha256", digest)))));
    }
}
