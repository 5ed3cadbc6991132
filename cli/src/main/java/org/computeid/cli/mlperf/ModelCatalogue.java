package org.computeid.cli.mlperf;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.computeid.identifier.descriptor.ClaimKind;

/** What the importer asks of a device catalogue. */
interface ModelCatalogue {

    /** The model that a text names, by the catalogue's own names and aliases only. */
    Optional<Model> find(String text);

    /** Name and edition. */
    String title();

    /**
     * One device.
     *
     * @param vendor who makes it
     * @param name the catalogue's name for it
     * @param accelerator or else a processor
     * @param peaks what one piece can do
     */
    record Model(String vendor, String name, boolean accelerator, List<Peak> peaks) {}

    /**
     * One theoretical peak.
     *
     * @param kind what is counted
     * @param opsPerSecond of one piece
     * @param disputed whether sources disagree, so that it must not be used silently
     */
    record Peak(ClaimKind kind, BigInteger opsPerSecond, boolean disputed) {}
}
