package org.computeid.conformance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.protocol.Product;
import org.computeid.conformance.requirement.Profile;
import org.computeid.conformance.requirement.Requirement;
import org.computeid.conformance.runner.CaseResult;
import org.computeid.conformance.runner.RunResult;
import org.computeid.conformance.runner.TranscriptEntry;
import org.computeid.conformance.runner.Verdict;
import org.computeid.conformance.transport.Notice;
import org.computeid.conformance.transport.Outcome;
import org.computeid.conformance.transport.ReceivedLine;
import org.jspecify.annotations.Nullable;

/** {@code result.json}: the verdicts, for programs. */
final class ResultFile {

    private static final String SCHEMA = "computeid-conformance-result/1";
    private static final int LONGEST_LINE = 4_000;

    private final RunResult result;

    ResultFile(RunResult result) {
        this.result = result;
    }

    byte[] toBytes(String transcriptDigest) {
        ObjectNode file = JsonLines.object().put("schema", SCHEMA);
        file.putObject("suite")
                .put("version", result.suite().version())
                .put("digest", result.suite().digest())
                .put("cases", result.cases().size());
        putProduct(file);
        file.put("seed", Long.toString(result.options().seed()));
        file.put("verdict", result.verdict().name()).put("exit", result.exitCode());
        putCounts(file.putObject("counts"), result.counts());
        putProfiles(file.putArray("profiles"));
        file.putObject("adapter")
                .put("verdict", result.adapter().judgement().verdict().name())
                .put("reason", result.adapter().judgement().reason().name())
                .put("detail", shown(result.adapter().judgement().detail()));
        file.put("restarts", result.evidence().restarts());
        ArrayNode notices = file.putArray("notices");
        for (Notice notice : result.evidence().notices()) {
            notices.addObject().put("kind", notice.kind().name()).put("detail", shown(notice.detail()));
        }
        file.putObject("transcript").put("file", "transcript.jsonl").put("sha256", transcriptDigest);
        putEnvironment(file.putObject("environment"));
        ArrayNode cases = file.putArray("cases");
        result.cases().forEach(each -> putCase(cases.addObject(), each));
        return PrettyJson.write(file).getBytes(StandardCharsets.UTF_8);
    }

    private void putProduct(ObjectNode file) {
        Product product = result.hello().product();
        ObjectNode node = file.putObject("product")
                .put("vendor", product.vendor())
                .put("name", product.name())
                .put("version", product.version())
                .put("language", product.language());
        result.hello().profiles().forEach(node.putArray("profiles")::add);
        result.hello().capabilities().forEach(node.putArray("capabilities")::add);
    }

    private void putProfiles(ArrayNode profiles) {
        for (Profile profile : result.profiles()) {
            ObjectNode node = profiles.addObject()
                    .put("profile", profile.word())
                    .put("verdict", result.verdict(profile).name());
            putCounts(node.putObject("counts"), result.counts(profile));
        }
    }

    private static void putCounts(ObjectNode node, Map<Verdict, Integer> counts) {
        counts.forEach((verdict, count) -> node.put(verdict.name(), count));
    }

    private void putEnvironment(ObjectNode node) {
        node.put("java", System.getProperty("java.version"))
                .put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                .put("started", result.evidence().started().toString())
                .put("ended", result.evidence().ended().toString());
    }

    private static void putCase(ObjectNode node, CaseResult each) {
        node.put("id", each.subject().id())
                .put("profile", each.subject().profile().word());
        ArrayNode requirements = node.putArray("requirements");
        each.subject().requirements().stream().map(Requirement::id).forEach(requirements::add);
        node.put("level", each.subject().level().name())
                .put("verdict", each.verdict().name());
        node.put("reason", each.judgement().reason().name());
        if (!each.judgement().detail().isEmpty()) {
            node.put("detail", shown(each.judgement().detail()));
        }
        if (each.verdict() != Verdict.PASS) {
            each.request().ifPresent(entry -> putRequest(node, entry));
        }
    }

    private static void putRequest(ObjectNode node, TranscriptEntry entry) {
        node.put("asking", entry.asking().name())
                .put("request", shown(entry.exchange().request()));
        ReceivedLine answer = answer(entry);
        if (answer != null) {
            node.put("answer", shown(answer.text()));
        }
    }

    static @Nullable ReceivedLine answer(TranscriptEntry entry) {
        return entry.exchange().outcome() instanceof Outcome.Answered answered
                ? answered.line()
                : ((Outcome.Troubled) entry.exchange().outcome()).line();
    }

    private static String shown(String text) {
        return Visible.text(text, LONGEST_LINE);
    }
}
