package org.computeid.cli.meter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.computeid.cli.console.Messages;
import org.computeid.cli.console.Visible;
import org.computeid.metering.quantity.Ratio;
import org.computeid.metering.unit.ResourceTimeUnit;
import org.computeid.metering.unit.ResourceUnit;
import org.computeid.metering.usage.UsageField;
import org.computeid.metering.usage.UsageRow;
import org.computeid.metering.usage.UsageTotal;

/** A total of usage as people or programs read it. */
final class TotalText {

    private final Messages messages;
    private final List<String> fields;
    private final UsageTotal total;
    private final long refused;

    TotalText(Messages messages, List<String> fields, UsageTotal total, long refused) {
        this.messages = messages;
        this.fields = fields.stream().distinct().toList();
        this.total = total;
        this.refused = refused;
    }

    String in(Result.Form form) {
        return switch (form) {
            case table -> grid(true).table();
            case csv -> grid(false).csv();
            case json -> json() + "\n";
        };
    }

    /** What became of the records; each conflict has a line of its own. */
    String notes() {
        StringBuilder notes = new StringBuilder();
        total.conflicts()
                .forEach(key -> notes.append(
                                messages.text("total.conflict", Visible.text(key.source()), Visible.text(key.id())))
                        .append('\n'));
        UsageTotal.Counts counts = total.counts();
        return notes.append(messages.text(
                        "total.counts",
                        Long.toString(counts.counted()),
                        Long.toString(counts.duplicates()),
                        Long.toString(counts.superseded()),
                        Long.toString(counts.reversed()),
                        Long.toString(total.conflicts().size()),
                        Long.toString(refused)))
                .append('\n')
                .toString();
    }

    /** People read hours; programs read the unit of MET-83. */
    private Grid grid(boolean hours) {
        List<String> names = new ArrayList<>(fields);
        if (!fields.contains("meter")) {
            names.add("meter");
        }
        int numbers = names.size();
        names.add("value");
        names.add("unit");
        Grid grid = new Grid(names, numbers);
        for (UsageRow row : total.rows()) {
            List<String> cells = new ArrayList<>();
            fields.forEach(field -> cells.add(value(row, field)));
            if (!fields.contains("meter")) {
                cells.add(row.meter().word());
            }
            Optional<ResourceTimeUnit> hour = row.meter()
                    .resource()
                    .filter(resource -> hours && resource != ResourceUnit.BYTE)
                    .map(ResourceTimeUnit::hour);
            cells.add(hour.map(unit ->
                            row.value().dividedBy(Ratio.of(unit.nanoseconds())).toString())
                    .orElseGet(() -> row.value().toString()));
            cells.add(hour.map(ResourceTimeUnit::symbol).orElse(row.meter().unit()));
            grid.add(cells);
        }
        return grid;
    }

    private static String value(UsageRow row, String word) {
        return UsageField.find(word)
                .map(field -> row.group().values().getOrDefault(field, ""))
                .orElse("");
    }

    private ObjectNode json() {
        ObjectNode object = Refusals.object();
        ArrayNode rows = object.putArray("rows");
        for (UsageRow row : total.rows()) {
            ObjectNode line = rows.addObject();
            ObjectNode group = line.putObject("group");
            row.group().values().forEach((field, value) -> group.put(field.word(), value));
            line.put("meter", row.meter().word())
                    .put("value", row.value().toString())
                    .put("unit", row.meter().unit());
        }
        UsageTotal.Counts counts = total.counts();
        object.put("counted", counts.counted())
                .put("duplicates", counts.duplicates())
                .put("superseded", counts.superseded())
                .put("reversed", counts.reversed())
                .put("refused", refused);
        ArrayNode conflicts = object.putArray("conflicts");
        total.conflicts()
                .forEach(
                        key -> conflicts.addObject().put("source", key.source()).put("id", key.id()));
        return object;
    }
}
