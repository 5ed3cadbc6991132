package org.computeid.conformance.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.identifier.id.ComputeId;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.quantity.RateVector;
import org.computeid.metering.rollup.CapacityRollUp;
import org.computeid.metering.rollup.CapacityRow;
import org.computeid.metering.rollup.GroupKey;
import org.computeid.metering.rollup.Inventory;
import org.computeid.metering.rollup.Resource;

/** The operation {@code capacity.roll-up}. */
final class CapacityOperations {

    private CapacityOperations() {}

    static Map<String, Operation> table() {
        return Map.of("capacity.roll-up", RateOperations.refusing(CapacityOperations::rollUp));
    }

    private static Answer rollUp(ObjectNode in) {
        Members members = Members.of(in, "resources", "groupBy");
        Set<GroupKey> keys = EnumSet.noneOf(GroupKey.class);
        for (String word : members.list("groupBy")) {
            keys.add(GroupKey.find(word).orElseThrow(() -> new RequestFault("groupBy")));
        }
        Inventory inventory = new Inventory();
        members.objects("resources").forEach(each -> inventory.add(resource(each)));
        return new Answer.Ok(answer(inventory.rollUp(keys)));
    }

    private static Resource resource(ObjectNode resource) {
        Members members = Members.of(resource, "id", "partOf?", "units", "rates");
        long units = members.integer("units");
        if (units < 0) {
            throw new RequestFault("units");
        }
        List<Rate> rates =
                members.objects("rates").stream().map(RateOperations::rate).toList();
        return new Resource(id(members.text("id"), "id"), wholes(resource, members), units, RateVector.of(rates));
    }

    /** One whole as a text, or several as a list. */
    private static Set<ComputeId> wholes(ObjectNode resource, Members members) {
        Set<ComputeId> wholes = new TreeSet<>();
        if (resource.path("partOf").isArray()) {
            members.list("partOf").forEach(each -> wholes.add(id(each, "partOf")));
        } else if (members.has("partOf")) {
            wholes.add(id(members.text("partOf"), "partOf"));
        }
        return wholes;
    }

    private static ComputeId id(String text, String member) {
        return ComputeId.tryParse(text).fold(id -> id, rejection -> {
            throw new RequestFault(member);
        });
    }

    private static ObjectNode answer(CapacityRollUp rollUp) {
        ObjectNode answer = JsonLines.object();
        ArrayNode rows = answer.putArray("rows");
        for (CapacityRow row : rollUp.rows()) {
            ObjectNode node = rows.addObject();
            ObjectNode group = node.putObject("group");
            row.group().values().forEach((key, value) -> group.put(key.word(), value));
            ArrayNode rates = node.putArray("rates");
            row.rates().rates().forEach(rate -> rates.add(RateOperations.shown(rate)));
            node.put("counted", row.coverage().counted().records());
            node.put("unknown", row.coverage().unknown().records());
        }
        rollUp.findings().multiple().forEach(id -> answer.withArray("multiple").add(id.toString()));
        answer.withArray("multiple");
        return answer;
    }
}
