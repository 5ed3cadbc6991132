package org.computeid.cli.tour;

import java.time.Instant;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonObject;

/** A system with its identifier and its document. */
record MintedSystem(TourSystem system, ComputeId id, JsonObject document) {

    static MintedSystem of(TourSystem system, Instant issued) {
        ComputeId id = ComputeId.of(system.fields());
        return new MintedSystem(system, id, system.issue(id, issued));
    }

    /** The canonical bytes of the document. */
    byte[] payload() {
        return CanonicalJson.write(document);
    }
}
