package org.computeid.metering.usage;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.quantity.Work;

/** Resource-time of each device, multiplied by its peak once at the end. */
final class WorkSums {

    private final String label;
    private final Map<String, DeviceTime> devices = new HashMap<>();
    private long unknown;

    WorkSums(String label, Map<String, Rate> peaks) {
        this.label = label;
        peaks.forEach((device, peak) -> devices.put(device, new DeviceTime(peak)));
    }

    void add(UsageRecord record) {
        DeviceTime device = devices.get(record.labels().get(label));
        if (device == null) {
            unknown++;
        } else {
            device.sum(record.usage().meter()).add(record.usage());
        }
    }

    /** Makes a row for the kind of a record that does not count any more. */
    void touch(UsageRecord record) {
        DeviceTime device = devices.get(record.labels().get(label));
        if (device != null) {
            device.sum(record.usage().meter());
        }
    }

    WorkTotal total() {
        Map<Kind, Work> rows = new TreeMap<>();
        devices.values()
                .forEach(device -> device.sums
                        .values()
                        .forEach(sum ->
                                rows.merge(device.peak.kind(), Work.of(device.peak, sum.resourceTime()), Work::plus)));
        return new WorkTotal(rows.values().stream().toList(), unknown);
    }

    /** How long units of one device were held, by meter. */
    private static final class DeviceTime {

        private final Rate peak;
        private final Map<Meter, UsageAccumulator> sums = new EnumMap<>(Meter.class);

        DeviceTime(Rate peak) {
            this.peak = peak;
        }

        UsageAccumulator sum(Meter meter) {
            if (!meter.isOfTime() || meter == Meter.BYTE_TIME) {
                throw MeteringRejection.of(MeteringReason.UNIT, meter.word()).toException();
            }
            return sums.computeIfAbsent(meter, UsageAccumulator::empty);
        }
    }
}
