package org.computeid.conformance.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.computeid.conformance.protocol.BadLineException;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.protocol.Place;
import org.computeid.conformance.requirement.Requirement;
import org.computeid.conformance.requirement.RequirementIndex;

/** Reads one file of vectors. What is wrong in it is a fault of the suite and ends it. */
final class VectorFile {

    private final RequirementIndex requirements;

    VectorFile(RequirementIndex requirements) {
        this.requirements = requirements;
    }

    List<TestCase> read(byte[] file) {
        ObjectNode object = object(file);
        String operation = object.required("operation").textValue();
        List<TestCase> cases = new ArrayList<>();
        object.required("cases").forEach(each -> cases.add(testCase(operation, each)));
        return cases;
    }

    static ObjectNode object(byte[] file) {
        try {
            return JsonLines.read(file);
        } catch (BadLineException broken) {
            throw new IllegalStateException("a broken file of vectors", broken);
        }
    }

    private TestCase testCase(String operation, JsonNode node) {
        String id = node.required("id").textValue();
        List<Requirement> named = new ArrayList<>();
        node.required("requirements").forEach(each -> named.add(requirement(id, each.textValue())));
        ObjectNode in = (ObjectNode) node.required("in");
        TestCase.Demand demand = new TestCase.Demand(operation, in, expectation(node.required("expect")));
        return new TestCase(id, named, node.required("comment").textValue(), demand);
    }

    private Requirement requirement(String id, String requirement) {
        return requirements
                .find(requirement)
                .orElseThrow(() -> new IllegalStateException(id + " names no requirement in force: " + requirement));
    }

    private static Expectation expectation(JsonNode expect) {
        JsonNode reject = expect.get("reject");
        if (reject == null) {
            Set<String> jsonTexts = new HashSet<>();
            expect.path("json").forEach(name -> jsonTexts.add(name.textValue()));
            return new Expectation.Accepted((ObjectNode) expect.required("ok"), jsonTexts);
        }
        return new Expectation.Rejected(reject.required("code").textValue(), placeRule(reject));
    }

    /** An absent member leaves the place open; null says that there is none. */
    private static Expectation.PlaceRule placeRule(JsonNode reject) {
        for (Place.Kind kind : Place.Kind.values()) {
            JsonNode value = reject.get(kind.member());
            if (value != null) {
                return value.isNull()
                        ? Expectation.PlaceRule.none(kind)
                        : Expectation.PlaceRule.exactly(new Place(kind, value.asText()));
            }
        }
        return Expectation.PlaceRule.ANY;
    }
}
