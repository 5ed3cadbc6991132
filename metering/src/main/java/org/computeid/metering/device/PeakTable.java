package org.computeid.metering.device;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.Rate;
import org.jspecify.annotations.Nullable;

/** Reads the peaks of an edition, by device, and refuses what contradicts itself (MET-51 to MET-53). */
final class PeakTable {

    private static final String HEADER =
            "device,format,engine,sparsity,operations,confidence,disputed,source,units,clock_hz,operations_per_clock,"
                    + "tolerance_ppm,note";
    private static final int FORMULA = 8;
    private static final int FORMULA_COLUMNS = 4;
    private static final int MAX_DIGITS = 18;

    private final CsvTable table;

    private PeakTable(CsvTable table) {
        this.table = table;
    }

    static PeakTable parse(String csv) {
        return new PeakTable(CsvTable.parse(csv, HEADER));
    }

    String edition() {
        return table.fact("edition");
    }

    Map<String, List<Peak>> byDevice() {
        Map<String, List<Peak>> peaks = new LinkedHashMap<>();
        for (CsvTable.Row row : table.rows()) {
            Peak peak = peak(row);
            List<Peak> ofDevice = peaks.computeIfAbsent(row.cell(0), id -> new ArrayList<>());
            Kind kind = peak.rate().kind();
            row.require(
                    ofDevice.stream().noneMatch(other -> other.rate().kind().equals(kind)),
                    "a device has one peak of a kind");
            ofDevice.add(peak);
        }
        return peaks;
    }

    private static Peak peak(CsvTable.Row row) {
        Kind kind = Kind.tryParse(row.cell(1) + ' ' + row.cell(2) + ' ' + row.cell(3) + " theoretical-peak")
                .fold(known -> known, unknown -> Kind.UNSTATED);
        row.require(!kind.equals(Kind.UNSTATED), "format, engine and sparsity make a kind");
        Rate rate = Rate.of(BigInteger.valueOf(number(row, 4)), kind);
        PeakFormula formula = formula(row);
        row.require(formula == null || formula.reproduces(rate), "the formula reproduces the peak");
        return new Peak(rate, evidence(row), formula);
    }

    private static Evidence evidence(CsvTable.Row row) {
        row.require(List.of("A", "B", "C").contains(row.cell(5)), "the confidence is A, B or C");
        row.require(List.of("yes", "no").contains(row.cell(6)), "disputed is yes or no");
        Confidence confidence = Confidence.valueOf(row.cell(5));
        boolean disputed = row.cell(6).equals("yes");
        row.require(disputed || confidence != Confidence.C, "a peak of confidence C is disputed");
        row.require(!row.cell(7).isBlank(), "a peak has a source");
        return new Evidence(confidence, disputed, row.cell(7), row.cell(12));
    }

    private static @Nullable PeakFormula formula(CsvTable.Row row) {
        List<String> cells = row.cells().subList(FORMULA, FORMULA + FORMULA_COLUMNS);
        if (cells.stream().allMatch(String::isEmpty)) {
            return null;
        }
        long units = number(row, FORMULA);
        long clock = number(row, FORMULA + 1);
        long operations = number(row, FORMULA + 2);
        long tolerance = number(row, FORMULA + 3);
        row.require(units > 0 && clock > 0 && operations > 0, "the factors of a formula are 1 or more");
        row.require(tolerance < 1_000_000, "a tolerance is below one million parts per million");
        return new PeakFormula(units, clock, operations, (int) tolerance);
    }

    private static long number(CsvTable.Row row, int column) {
        String cell = row.cell(column);
        boolean digits =
                !cell.isEmpty() && cell.length() <= MAX_DIGITS && cell.chars().allMatch(c -> c >= '0' && c <= '9');
        row.require(digits, "column " + (column + 1) + " is a whole number of at most " + MAX_DIGITS + " digits");
        return Long.parseLong(cell);
    }
}
