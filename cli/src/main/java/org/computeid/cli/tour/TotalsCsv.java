package org.computeid.cli.tour;

import org.computeid.identifier.code.Code;
import org.computeid.identifier.code.CodeTable;
import org.computeid.metering.quantity.Rate;

/** The sums as CSV: one row for each class and kind, all digits, and how much of the class each sum covers. */
final class TotalsCsv {

    private static final String HEADER = "class,class_name,kind,operations_per_second,unit,exa,counted,unknown";

    private TotalsCsv() {}

    static String of(TourReport.Sums sums) {
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        for (TourReport.Sum row : sums.rows()) {
            Rate rate = row.rate();
            String code = String.valueOf(row.resourceClass());
            String name =
                    CodeTable.resourceClasses().find(code).map(Code::english).orElse("");
            csv.append(String.join(
                            ",",
                            code,
                            name,
                            cell(rate.kind().toString()),
                            rate.operations().toString(),
                            rate.kind().format().unit().name(),
                            Amounts.exa(rate),
                            Long.toString(row.counted()),
                            Long.toString(row.unknown())))
                    .append('\n');
        }
        return csv.toString();
    }

    /** A benchmark may have any name: a cell with a comma or a quote is quoted (RFC 4180). */
    private static String cell(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
