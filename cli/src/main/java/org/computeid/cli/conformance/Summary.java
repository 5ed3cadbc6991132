package org.computeid.cli.conformance;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.computeid.cli.console.Failures;
import org.computeid.cli.console.Messages;
import org.computeid.conformance.protocol.Product;
import org.computeid.conformance.requirement.Profile;
import org.computeid.conformance.requirement.Requirement;
import org.computeid.conformance.runner.CaseResult;
import org.computeid.conformance.runner.RunResult;
import org.computeid.conformance.runner.Verdict;

/** What a person reads when a run has ended: a verdict for each profile, the first failures, where the rest is. */
final class Summary {

    private static final int MOST_FAILURES = 10;

    private final RunResult result;
    private final Messages messages;

    Summary(RunResult result, Messages messages) {
        this.result = result;
        this.messages = messages;
    }

    void print(PrintWriter out, Path page) {
        Product product = result.hello().product();
        out.println(Failures.oneLine(messages.text(
                "product", product.name() + " " + product.version(), product.vendor() + ", " + product.language())));
        out.println(
                messages.text("suite", result.suite().version(), result.suite().digest()));
        printAdapter(out);
        result.evidence()
                .notices()
                .forEach(each -> out.println(Failures.oneLine(
                        messages.text("notice", messages.text("notice." + each.kind()), each.detail()))));
        printFailures(out);
        result.profiles().forEach(profile -> printProfile(out, profile));
        out.println(messages.text(
                "verdict",
                verdict(result.verdict()),
                Long.toString(result.options().seed())));
        out.println(messages.text("report", page.toString()));
    }

    private void printAdapter(PrintWriter out) {
        if (result.adapter().judgement().verdict() == Verdict.FAIL) {
            out.println(Failures.oneLine(messages.text(
                    "adapter",
                    result.adapter().judgement().reason().name(),
                    result.adapter().judgement().detail())));
        }
    }

    private void printFailures(PrintWriter out) {
        List<CaseResult> failures = result.cases().stream()
                .filter(each -> each.verdict() == Verdict.FAIL || each.verdict() == Verdict.WARN)
                .toList();
        for (CaseResult each : failures.subList(0, Math.min(MOST_FAILURES, failures.size()))) {
            String ids =
                    each.subject().requirements().stream().map(Requirement::id).collect(Collectors.joining(" "));
            out.println(Failures.oneLine(each.verdict() + " " + each.subject().id() + " (" + ids + ") "
                    + each.judgement().reason() + " " + each.judgement().detail()));
        }
        if (failures.size() > MOST_FAILURES) {
            out.println(messages.text("more", Integer.toString(failures.size() - MOST_FAILURES)));
        }
    }

    private void printProfile(PrintWriter out, Profile profile) {
        Map<Verdict, Integer> counts = result.counts(profile);
        String numbers = counts.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> each.getValue() + " " + verdict(each.getKey()))
                .collect(Collectors.joining(", "));
        String asked = numbers.isEmpty() ? messages.text("noCasesYet") : numbers;
        out.println(messages.text("profile", profile.word(), verdict(result.verdict(profile)), asked));
    }

    private String verdict(Verdict verdict) {
        return messages.text("verdict." + verdict);
    }
}
