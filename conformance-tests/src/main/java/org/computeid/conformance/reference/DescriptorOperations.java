package org.computeid.conformance.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.validation.Circumstances;
import org.computeid.identifier.validation.DescriptorValidator;

/** The operation {@code descriptor.validate}. */
final class DescriptorOperations {

    private final DescriptorValidator validator = DescriptorValidator.shipped();

    private DescriptorOperations() {}

    static Map<String, Operation> table() {
        DescriptorOperations operations = new DescriptorOperations();
        return Map.of("descriptor.validate", JsonOperations.refusing(operations::validate));
    }

    private Answer validate(ObjectNode in) {
        Members members = Members.of(in, "bytes", "now");
        byte[] bytes = members.bytes("bytes");
        Instant now = members.time("now");
        ObjectNode answer = JsonLines.object();
        ArrayNode findings = answer.putArray("findings");
        Set<String> told = new HashSet<>();
        for (Finding finding : validator.validate(bytes, Circumstances.at(now))) {
            if (told.add(finding.code() + finding.pointer())) {
                findings.addObject()
                        .put("code", finding.code().name())
                        .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                        .put("pointer", finding.pointer());
            }
        }
        return new Answer.Ok(answer);
    }
}
