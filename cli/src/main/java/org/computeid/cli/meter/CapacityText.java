package org.computeid.cli.meter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.computeid.cli.console.Messages;
import org.computeid.identifier.id.ComputeId;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.rollup.CapacityRollUp;
import org.computeid.metering.rollup.Tally;

/** A roll-up of capacity as people or programs read it. */
final class CapacityText {

    static final String KIND = "kind";

    private static final List<String> TALLIES =
            List.of("counted_records", "counted_units", "unknown_records", "unknown_units");

    private final Messages messages;
    private final List<CapacityField> fields;
    private final List<CapacityGroups.Row> rows;
    private final CapacityRollUp.Findings findings;
    private final long refused;

    CapacityText(Messages messages, List<CapacityField> fields, CapacityGroups groups, long refused) {
        this.messages = messages;
        this.fields = fields;
        this.rows = groups.rows();
        this.findings = groups.findings();
        this.refused = refused;
    }

    /** Whether no resource is unknown since its records or its parts make no sense. */
    boolean isClean() {
        return findings.contradicted().isEmpty() && findings.cyclic().isEmpty();
    }

    String in(Result.Form form) {
        return switch (form) {
            case table -> grid(true).table();
            case csv -> grid(false).csv();
            case json -> json() + "\n";
        };
    }

    /** A line for each resource that needs attention. */
    String notes() {
        StringBuilder notes = new StringBuilder();
        note(notes, "multiple", findings.multiple());
        note(notes, "contradicted", findings.contradicted());
        note(notes, "cyclic", findings.cyclic());
        note(notes, "replaced", findings.replaced());
        return notes.toString();
    }

    private void note(StringBuilder notes, String key, List<ComputeId> ids) {
        ids.forEach(id ->
                notes.append(messages.text("rollUp." + key, id.toString())).append('\n'));
    }

    /** People read prefixes and a sign where the sum is a lower bound; programs read operations per second. */
    private Grid grid(boolean forPeople) {
        List<String> names =
                new ArrayList<>(fields.stream().map(CapacityField::word).toList());
        names.add(KIND);
        int numbers = names.size();
        names.add(forPeople ? "rate" : "operations");
        names.addAll(TALLIES);
        Grid grid = new Grid(names, numbers);
        for (CapacityGroups.Row row : rows) {
            Rate rate = row.rate();
            List<String> cells = new ArrayList<>(row.group());
            cells.add(rate == null ? "" : rate.kind().toString());
            cells.add(
                    rate == null
                            ? ""
                            : forPeople ? shown(row, rate) : rate.operations().toString());
            tally(cells, row.coverage().counted());
            tally(cells, row.coverage().unknown());
            grid.add(cells);
        }
        return grid;
    }

    private static String shown(CapacityGroups.Row row, Rate rate) {
        String text = rate.toString();
        String number = text.substring(0, text.indexOf(" ["));
        return row.coverage().isComplete() ? number : ">= " + number;
    }

    private static void tally(List<String> cells, Tally tally) {
        cells.add(Long.toString(tally.records()));
        cells.add(tally.units().toString());
    }

    private ObjectNode json() {
        ObjectNode object = Refusals.object();
        ArrayNode lines = object.putArray("rows");
        for (CapacityGroups.Row row : rows) {
            ObjectNode line = lines.addObject();
            ObjectNode group = line.putObject("group");
            for (int i = 0; i < fields.size(); i++) {
                if (!row.group().get(i).isEmpty()) {
                    group.put(fields.get(i).word(), row.group().get(i));
                }
            }
            Rate rate = row.rate();
            if (rate != null) {
                line.put(KIND, rate.kind().toString())
                        .put("operations", rate.operations().toString());
            }
            put(line.putObject("counted"), row.coverage().counted());
            put(line.putObject("unknown"), row.coverage().unknown());
        }
        put(object.putArray("multiple"), findings.multiple());
        put(object.putArray("contradicted"), findings.contradicted());
        put(object.putArray("cyclic"), findings.cyclic());
        put(object.putArray("replaced"), findings.replaced());
        return object.put("refused", refused);
    }

    private static void put(ObjectNode object, Tally tally) {
        object.put("records", tally.records()).put("units", tally.units().toString());
    }

    private static void put(ArrayNode array, List<ComputeId> ids) {
        ids.forEach(id -> array.add(id.toString()));
    }
}
