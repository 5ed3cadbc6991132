package org.computeid.metering.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One edition of the device catalogue, e.g. 2026-11: devices, the texts that name them, and their peaks (MET-50).
 *
 * <p>An immutable snapshot. A text with any fault is refused whole. It knows what was printed about devices; whether a
 * system has one, or how fast it runs there, it does not know.
 */
public final class DeviceCatalogue {

    private static final String HEADER = "id,kind,vendor,model,aliases,note";

    private final String edition;
    private final Map<String, Device> devices = new LinkedHashMap<>();
    private final Map<String, Device> byName = new HashMap<>();

    private DeviceCatalogue(String edition) {
        this.edition = edition;
    }

    /**
     * The catalogue that this release ships.
     *
     * @return the shipped edition
     */
    public static DeviceCatalogue shipped() {
        return Shipped.CATALOGUE;
    }

    /**
     * Reads an edition from its two tables.
     *
     * @param devicesCsv facts, then {@code id,kind,vendor,model,aliases,note}; aliases with {@code ;} between them
     * @param peaksCsv facts, then {@code device,format,engine,sparsity,operations,confidence,disputed,source,units,
     *     clock_hz,operations_per_clock,tolerance_ppm,note}
     * @return the catalogue
     * @throws IllegalArgumentException if the editions differ, a fact or column is missing, a cell is not what its column
     *     holds, an id or a name belongs to two devices, a device has two peaks of a kind, or a formula does not
     *     reproduce its peak; the message names the line
     */
    public static DeviceCatalogue parse(String devicesCsv, String peaksCsv) {
        CsvTable table = CsvTable.parse(devicesCsv, HEADER);
        PeakTable peakTable = PeakTable.parse(peaksCsv);
        DeviceCatalogue catalogue = new DeviceCatalogue(table.fact("edition"));
        if (!peakTable.edition().equals(catalogue.edition)) {
            throw new IllegalArgumentException("devices and peaks are of one edition");
        }
        Map<String, List<Peak>> peaks = peakTable.byDevice();
        table.rows().forEach(row -> catalogue.add(row, peaks));
        peaks.keySet().stream()
                .filter(id -> !catalogue.devices.containsKey(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("peaks of a device that is not there: " + id);
                });
        return catalogue;
    }

    /**
     * The edition, e.g. {@code 2026-11}.
     *
     * @return the edition
     */
    public String edition() {
        return edition;
    }

    /**
     * The devices, in the order of the table.
     *
     * @return an unmodifiable view
     */
    public Collection<Device> devices() {
        return Collections.unmodifiableCollection(devices.values());
    }

    /**
     * The device that a text names (MET-55): its id, its model, its vendor and model, or one of its aliases, with ASCII
     * case and separators folded. There is no guess: {@code NVIDIA H100} names nothing, since the boards differ.
     *
     * @param text any text, e.g. {@code NVIDIA H100-SXM-80GB}
     * @return the device, or empty
     */
    public Optional<Device> find(String text) {
        return Optional.ofNullable(byName.get(DeviceName.fold(text)));
    }

    /** The edition and the number of devices. */
    @Override
    public String toString() {
        return "devices " + edition + ": " + devices.size();
    }

    private void add(CsvTable.Row row, Map<String, List<Peak>> peaks) {
        String id = row.cell(0);
        List<String> texts = List.of(row.cell(2), row.cell(3), row.cell(5));
        row.require(!id.isBlank() && !row.cell(2).isBlank() && !row.cell(3).isBlank(), "id, vendor and model are due");
        Device device = new Device(id, kind(row), texts, peaks.getOrDefault(id, List.of()));
        row.require(devices.put(id, device) == null, "an id stands twice");
        addName(row, id, device);
        addName(row, device.model(), device);
        addName(row, device.vendor() + ' ' + device.model(), device);
        for (String alias : row.cell(4).split(";", -1)) {
            if (!row.cell(4).isEmpty()) {
                addName(row, alias, device);
            }
        }
    }

    private void addName(CsvTable.Row row, String name, Device device) {
        String folded = DeviceName.fold(name);
        row.require(!folded.isEmpty(), "a name is not blank");
        Device before = byName.putIfAbsent(folded, device);
        row.require(before == null || before.equals(device), "a name belongs to two devices: " + folded);
    }

    private static DeviceKind kind(CsvTable.Row row) {
        for (DeviceKind kind : DeviceKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(row.cell(1))) {
                return kind;
            }
        }
        throw new IllegalArgumentException("line " + row.line() + ": the kind is accelerator or cpu");
    }

    /** Read once, when first asked for. */
    private static final class Shipped {

        static final DeviceCatalogue CATALOGUE = parse(read("device.csv"), read("device-peak.csv"));

        private static String read(String resource) {
            try (InputStream in = DeviceCatalogue.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("missing resource " + resource);
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
