package org.computeid.metering.usage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.computeid.identifier.envelope.Verified;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;

/**
 * Some usage records in one document, to be signed as one, e.g. all of an hour of a scheduler (MET-112).
 *
 * <p>To sign a batch, give {@link #toBytes} and {@link #TYPE} to {@link org.computeid.identifier.envelope.Envelope#sign}; to
 * read one, verify the envelope for {@link #TYPE} and use {@link #from}.
 *
 * @param records 1 to {@link JsonLimits#ITEMS} records
 */
public record UsageBatch(List<UsageRecord> records) {

    /** The type of the document and of its envelope: {@value}. */
    public static final String TYPE = "usage-batch";

    private static final Set<String> MEMBERS = Set.of("type", "records");

    /**
     * Copies the records.
     *
     * @param records 1 to {@link JsonLimits#ITEMS} records
     * @throws MeteringException with {@code SYNTAX} if there are none, or too many
     */
    public UsageBatch {
        records = List.copyOf(records);
        if (records.isEmpty() || records.size() > JsonLimits.ITEMS) {
            throw UsageMembers.syntax("records");
        }
    }

    /**
     * Packs records into batches that a document can hold.
     *
     * @param records any records
     * @return as few batches as hold them in this order, none if there are no records
     */
    public static List<UsageBatch> pack(Collection<UsageRecord> records) {
        List<UsageBatch> batches = new ArrayList<>();
        List<UsageRecord> some = new ArrayList<>();
        int room = room();
        for (UsageRecord record : records) {
            int size = CanonicalJson.write(record.toJson()).length + 1;
            if (!some.isEmpty() && (some.size() == JsonLimits.ITEMS || size > room)) {
                batches.add(new UsageBatch(some));
                some.clear();
                room = room();
            }
            some.add(record);
            room -= size;
        }
        if (!some.isEmpty()) {
            batches.add(new UsageBatch(some));
        }
        return List.copyOf(batches);
    }

    /**
     * Reads a verified batch.
     *
     * @param document what a verifier for {@link #TYPE} vouches for
     * @return the batch
     * @throws MeteringException as {@link #fromUnverified} does
     */
    public static UsageBatch from(Verified<JsonValue> document) {
        return fromUnverified(document.value());
    }

    /**
     * Reads a batch that nobody has vouched for.
     *
     * @param document the document
     * @return the batch
     * @throws MeteringException with {@code SYNTAX} if it is no batch, else with the code of the first record that is wrong
     */
    public static UsageBatch fromUnverified(JsonValue document) {
        if (!(document instanceof JsonObject object)) {
            throw UsageMembers.syntax("no object");
        }
        if (!UsageMembers.of(object, MEMBERS).text("type").equals(TYPE)) {
            throw UsageMembers.syntax("type");
        }
        if (!(object.find("records").orElse(object) instanceof JsonArray array)) {
            throw UsageMembers.syntax("records");
        }
        return new UsageBatch(array.items().stream().map(UsageBatch::record).toList());
    }

    /**
     * The document.
     *
     * @return its members
     */
    public JsonObject toJson() {
        List<JsonValue> items =
                records.stream().<JsonValue>map(UsageRecord::toJson).toList();
        return new JsonObject(Map.of("type", new JsonString(TYPE), "records", new JsonArray(items)));
    }

    /**
     * The document in its canonical form, which is what is signed.
     *
     * @return new bytes
     * @throws MeteringException with {@code OVERFLOW} if a document cannot hold so much; see {@link #pack}
     */
    public byte[] toBytes() {
        try {
            return CanonicalJson.write(toJson());
        } catch (JsonException e) {
            MeteringException refusal = MeteringRejection.of(MeteringReason.OVERFLOW, records.size() + " records")
                    .toException();
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static UsageRecord record(JsonValue item) {
        if (item instanceof JsonObject object) {
            return UsageRecord.from(object);
        }
        throw UsageMembers.syntax("records");
    }

    /** What the members around the records leave of a document. */
    private static int room() {
        return JsonLimits.DOCUMENT.bytes() - "{\"records\":[],\"type\":\"\"}".length() - TYPE.length();
    }
}
