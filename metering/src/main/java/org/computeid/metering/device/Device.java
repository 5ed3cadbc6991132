package org.computeid.metering.device;

import java.util.List;
import java.util.Objects;

/**
 * A device as it is sold, e.g. {@code nv-h100-sxm5}, NVIDIA H100 SXM5 (MET-50).
 *
 * <p>Immutable; equal if all parts are. A kind without a peak is unknown, which is not zero.
 */
public final class Device {

    private final String id;
    private final DeviceKind kind;
    private final List<String> texts;
    private final List<Peak> peaks;

    /** Texts are vendor, model and note. */
    Device(String id, DeviceKind kind, List<String> texts, List<Peak> peaks) {
        this.id = id;
        this.kind = kind;
        this.texts = List.copyOf(texts);
        this.peaks = List.copyOf(peaks);
    }

    /**
     * The id, e.g. {@code nv-h100-sxm5}, never used for another device.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * What it is.
     *
     * @return accelerator or processor
     */
    public DeviceKind kind() {
        return kind;
    }

    /**
     * The vendor, e.g. {@code NVIDIA}.
     *
     * @return the name
     */
    public String vendor() {
        return texts.get(0);
    }

    /**
     * The model, e.g. {@code H100 SXM5}.
     *
     * @return the name without the vendor's
     */
    public String model() {
        return texts.get(1);
    }

    /**
     * What to know before using its figures.
     *
     * @return a note, often empty
     */
    public String note() {
        return texts.get(2);
    }

    /**
     * The peaks that can be used: those that are not disputed, at most one of each kind.
     *
     * @return an unmodifiable list, in the order of the catalogue
     */
    public List<Peak> peaks() {
        return peaks.stream().filter(peak -> !peak.evidence().disputed()).toList();
    }

    /**
     * The peaks that are disputed: for an audit that reports them, never for a sum (MET-54).
     *
     * @return an unmodifiable list, in the order of the catalogue
     */
    public List<Peak> disputedPeaks() {
        return peaks.stream().filter(peak -> peak.evidence().disputed()).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Device that
                && id.equals(that.id)
                && kind == that.kind
                && texts.equals(that.texts)
                && peaks.equals(that.peaks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, kind, texts, peaks);
    }

    /** The id, the vendor and the model. */
    @Override
    public String toString() {
        return id + ": " + vendor() + ' ' + model();
    }
}
