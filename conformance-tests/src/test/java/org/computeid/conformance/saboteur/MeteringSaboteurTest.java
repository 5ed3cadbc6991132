package org.computeid.conformance.saboteur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.computeid.conformance.saboteur.Sabotage.failed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.Subject;
import org.computeid.conformance.reference.ReferenceProduct;
import org.computeid.conformance.requirement.Profile;
import org.computeid.conformance.runner.RunResult;
import org.junit.jupiter.api.Test;

/** Products that are wrong about amounts, in one way each. */
class MeteringSaboteurTest {

    private static final Subject HONEST = new Remembering(ReferenceProduct.of("1"));

    @Test
    void catchesFloatingPointSums() throws Exception {
        Set<String> failed = failed(answering(
                "usage.total",
                ok -> ok.path("rows").forEach(row -> {
                    String[] value = row.path("value").asText().split("/", -1);
                    double sum = new BigDecimal(value[0]).doubleValue()
                            / (value.length > 1 ? new BigDecimal(value[1]).doubleValue() : 1);
                    ((ObjectNode) row)
                            .put("value", BigDecimal.valueOf(sum).toBigInteger().toString());
                })));
        assertThat(failed).contains("MET-83", "MET-84", "MET-85").doesNotContain("MET-20", "MET-82");
    }

    @Test
    void catchesRatesThatWrapAt64Bits() throws Exception {
        Set<String> failed = failed(answering(
                "rate.add",
                ok -> ok.put(
                        "operations",
                        Long.toUnsignedString(
                                new BigInteger(ok.path("operations").asText()).longValue()))));
        assertThat(failed).contains("MET-11").doesNotContain("MET-10", "MET-20");
    }

    @Test
    void catchesOneThatAddsDifferentKinds() throws Exception {
        Set<String> failed = failed(asking("rate.add", in -> {
            ((ObjectNode) in.path("b")).set("kind", in.path("a").path("kind"));
        }));
        assertThat(failed).contains("MET-10", "MET-7").doesNotContain("MET-11");
    }

    @Test
    void catchesBinaryPrefixes() throws Exception {
        Set<String> failed = failed(answering(
                "rate.parse",
                ok -> ok.put(
                        "operations",
                        new BigInteger(ok.path("operations").asText())
                                .multiply(BigInteger.valueOf(1024))
                                .divide(BigInteger.valueOf(1000))
                                .toString())));
        assertThat(failed).contains("MET-3", "MET-20");
    }

    @Test
    void catchesOneThatLetsTheLastRecordWin() throws Exception {
        Set<String> failed = failed(asking("usage.total", in -> {
            Map<String, JsonNode> last = new HashMap<>();
            in.path("records").forEach(record -> last.put(record.path("source") + "/" + record.path("id"), record));
            in.putArray("records").addAll(last.values());
        }));
        assertThat(failed).contains("MET-103", "MET-104", "MET-105").doesNotContain("MET-84", "MET-91");
    }

    @Test
    void catchesOneThatForgetsDuplicates() throws Exception {
        Set<String> failed = failed(asking("usage.total", in -> {
            int number = 0;
            for (JsonNode record : in.path("records")) {
                ((ObjectNode) record).put("id", record.path("id").asText() + "-" + number++);
            }
        }));
        assertThat(failed).contains("MET-103", "MET-104", "MET-105", "MET-106").doesNotContain("MET-83", "MET-91");
    }

    @Test
    void catchesOneThatCutsInUtcWhateverTheZone() throws Exception {
        UnaryOperator<String> utc = zone -> zone.contains("/") && !zone.startsWith("Mars") ? "UTC" : zone;
        Set<String> failed = failed(asking(
                "resource-time.split",
                in -> in.put("zone", utc.apply(in.path("zone").asText()))));
        assertThat(failed).contains("MET-92").doesNotContain("MET-90", "MET-82");
    }

    @Test
    void catchesOneThatTakesATimeWithoutAnOffset() throws Exception {
        Set<String> failed = failed(asking("resource-time.split", in -> {
            for (String name : new String[] {"start", "end"}) {
                String time = in.path(name).asText();
                in.put(name, time.matches("[0-9T:-]{19}") ? time + "Z" : time);
            }
        }));
        assertThat(failed).containsExactly("MET-90");
    }

    @Test
    void catchesOneThatDropsRowsThatCancelOut() throws Exception {
        Set<String> failed = failed(answering("usage.total", ok -> {
            Iterator<JsonNode> rows = ok.path("rows").iterator();
            while (rows.hasNext()) {
                if (rows.next().path("value").asText().equals("0")) {
                    rows.remove();
                }
            }
        }));
        assertThat(failed).contains("MET-106");
    }

    @Test
    void catchesOneThatRoundsEachPartOfTheWork() throws Exception {
        Set<String> failed = failed(answering(
                "work.total",
                ok -> ok.path("rows")
                        .forEach(row -> ((ObjectNode) row)
                                .put(
                                        "operations",
                                        row.path("operations").asText().replaceAll("/.*", "")))));
        assertThat(failed).contains("MET-110").doesNotContain("MET-106");
    }

    @Test
    void catchesOneThatWeighsWhatItDoesNotKnowByOne() throws Exception {
        Set<String> failed =
                failed(run((honest, operation, in) -> honest.answer(operation, in) instanceof Answer.Reject reject
                                && reject.code().equals("UNWEIGHTED")
                        ? honest.answer(operation, in.deepCopy().put("profile", "identity"))
                        : honest.answer(operation, in)));
        assertThat(failed).containsExactly("MET-124");
    }

    @Test
    void catchesOneThatCountsWholesBesideTheirParts() throws Exception {
        Set<String> failed = failed(asking(
                "capacity.roll-up",
                in -> in.path("resources").forEach(resource -> ((ObjectNode) resource).remove("partOf"))));
        assertThat(failed).contains("MET-62", "MET-64").doesNotContain("MET-68");
    }

    @Test
    void catchesOneThatTakesUnknownForZero() throws Exception {
        Set<String> failed = failed(answering(
                "capacity.roll-up",
                ok -> ok.path("rows")
                        .forEach(row -> ((ObjectNode) row)
                                .put(
                                        "counted",
                                        row.path("counted").asInt()
                                                + row.path("unknown").asInt())
                                .put("unknown", 0))));
        assertThat(failed).contains("MET-66").doesNotContain("MET-64", "MET-68");
    }

    private static RunResult run(Saboteur.Fault fault) throws Exception {
        return Sabotage.run(Profile.METERING, new Saboteur(HONEST, fault));
    }

    /** A product that changes its right answers to one operation. */
    private static RunResult answering(String changed, Consumer<ObjectNode> change) throws Exception {
        return run((honest, operation, in) -> {
            if (!operation.equals(changed) || !(honest.answer(operation, in) instanceof Answer.Ok ok)) {
                return honest.answer(operation, in);
            }
            ObjectNode copy = ok.value().deepCopy();
            change.accept(copy);
            return new Answer.Ok(copy);
        });
    }

    /** A product that mistakes the requests of one operation. */
    private static RunResult asking(String changed, Consumer<ObjectNode> change) throws Exception {
        return run((honest, operation, in) -> {
            ObjectNode copy = in.deepCopy();
            if (operation.equals(changed)) {
                change.accept(copy);
            }
            return honest.answer(operation, copy);
        });
    }
}
