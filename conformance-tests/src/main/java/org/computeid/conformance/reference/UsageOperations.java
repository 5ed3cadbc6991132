package org.computeid.conformance.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.json.JsonNumber;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.usage.UsageField;
import org.computeid.metering.usage.UsageGrouping;
import org.computeid.metering.usage.UsageLedger;
import org.computeid.metering.usage.UsageRecord;
import org.computeid.metering.usage.UsageTotal;
import org.computeid.metering.usage.WorkTotal;

/** The operations {@code usage.total} and {@code work.total}. */
final class UsageOperations {

    private static final List<String> TEXTS = List.of("source", "id", "subject", "meter", "start", "end");
    private static final List<String> OPTIONAL_TEXTS = List.of("count", "share", "quantity", "reverses");

    private UsageOperations() {}

    static Map<String, Operation> table() {
        return Map.of(
                "usage.total", RateOperations.refusing(UsageOperations::total),
                "work.total", RateOperations.refusing(UsageOperations::work));
    }

    private static Answer total(ObjectNode in) {
        Members members = Members.of(in, "records", "groupBy", "zone");
        String zone = members.text("zone");
        List<UsageField> fields = members.list("groupBy").stream()
                .map(word -> UsageField.find(word).orElseThrow(() -> new RequestFault("groupBy")))
                .toList();
        UsageLedger ledger = ledger(members);
        return new Answer.Ok(shown(ledger.total(UsageGrouping.of(fields, zone))));
    }

    private static Answer work(ObjectNode in) {
        Members members = Members.of(in, "records", "label", "peaks");
        String label = members.text("label");
        ObjectNode listed = members.object("peaks");
        Map<String, Rate> peaks = new TreeMap<>();
        Members values = Members.unchecked(listed);
        listed.fieldNames().forEachRemaining(value -> peaks.put(value, RateOperations.rate(values.object(value))));
        return new Answer.Ok(shown(ledger(members).work(label, peaks)));
    }

    private static UsageLedger ledger(Members members) {
        return UsageLedger.of(
                members.objects("records").stream().map(UsageOperations::record).toList());
    }

    /** Shapes are asked here, so that a wrong request is a fault; meanings are the library's. */
    private static UsageRecord record(ObjectNode record) {
        Members members = Members.of(
                record,
                "source",
                "id",
                "revision",
                "subject",
                "meter",
                "start",
                "end",
                "count?",
                "share?",
                "quantity?",
                "labels?",
                "reverses?");
        Map<String, JsonValue> read = new TreeMap<>();
        TEXTS.forEach(name -> read.put(name, new JsonString(members.text(name))));
        OPTIONAL_TEXTS.stream()
                .filter(members::has)
                .forEach(name -> read.put(name, new JsonString(members.text(name))));
        long revision = members.integer("revision");
        ComputeId.tryParse(members.text("subject")).fold(id -> id, rejection -> {
            throw new RequestFault("subject");
        });
        if (revision < 1) {
            throw new RequestFault("revision");
        }
        read.put("revision", new JsonNumber(revision));
        if (members.has("labels")) {
            Map<String, JsonValue> labels = new TreeMap<>();
            members.texts("labels").forEach((name, value) -> labels.put(name, new JsonString(value)));
            read.put("labels", new JsonObject(labels));
        }
        return UsageRecord.from(new JsonObject(read));
    }

    private static ObjectNode shown(UsageTotal total) {
        ObjectNode answer = JsonLines.object();
        ArrayNode rows = answer.putArray("rows");
        total.rows().forEach(row -> {
            ObjectNode shown = rows.addObject();
            ObjectNode group = shown.putObject("group");
            row.group().values().forEach((field, value) -> group.put(field.word(), value));
            shown.put("meter", row.meter().word())
                    .put("value", row.value().toString())
                    .put("unit", row.meter().unit());
        });
        UsageTotal.Counts counts = total.counts();
        answer.put("counted", counts.counted())
                .put("duplicates", counts.duplicates())
                .put("superseded", counts.superseded())
                .put("reversed", counts.reversed());
        ArrayNode conflicts = answer.putArray("conflicts");
        total.conflicts()
                .forEach(
                        key -> conflicts.addObject().put("source", key.source()).put("id", key.id()));
        return answer;
    }

    private static ObjectNode shown(WorkTotal total) {
        ObjectNode answer = JsonLines.object();
        ArrayNode rows = answer.putArray("rows");
        total.rows()
                .forEach(work -> rows.addObject()
                        .put("kind", work.kind().toString())
                        .put("operations", work.operations().toString()));
        return answer.put("unknown", total.unknown());
    }
}
