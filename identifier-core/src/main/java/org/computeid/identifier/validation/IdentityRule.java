package org.computeid.identifier.validation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.computeid.identifier.code.Code;
import org.computeid.identifier.code.CodeStatus;
import org.computeid.identifier.code.CodeTable;
import org.computeid.identifier.code.CodeTables;
import org.computeid.identifier.code.Table;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.FindingCode;
import org.computeid.identifier.descriptor.PartialDescriptor;
import org.computeid.identifier.id.IdPrefix;

/** Within the trusted prefixes, not part of itself, of a class and tier in use (DOC-111, DOC-120, DOC-124). */
final class IdentityRule implements Rule {

    private final CodeTables tables;

    IdentityRule(CodeTables tables) {
        this.tables = tables;
    }

    @Override
    public void check(PartialDescriptor draft, Circumstances circumstances, Consumer<Finding> report) {
        draft.findId().ifPresent(id -> {
            Optional<List<IdPrefix>> prefixes = circumstances.findPrefixes();
            if (prefixes.isPresent() && prefixes.get().stream().noneMatch(prefix -> prefix.contains(id))) {
                report.accept(Finding.error(FindingCode.PREFIX, "/id", "DOC-111"));
            }
            if (draft.findPartOf().filter(id::equals).isPresent()) {
                report.accept(Finding.error(FindingCode.SELF_REFERENCE, "/partOf", "DOC-120"));
            }
        });
        if (isOutOfUse(tables.table(Table.RESOURCE_CLASS), draft.findResourceClass())) {
            report.accept(Finding.warning(FindingCode.CODE, "/class", "DOC-124"));
        }
        if (isOutOfUse(tables.table(Table.TIER), draft.findTier())) {
            report.accept(Finding.warning(FindingCode.CODE, "/tier", "DOC-124"));
        }
    }

    private static boolean isOutOfUse(CodeTable table, Optional<String> symbol) {
        Optional<CodeStatus> status = symbol.flatMap(table::find).map(Code::status);
        return status.isPresent() && status.get() != CodeStatus.ACTIVE;
    }
}
