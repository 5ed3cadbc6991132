package org.computeid.conformance.specification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.computeid.conformance.protocol.SubjectLines;
import org.computeid.conformance.reference.ReferenceProduct;
import org.junit.jupiter.api.Test;

/** The reference product answers the test values of docs/spec/identifier.md as they stand there. */
class IdentifierValuesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void everyValueHoldsForTheLibrary() throws Exception {
        List<String> values = Files.readString(specification(), UTF_8)
                .lines()
                .filter(line -> line.startsWith("{\"op\":"))
                .toList();
        assertThat(values).hasSizeGreaterThan(40);
        SubjectLines product = new SubjectLines(ReferenceProduct.of("1"));
        for (String value : values) {
            ObjectNode answer = (ObjectNode) MAPPER.readTree(value);
            ObjectNode request = MAPPER.createObjectNode().put("id", "1");
            request.set("op", answer.remove("op"));
            request.set("in", answer.remove("in"));
            byte[] line = product.answer(MAPPER.writeValueAsBytes(request)).orElseThrow();
            assertThat(MAPPER.readTree(line)).as(value).isEqualTo(answer.put("id", "1"));
        }
    }

    /** Maven runs in the module's folder, an editor perhaps in the project's. */
    private static Path specification() {
        Path inModule = Path.of("../docs/spec/identifier.md");
        return Files.exists(inModule) ? inModule : Path.of("docs/spec/identifier.md");
    }
}
