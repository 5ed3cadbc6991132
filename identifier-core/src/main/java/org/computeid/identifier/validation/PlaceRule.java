package org.computeid.identifier.validation;

import java.util.Optional;
import java.util.function.Consumer;
import org.computeid.identifier.code.CodeTable;
import org.computeid.identifier.code.CodeTables;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.FindingCode;
import org.computeid.identifier.descriptor.Location;
import org.computeid.identifier.descriptor.PartialDescriptor;

/** The region is one of the table that the location names, if that table is known here (DOC-122, DOC-123). */
final class PlaceRule implements Rule {

    private final CodeTables tables;

    PlaceRule(CodeTables tables) {
        this.tables = tables;
    }

    @Override
    public void check(PartialDescriptor draft, Circumstances circumstances, Consumer<Finding> report) {
        draft.findLocation().ifPresent(location -> check(location, report));
    }

    private void check(Location location, Consumer<Finding> report) {
        Optional<CodeTable> table = tables.findRegions(location.table());
        if (table.isEmpty()) {
            report.accept(Finding.warning(FindingCode.CODE, "/location/table", "DOC-123"));
        } else if (table.get().find(location.region()).isEmpty()) {
            report.accept(Finding.error(FindingCode.CODE, "/location/region", "DOC-122"));
        }
    }
}
