package org.computeid.identifier.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.computeid.identifier.code.CodeTable;
import org.computeid.identifier.code.CodeTables;
import org.computeid.identifier.code.Table;
import org.computeid.identifier.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** The structural conditions between members of one object, as the reader enforces them on the way. */
final class Conditions {

    static final char FACILITY = 'F';

    private Conditions() {}

    static List<Lapse> lapses(@Nullable Record value, CodeTables tables) {
        if (value instanceof Claim claim) {
            return claimLapses(claim);
        }
        if (value instanceof Facility facility) {
            return facilityLapses(facility);
        }
        return value instanceof ComputeDescriptor descriptor ? descriptorLapses(descriptor, tables) : List.of();
    }

    private static List<Lapse> claimLapses(Claim claim) {
        boolean due = claim.claimKind() != null && claim.claimKind().basis() == Basis.MEASURED;
        return due && claim.benchmark() == null ? List.of(Lapse.of(FindingCode.REQUIRED, "benchmark")) : List.of();
    }

    private static List<Lapse> facilityLapses(Facility facility) {
        boolean due = facility.pue() != null || facility.wue() != null || facility.cue() != null;
        return due && facility.period() == null ? List.of(Lapse.of(FindingCode.REQUIRED, "period")) : List.of();
    }

    private static List<Lapse> descriptorLapses(ComputeDescriptor descriptor, CodeTables tables) {
        List<Lapse> lapses = new ArrayList<>();
        if (descriptor.id() != null) {
            require(
                    has(tables.table(Table.RESOURCE_CLASS), descriptor.resourceClass()),
                    FindingCode.CODE,
                    "class",
                    lapses);
            require(has(tables.table(Table.TIER), descriptor.tier()), FindingCode.CODE, "tier", lapses);
            boolean facility = descriptor.tier() == FACILITY;
            require(!facility || descriptor.location() != null, FindingCode.REQUIRED, "location", lapses);
            require(facility || descriptor.facility() == null, FindingCode.UNKNOWN_MEMBER, "facility", lapses);
        }
        JsonObject extensions = descriptor.extensions();
        if (extensions != null) {
            for (Map.Entry<String, ?> member : extensions.members().entrySet()) {
                if (!Forms.isExtensionName(member.getKey())) {
                    lapses.add(Lapse.of(FindingCode.FORMAT, "extensions", member.getKey()));
                }
            }
        }
        return lapses;
    }

    private static boolean has(CodeTable table, char symbol) {
        return table.find(String.valueOf(symbol)).isPresent();
    }

    private static void require(boolean holds, FindingCode code, String member, List<Lapse> lapses) {
        if (!holds) {
            lapses.add(Lapse.of(code, member));
        }
    }
}
