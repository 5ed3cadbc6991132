package org.computeid.metering.usage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.DecimalString;
import org.computeid.identifier.json.Digest;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonNumber;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;
import org.computeid.metering.quantity.MeteringException;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.quantity.Ratio;
import org.computeid.metering.quantity.Share;

/** Reads and writes usage records as JSON (MET-101, MET-102). */
final class UsageJson {

    static final Set<String> MEMBERS = Set.of(
            "source",
            "id",
            "revision",
            "subject",
            "meter",
            "start",
            "end",
            "count",
            "share",
            "quantity",
            "labels",
            "reverses");

    private UsageJson() {}

    static UsageRecord read(byte[] bytes) {
        try {
            if (CanonicalJson.readLenient(bytes, JsonLimits.DOCUMENT) instanceof JsonObject object) {
                return read(object);
            }
        } catch (JsonException e) {
            MeteringException refusal = UsageMembers.syntax(e.reason().name());
            refusal.initCause(e);
            throw refusal;
        }
        throw UsageMembers.syntax("no object");
    }

    static UsageRecord read(JsonObject object) {
        UsageMembers members = UsageMembers.of(object, MEMBERS);
        UsageKey key = new UsageKey(members.text("source"), members.text("id"));
        long revision = members.findNumber("revision").orElseThrow(() -> UsageMembers.syntax("revision"));
        ComputeId subject = ComputeId.tryParse(members.text("subject")).fold(id -> id, rejection -> {
            throw UsageMembers.syntax("subject");
        });
        UsageRecord.Builder builder =
                UsageRecord.of(key, subject, usage(members)).revision(revision);
        members.texts("labels").forEach(builder::label);
        members.findText("reverses").ifPresent(builder::reverses);
        return builder.build();
    }

    static JsonObject write(UsageRecord record) {
        Usage usage = record.usage();
        Map<String, JsonValue> members = new TreeMap<>();
        members.put("source", new JsonString(record.key().source()));
        members.put("id", new JsonString(record.key().id()));
        members.put("revision", new JsonNumber(record.revision()));
        members.put("subject", new JsonString(record.subject().toString()));
        members.put("meter", new JsonString(usage.meter().word()));
        members.put("start", new JsonString(usage.interval().startText()));
        members.put("end", new JsonString(usage.interval().endText()));
        putAmount(members, usage);
        if (!record.labels().isEmpty()) {
            Map<String, JsonValue> labels = new TreeMap<>();
            record.labels().forEach((name, value) -> labels.put(name, new JsonString(value)));
            members.put("labels", new JsonObject(labels));
        }
        record.findReverses().ifPresent(id -> members.put("reverses", new JsonString(id)));
        return new JsonObject(members);
    }

    static Digest digest(UsageRecord record) {
        return Digest.sha256(CanonicalJson.write(write(record)));
    }

    private static Usage usage(UsageMembers members) {
        Meter meter = Meter.parse(members.text("meter"));
        Interval interval = Interval.parse(members.text("start"), members.text("end"));
        String foreign = meter.resource().isPresent() ? "quantity" : "count";
        members.findText(foreign).ifPresent(text -> {
            throw MeteringRejection.of(MeteringReason.UNIT, meter.word(), foreign)
                    .toException();
        });
        Usage usage = meter.resource().isPresent()
                ? Usage.held(meter, interval, count(members.findText("count").orElse("1")))
                : Usage.counted(meter, interval, quantity(members.text("quantity")));
        return members.findText("share").map(Share::parse).map(usage::withShare).orElse(usage);
    }

    private static BigInteger count(String text) {
        Ratio count = Ratio.parse(text);
        if (!count.isWhole() || count.signum() < 0) {
            throw UsageMembers.syntax(text);
        }
        return count.numerator();
    }

    private static BigDecimal quantity(String text) {
        if (text.length() > Ratio.MAX_DIGITS) {
            throw MeteringRejection.of(MeteringReason.OVERFLOW, text).toException();
        }
        return DecimalString.tryParse(text)
                .orElseThrow(() -> UsageMembers.syntax(text))
                .toBigDecimal();
    }

    private static void putAmount(Map<String, JsonValue> members, Usage usage) {
        if (usage.meter().resource().isEmpty()) {
            Ratio quantity = usage.quantity();
            BigDecimal exact = new BigDecimal(quantity.numerator()).divide(new BigDecimal(quantity.denominator()));
            members.put("quantity", new JsonString(DecimalString.of(exact).text()));
            return;
        }
        if (!usage.count().equals(BigInteger.ONE)) {
            members.put("count", new JsonString(usage.count().toString()));
        }
        if (!usage.share().isWhole()) {
            members.put("share", new JsonString(usage.share().toString()));
        }
    }
}
