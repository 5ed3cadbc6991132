package org.computeid.cli.meter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.computeid.cli.console.Columns;
import org.computeid.cli.console.Visible;

/** Rows of cells under names: aligned for people, or as CSV for programs. */
final class Grid {

    private static final String GAP = "  ";

    private final List<String> names;
    private final int numbersFrom;
    private final List<List<String>> rows = new ArrayList<>();

    /** From the column {@code numbersFrom} on cells stand on the right. */
    Grid(List<String> names, int numbersFrom) {
        this.names = List.copyOf(names);
        this.numbersFrom = numbersFrom;
    }

    void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** One line for each row, the names first. */
    String csv() {
        StringBuilder text = new StringBuilder();
        appendCsv(text, names);
        rows.forEach(row -> appendCsv(text, row));
        return text.toString();
    }

    /** The columns aligned; nothing in a cell can disturb a terminal. */
    String table() {
        List<List<String>> all = new ArrayList<>();
        all.add(names);
        rows.forEach(row -> all.add(row.stream().map(Visible::text).toList()));
        int[] widths = new int[names.size()];
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Columns.width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        all.forEach(row -> appendAligned(text, row, widths));
        return text.toString();
    }

    private void appendAligned(StringBuilder text, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - Columns.width(row.get(i)));
            line.append(i == 0 ? "" : GAP);
            line.append(i < numbersFrom ? row.get(i) + blanks : blanks + row.get(i));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static void appendCsv(StringBuilder text, List<String> row) {
        text.append(row.stream().map(CsvLine::cell).collect(Collectors.joining(",")))
                .append('\n');
    }
}
