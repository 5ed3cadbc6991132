package org.computeid.cli.mlperf;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.computeid.identifier.descriptor.UnitKind;

/** Writes {@code import-report.json}: plain JSON for people and programs, the same bytes for the same report. */
final class ReportWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private ReportWriter() {}

    static byte[] write(ImportReport report, String catalogue) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("files", report.files());
        root.put("descriptors", report.written().size());
        root.set("refused", issues(report.refused()));
        root.set("issues", issues(report.issues()));
        root.set("coverage", coverage(report.coverage()));
        root.put("catalogue", catalogue);
        ArrayNode written = root.putArray("written");
        for (ImportReport.Written one : report.written()) {
            written.addObject()
                    .put("file", one.file())
                    .put("descriptor", one.descriptor())
                    .put("id", one.id());
        }
        try {
            String text = JSON.writer(
                            new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
                    .writeValueAsString(root);
            return (text + '\n').getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArrayNode issues(List<Issue> issues) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Issue issue : issues) {
            array.addObject()
                    .put("file", issue.file())
                    .put("pointer", issue.pointer())
                    .put("text", issue.text())
                    .put("reason", issue.reason().name());
        }
        return array;
    }

    private static ObjectNode coverage(Coverage coverage) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("withClaim", coverage.withClaim());
        object.put("withoutClaim", coverage.withoutClaim());
        object.put("withMemory", coverage.withMemory());
        ObjectNode groups = object.putObject("classAndTier");
        coverage.groups().forEach(groups::put);
        Coverage.Units accelerators = coverage.units(UnitKind.ACCELERATOR);
        Coverage.Units processors = coverage.units(UnitKind.CPU);
        object.set("accelerators", units(accelerators).put("withMemory", accelerators.withMemory()));
        object.set("processors", units(processors).put("withCores", processors.withCores()));
        return object;
    }

    private static ObjectNode units(Coverage.Units units) {
        BigInteger all = units.all();
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("units", all);
        object.put("withClaim", units.withClaim());
        object.put("withoutClaim", all.subtract(units.withClaim()));
        ArrayNode kinds = object.putArray("kinds");
        units.knownPerKind()
                .forEach((kind, known) ->
                        kinds.addObject().put("kind", kind).put("known", known).put("unknown", all.subtract(known)));
        return object;
    }
}
