package org.computeid.cli.descriptor;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.computeid.cli.console.Messages;
import org.computeid.cli.console.Visible;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.Severity;
import org.computeid.identifier.envelope.VerifiedSigner;

/** Verdicts and their counts as people or machines read them; safe for use by any thread. */
final class VerdictLines {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What one document may fill the screen with; a hostile one has a finding for every other byte. */
    private static final int SHOWN = 100;

    private static final int SHOWN_JSON = 1_000;

    private final Messages messages;
    private final boolean json;
    private final boolean quiet;

    VerdictLines(Messages messages, boolean json, boolean quiet) {
        this.messages = messages;
        this.json = json;
        this.quiet = quiet;
    }

    /** The lines about one document, each with its end; none if it is good and only what is not is asked for. */
    String lines(Verdict verdict) {
        if (quiet && verdict.outcome() == Verdict.Outcome.GOOD) {
            return "";
        }
        return json ? json(verdict) + "\n" : text(verdict);
    }

    /** The one line about all documents. */
    String summary(Tally tally) {
        return json ? jsonSummary(tally) : textSummary(tally);
    }

    private String text(Verdict verdict) {
        if (verdict.findRefusal().isPresent()) {
            Refusal refusal = verdict.findRefusal().get();
            return messages.text("verdict.refused", verdict.name(), refusal.text(messages)) + '\n';
        }
        StringBuilder text = new StringBuilder(messages.text(
                        "verdict." + verdict.outcome(),
                        verdict.name(),
                        Long.toString(count(verdict, Severity.ERROR)),
                        Long.toString(count(verdict, Severity.WARNING))))
                .append(verdict.subject().isEmpty() ? "" : messages.text("verdict.subject", verdict.subject()))
                .append(verdict.findTrust().map(this::signers).orElse(""))
                .append('\n');
        return text.append(findings(verdict, "  ")).toString();
    }

    /** A line for each finding, and after many of them one that says how many more there are. */
    String findings(Verdict verdict, String indent) {
        StringBuilder text = new StringBuilder();
        verdict.findings().stream()
                .limit(SHOWN)
                .forEach(finding -> text.append(indent).append(finding(finding)).append('\n'));
        int more = verdict.findings().size() - SHOWN;
        if (more > 0) {
            text.append(indent)
                    .append(messages.text("findings.more", Integer.toString(more)))
                    .append('\n');
        }
        return text.toString();
    }

    private String finding(Finding finding) {
        String line = messages.text(
                "finding",
                messages.text("severity." + finding.severity()),
                finding.code().name(),
                finding.pointer().isEmpty() ? messages.text("finding.document") : finding.pointer(),
                finding.message(messages.language().locale()),
                finding.requirement());
        return Visible.text(line);
    }

    String signers(Verdict.Trust trust) {
        return trust.signers().stream()
                .map(signer -> messages.text(
                        "signer", messages.text("role." + signer.role().word()), Visible.text(signer.kid())))
                .collect(Collectors.joining(messages.text("signers.comma"), messages.text("signers"), ""));
    }

    ObjectNode json(Verdict verdict) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("name", verdict.name());
        line.put("outcome", verdict.outcome().name().toLowerCase(Locale.ROOT));
        verdict.findRefusal().ifPresent(refusal -> {
            line.put("code", refusal.code());
            if (!refusal.place().isEmpty()) {
                line.put("place", refusal.place());
            }
            line.put("message", messages.text("refusal." + refusal.code()));
        });
        if (!verdict.subject().isEmpty()) {
            line.put("id", verdict.subject());
        }
        verdict.findTrust().ifPresent(trust -> putTrust(line, trust));
        if (verdict.findRefusal().isEmpty()) {
            ArrayNode findings = line.putArray("findings");
            verdict.findings().stream()
                    .limit(SHOWN_JSON)
                    .forEach(finding -> findings.addObject()
                            .put("code", finding.code().name())
                            .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                            .put("pointer", finding.pointer())
                            .put("requirement", finding.requirement())
                            .put("message", finding.message(messages.language().locale())));
            if (verdict.findings().size() > SHOWN_JSON) {
                line.put("findingCount", verdict.findings().size());
            }
        }
        return line;
    }

    static void putTrust(ObjectNode line, Verdict.Trust trust) {
        line.put("digest", trust.digest().toString());
        ArrayNode signers = line.putArray("signers");
        for (VerifiedSigner signer : trust.signers()) {
            signers.addObject()
                    .put("kid", signer.kid())
                    .put("role", signer.role().word())
                    .put("alg", signer.algorithm().jwsName())
                    .put("iat", signer.issuedAt().getEpochSecond());
        }
    }

    private String textSummary(Tally tally) {
        StringBuilder line = new StringBuilder(messages.text(
                "summary",
                Long.toString(tally.documents()),
                Long.toString(tally.count(Verdict.Outcome.GOOD)),
                Long.toString(tally.count(Verdict.Outcome.WARNINGS)),
                Long.toString(tally.count(Verdict.Outcome.ERRORS)),
                Long.toString(tally.count(Verdict.Outcome.REFUSED))));
        if (!tally.refusals().isEmpty()) {
            line.append(messages.text("summary.refusals", Tally.text(tally.refusals())));
        }
        if (!tally.findings().isEmpty()) {
            line.append(messages.text("summary.findings", Tally.text(tally.findings())));
        }
        return line.toString();
    }

    private static String jsonSummary(Tally tally) {
        ObjectNode line = MAPPER.createObjectNode();
        ObjectNode summary = line.putObject("summary");
        summary.put("documents", tally.documents());
        for (Verdict.Outcome outcome : Verdict.Outcome.values()) {
            summary.put(outcome.name().toLowerCase(Locale.ROOT), tally.count(outcome));
        }
        putAll(summary.putObject("refusals"), tally.refusals());
        putAll(summary.putObject("findings"), tally.findings());
        return line.toString();
    }

    private static void putAll(ObjectNode object, Map<String, Long> counts) {
        counts.forEach((code, count) -> object.put(code, count));
    }

    private static long count(Verdict verdict, Severity severity) {
        return verdict.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
