package org.computeid.metering.usage;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;

/** Usage records as CloudEvents 1.0 in the structured JSON form (MET-113). */
public final class UsageEvent {

    /** The type of the events: {@value}. */
    public static final String TYPE = "org.computeid.usage.v1";

    private static final Set<String> MEMBERS =
            Set.of("specversion", "type", "source", "id", "subject", "time", "datacontenttype", "data");

    private UsageEvent() {}

    /**
     * The event of a record.
     *
     * @param record any record
     * @return the members of the event; the same record gives the same event, so that a repetition can be told
     */
    public static JsonObject of(UsageRecord record) {
        Map<String, JsonValue> members = new TreeMap<>();
        members.put("specversion", new JsonString("1.0"));
        members.put("type", new JsonString(TYPE));
        members.put("source", new JsonString(record.key().source()));
        members.put("id", new JsonString(record.key().id() + '#' + record.revision()));
        members.put("subject", new JsonString(record.subject().toString()));
        members.put("time", new JsonString(record.usage().interval().endText()));
        members.put("datacontenttype", new JsonString("application/json"));
        members.put("data", record.toJson());
        return new JsonObject(members);
    }

    /**
     * Reads the record of an event.
     *
     * @param event the members of the event
     * @return the record in its {@code data}
     * @throws MeteringException with {@code SYNTAX} if it is no such event; with {@code INCONSISTENT} and the name of the
     *     attribute if one of them does not agree with the data; else as {@link UsageRecord#from} does
     */
    public static UsageRecord read(JsonObject event) {
        UsageMembers.of(event, MEMBERS);
        if (!(event.find("data").orElse(new JsonString("")) instanceof JsonObject data)) {
            throw UsageMembers.syntax("data");
        }
        UsageRecord record = UsageRecord.from(data);
        of(record).members().forEach((name, due) -> {
            if (!name.equals("data") && !due.equals(event.find(name).orElseThrow(() -> UsageMembers.syntax(name)))) {
                throw MeteringRejection.of(MeteringReason.INCONSISTENT, name).toException();
            }
        });
        return record;
    }
}
