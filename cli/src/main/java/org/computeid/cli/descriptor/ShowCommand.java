package org.computeid.cli.descriptor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.ExitCode;
import org.computeid.cli.console.LanguageOption;
import org.computeid.cli.console.Messages;
import org.computeid.cli.console.TimeOption;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.envelope.EnvelopeVerifier;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code descriptor show}: a sheet for people. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Shows descriptors as a sheet for people, numbers in units that people read, and what is wrong in them.",
            "Without --keys signatures are not checked, and the sheet says so."
        },
        footer = {
            "",
            "Exit code: 0 all were shown and no errors found; 1 a document was refused, or has errors; 2 nothing could",
            "be read, or the call is wrong."
        })
public final class ShowCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Mixin
    private final TimeOption time = new TimeOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(
            names = {"--draft", "--from-draft"},
            description = {
                "The documents are drafts: with // comments, in any order and spelling of JSON. A file *.jsonc is one",
                "without this word."
            })
    private boolean draft;

    @Option(names = "--json", description = "One JSON object for each document, with the document in it.")
    private boolean json;

    /** Made by picocli. */
    public ShowCommand() {}

    @Override
    public Integer call() throws IOException {
        Messages messages = Messages.of(Inspection.BUNDLE, language.language());
        if (draft && trust.isGiven()) {
            throw new CommandFailure(messages.text("failure.draftKeys"));
        }
        @Nullable EnvelopeVerifier verifier = trust.isGiven() ? trust.verifier(messages) : null;
        Judge judge = new Judge(time.now());
        PrintWriter out = spec.commandLine().getOut();
        Tally tally = new Tally();
        for (Iterator<Entry> entries = inputs.entries(); entries.hasNext(); ) {
            Entry entry = entries.next();
            Verdict verdict = verifier == null ? judge.validate(entry, draft) : judge.verify(entry, verifier);
            tally.add(verdict);
            out.print(json ? jsonLine(entry, verdict, messages) : sheet(entry, verdict, messages));
        }
        if (tally.documents() == 0) {
            throw new CommandFailure(messages.text("failure.nothing"));
        }
        if (tally.readNothing()) {
            return ExitCode.COULD_NOT_RUN;
        }
        long bad = tally.count(Verdict.Outcome.ERRORS) + tally.count(Verdict.Outcome.REFUSED);
        return bad == 0 ? ExitCode.GOOD : ExitCode.FOUND;
    }

    private String sheet(Entry entry, Verdict verdict, Messages messages) throws IOException {
        VerdictLines lines = new VerdictLines(messages, false, false);
        if (verdict.findRefusal().isPresent()) {
            return lines.lines(verdict);
        }
        Document document = reread(entry);
        StringBuilder text = new StringBuilder(signatures(document, verdict, messages, lines)).append('\n');
        Optional<ComputeDescriptor> descriptor =
                DescriptorCodec.shipped().read(document.value()).descriptor();
        text.append(descriptor
                .map(known -> new DescriptorSheet(messages).of(known))
                .orElseGet(() -> messages.text("show.none", entry.name()) + '\n'));
        text.append(lines.findings(verdict, "  ! "));
        return text.append('\n').toString();
    }

    /** The first thing that a reader sees: who vouches for the rest. */
    private static String signatures(Document document, Verdict verdict, Messages messages, VerdictLines lines) {
        if (verdict.findTrust().isPresent()) {
            return messages.text(
                    "show.verified", lines.signers(verdict.findTrust().get()));
        }
        if (document.form().hasSignatures()) {
            return messages.text(
                    "show.unchecked", Integer.toString(document.headers().size()));
        }
        return messages.text("show.unsigned");
    }

    private String jsonLine(Entry entry, Verdict verdict, Messages messages) throws IOException {
        ObjectNode line = new VerdictLines(messages, true, false).json(verdict);
        if (verdict.findRefusal().isEmpty()) {
            Document document = reread(entry);
            String unverified = document.form().hasSignatures() ? "unchecked" : "none";
            line.put("signatures", verdict.findTrust().isPresent() ? "verified" : unverified);
            line.set("document", tree(document));
        }
        return line + "\n";
    }

    private static com.fasterxml.jackson.databind.JsonNode tree(Document document) throws JsonProcessingException {
        byte[] bytes = CanonicalJson.write(document.value(), JsonLimits.ENVELOPE);
        return MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8));
    }

    /** What has had a verdict can be read. */
    private Document reread(Entry entry) throws IOException {
        try {
            return draft ? Document.readDraft(entry) : Document.read(entry);
        } catch (RefusedDocument e) {
            throw new IOException(e.refusal().code());
        }
    }
}
