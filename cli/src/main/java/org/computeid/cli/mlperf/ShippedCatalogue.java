package org.computeid.cli.mlperf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.computeid.identifier.descriptor.Basis;
import org.computeid.identifier.descriptor.ClaimKind;
import org.computeid.identifier.descriptor.Engine;
import org.computeid.identifier.descriptor.Sparsity;
import org.computeid.metering.device.Device;
import org.computeid.metering.device.DeviceCatalogue;
import org.computeid.metering.device.DeviceKind;
import org.computeid.metering.quantity.Kind;

/** The device catalogue of this release, in the words of descriptors. */
final class ShippedCatalogue implements ModelCatalogue {

    private final DeviceCatalogue devices = DeviceCatalogue.shipped();

    @Override
    public Optional<Model> find(String text) {
        return devices.find(text).map(ShippedCatalogue::model);
    }

    @Override
    public String title() {
        return "ComputeID device catalogue " + devices.edition();
    }

    private static Model model(Device device) {
        List<Peak> peaks = new ArrayList<>();
        device.peaks().forEach(peak -> peaks.add(peak(peak, false)));
        device.disputedPeaks().forEach(peak -> peaks.add(peak(peak, true)));
        return new Model(device.vendor(), device.model(), device.kind() == DeviceKind.ACCELERATOR, peaks);
    }

    private static Peak peak(org.computeid.metering.device.Peak peak, boolean disputed) {
        Kind kind = peak.rate().kind();
        ClaimKind claimKind = new ClaimKind(kind.format().name(), engine(kind), sparsity(kind), Basis.THEORETICAL_PEAK);
        return new Peak(claimKind, peak.rate().operations(), disputed);
    }

    private static Engine engine(Kind kind) {
        return switch (kind.engine()) {
            case VECTOR -> Engine.VECTOR;
            case MATRIX -> Engine.MATRIX;
            case UNSTATED -> Engine.UNSTATED;
        };
    }

    private static Sparsity sparsity(Kind kind) {
        return switch (kind.sparsity()) {
            case DENSE -> Sparsity.DENSE;
            case TWO_OF_FOUR -> Sparsity.TWO_OF_FOUR;
            case UNSTATED -> Sparsity.UNSTATED;
        };
    }
}
