package org.computeid.cli.descriptor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Messages;
import org.computeid.cli.console.Visible;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code descriptor diff}: what changed from one version of a descriptor to another. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Compares two descriptors member by member: payloads, envelopes, clear texts, or drafts (*.jsonc).",
            "Units are recognized by kind, vendor and model, claims by kind, benchmark and unit, storage and networks",
            "by kind, latencies by region, prices by unit and currency, access by protocol and endpoint; their order is",
            "no difference. Signatures are neither compared nor checked."
        },
        footer = {
            "",
            "Exit code: 0 they say the same; 1 they differ; 2 one of them could not be read, or the call is wrong."
        })
public final class DiffCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int SHOWN = 160;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "The earlier one; - for standard input.")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "The later one; - for standard input.")
    private Path second = Path.of("");

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(names = "--json", description = "One JSON object for each difference.")
    private boolean json;

    /** Made by picocli. */
    public DiffCommand() {}

    @Override
    public Integer call() throws JsonProcessingException {
        Messages messages = Messages.of(Inspection.BUNDLE, language.language());
        if (Inputs.isStandardInput(first) && Inputs.isStandardInput(second)) {
            throw new CommandFailure(messages.text("failure.twoStandardInputs"));
        }
        List<Change> changes = DescriptorDiff.of(read(first, messages), read(second, messages));
        PrintWriter out = spec.commandLine().getOut();
        for (Change change : changes) {
            out.print(json ? json(change) + "\n" : text(change));
        }
        if (!json) {
            out.println(changes.isEmpty() ? messages.text("diff.none") : messages.text("diff.count", count(changes)));
        }
        return changes.isEmpty() ? ExitCode.GOOD : ExitCode.FOUND;
    }

    private static JsonValue read(Path path, Messages messages) {
        Entry entry = Inputs.isStandardInput(path) ? Inputs.standardInput() : Inputs.file(path);
        try {
            return Document.read(entry).value();
        } catch (RefusedDocument e) {
            throw new CommandFailure(
                    messages.text("verdict.refused", entry.name(), e.refusal().text(messages)), e);
        }
    }

    private static String count(List<Change> changes) {
        return Integer.toString(changes.size());
    }

    private static String text(Change change) {
        String moved = change.pointer().equals(change.otherPointer()) ? "" : " (" + change.otherPointer() + ")";
        String place = Visible.text((change.pointer().isEmpty() ? "/" : change.pointer()) + moved + ": ");
        return switch (change.word()) {
            case "added" -> "+ " + place + value(change.after()) + "\n";
            case "removed" -> "- " + place + value(change.before()) + "\n";
            default -> "~ " + place + value(change.before()) + " → " + value(change.after()) + "\n";
        };
    }

    private static String value(@org.jspecify.annotations.Nullable JsonValue value) {
        String text = value == null ? "" : bytes(value);
        int length = text.codePointCount(0, text.length());
        String shown = length <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
        return Visible.text(shown);
    }

    private static String json(Change change) throws JsonProcessingException {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("change", change.word()).put("pointer", change.pointer());
        if (!change.pointer().equals(change.otherPointer())) {
            line.put("otherPointer", change.otherPointer());
        }
        if (change.findBefore().isPresent()) {
            line.set("before", tree(change.findBefore().get()));
        }
        if (change.findAfter().isPresent()) {
            line.set("after", tree(change.findAfter().get()));
        }
        return line.toString();
    }

    private static JsonNode tree(JsonValue value) throws JsonProcessingException {
        return MAPPER.readTree(bytes(value));
    }

    private static String bytes(JsonValue value) {
        return new String(CanonicalJson.write(value, JsonLimits.ENVELOPE), StandardCharsets.UTF_8);
    }
}
