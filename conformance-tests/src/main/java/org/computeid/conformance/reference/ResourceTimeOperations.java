package org.computeid.conformance.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.MeteringRejection;
import org.computeid.metering.quantity.Ratio;
import org.computeid.metering.quantity.ResourceTime;
import org.computeid.metering.unit.ResourceTimeUnit;
import org.computeid.metering.usage.Edge;
import org.computeid.metering.usage.Interval;
import org.computeid.metering.usage.ZoneEdges;

/** The operations {@code resource-time.*}. */
final class ResourceTimeOperations {

    private ResourceTimeOperations() {}

    static Map<String, Operation> table() {
        return Map.of(
                "resource-time.convert", RateOperations.refusing(ResourceTimeOperations::convert),
                "resource-time.split", RateOperations.refusing(ResourceTimeOperations::split));
    }

    private static Answer convert(ObjectNode in) {
        Members members = Members.of(in, "value", "from", "to");
        String value = members.text("value");
        ResourceTimeUnit from = unit(members.text("from"));
        ResourceTimeUnit to = unit(members.text("to"));
        Ratio converted = ResourceTime.convert(Ratio.parse(value), from, to);
        return new Answer.Ok(JsonLines.object().put("value", converted.toString()));
    }

    private static ResourceTimeUnit unit(String symbol) {
        return ResourceTimeUnit.find(symbol)
                .orElseThrow(
                        () -> MeteringRejection.of(MeteringReason.UNIT, symbol).toException());
    }

    private static Answer split(ObjectNode in) {
        Members members = Members.of(in, "start", "end", "zone", "edge");
        Edge edge = Edge.find(members.text("edge")).orElseThrow(() -> new RequestFault("edge"));
        String zone = members.text("zone");
        Interval interval = Interval.parse(members.text("start"), members.text("end"));
        ObjectNode answer = JsonLines.object();
        ArrayNode parts = answer.putArray("parts");
        ZoneEdges.of(zone, edge)
                .forEachPart(
                        interval,
                        part -> parts.addObject().put("start", part.startText()).put("end", part.endText()));
        return new Answer.Ok(answer);
    }
}
