package org.computeid.conformance.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.List;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.IdentifiedAnswer;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.protocol.Subject;
import org.junit.jupiter.api.Test;

/** The values that the text of the specification prints as lines of the protocol. */
class SpecifiedValuesTest {

    private final Subject product = ReferenceProduct.of("1");

    @Test
    void areAnsweredAsPrinted() throws Exception {
        List<String> lines = printed();
        assertThat(lines).hasSizeGreaterThan(150);
        for (String line : lines) {
            ObjectNode expected = JsonLines.read(line.getBytes(UTF_8));
            Answer answer = product.answer(expected.remove("op").textValue(), (ObjectNode) expected.remove("in"));
            ObjectNode given = JsonLines.read(new IdentifiedAnswer("x", answer).toLine());
            given.remove("id");
            assertThat(given).as(line).isEqualTo(expected);
        }
    }

    private static List<String> printed() throws Exception {
        try (var reader = new BufferedReader(new InputStreamReader(
                ReferenceProduct.class.getResourceAsStream("/org/computeid/conformance/spec/identifier.md"), UTF_8))) {
            return reader.lines().filter(line -> line.startsWith("{\"op\":")).toList();
        }
    }
}
