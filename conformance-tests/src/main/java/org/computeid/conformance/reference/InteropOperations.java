package org.computeid.conformance.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdResult;
import org.computeid.identifier.id.InteropClasses;
import org.computeid.identifier.id.InteropCode;
import org.computeid.identifier.id.InteropFacets;

/** The operations {@code identifier.interop-*}: the profile {@code cn-interop-0.0.1}. */
final class InteropOperations {

    /** The code has no tier; any symbol stands in for it where an identifier is needed on the way. */
    private static final String ANY_TIER = "F";

    private InteropOperations() {}

    static Map<String, Operation> table() {
        return Map.of(
                "identifier.interop-parse", IdentifierOperations.refusing(InteropOperations::parse),
                "identifier.interop-format", IdentifierOperations.refusing(InteropOperations::format));
    }

    private static Answer parse(ObjectNode in) {
        Members members = Members.of(in, "text", "classes");
        String text = members.text("text");
        InteropCode code = InteropCode.parse(text, new InteropClasses(members.texts("classes")));
        ObjectNode answer = JsonLines.object()
                .put("authority", InteropCode.AUTHORITY)
                .put("node", code.node())
                .put("registrant", code.registrant())
                .put("class", code.resourceClass())
                .put("serial", code.serialSymbols())
                .put("industry", code.facets().industry())
                .put("registrantCity", code.facets().registrantCity());
        ObjectNode tail = answer.putObject("tail");
        code.facets().totals().forEach(tail::put);
        return new Answer.Ok(answer);
    }

    private static Answer format(ObjectNode in) {
        Members members = Members.of(
                in,
                "authority",
                "node",
                "registrant",
                "class",
                "serial",
                "industry",
                "registrantCity",
                "tail",
                "classes");
        IdResult result = ComputeId.tryOf(IdentifierOperations.fields(members, ANY_TIER));
        String industry = members.text("industry");
        String city = members.text("registrantCity");
        Map<String, String> tail = members.texts("tail");
        Map<String, String> classes = members.texts("classes");
        return result.fold(
                id -> {
                    InteropCode code = InteropCode.from(id, new InteropFacets(city, industry, tail));
                    return new Answer.Ok(JsonLines.object().put("text", code.toText(new InteropClasses(classes))));
                },
                rejection -> new Answer.Reject("PROFILE"));
    }
}
