package org.computeid.conformance.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.protocol.Place;
import org.computeid.conformance.requirement.Requirement;
import org.computeid.conformance.runner.Asking;
import org.computeid.conformance.runner.CaseResult;
import org.computeid.conformance.runner.RunResult;
import org.computeid.conformance.runner.TranscriptEntry;
import org.computeid.conformance.runner.Verdict;
import org.computeid.conformance.transport.ReceivedLine;
import org.computeid.conformance.vectors.Expectation;
import org.computeid.conformance.vectors.TestCase;

/** The parts of the page about cases: those that did not pass, the requirements, and all of them. */
final class CaseSections {

    private static final int LONGEST = 2_000;
    private static final int SHOWN_AT_ONCE = 50;

    private final RunResult result;
    private final Bilingual texts;
    private final StringBuilder html;

    CaseSections(RunResult result, Bilingual texts, StringBuilder html) {
        this.result = result;
        this.texts = texts;
        this.html = html;
    }

    void append() {
        appendFailures();
        appendRequirements();
        appendAll();
    }

    private void appendFailures() {
        html.append("<h2>").append(texts.markup("failures")).append("</h2>\n");
        List<CaseResult> failures = result.cases().stream()
                .filter(each -> each.verdict() != Verdict.PASS && each.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
        if (failures.isEmpty()) {
            html.append("<p>").append(texts.markup("noFailures")).append("</p>\n");
        }
        int shown = Math.min(SHOWN_AT_ONCE, failures.size());
        failures.subList(0, shown).forEach(this::appendFailure);
        if (failures.size() > shown) {
            html.append("<details><summary>+ ").append(failures.size() - shown).append("</summary>\n");
            failures.subList(shown, failures.size()).forEach(this::appendFailure);
            html.append("</details>\n");
        }
    }

    private void appendFailure(CaseResult each) {
        html.append("<details><summary>")
                .append(HtmlPage.badge(texts, each.verdict()))
                .append(" <code>")
                .append(markup(each.subject().id()))
                .append("</code> ")
                .append(reason(each))
                .append("</summary>\n<p>")
                .append(markup(each.subject().comment()))
                .append("</p>\n");
        for (Requirement requirement : each.subject().requirements()) {
            html.append("<p><b>")
                    .append(requirement.id())
                    .append("</b> ")
                    .append(markup(requirement.sentence()))
                    .append("</p>\n");
        }
        each.request().ifPresent(entry -> appendRequest(each, entry));
        html.append("</details>\n");
    }

    private void appendRequest(CaseResult each, TranscriptEntry entry) {
        ReceivedLine answer = ResultFile.answer(entry);
        html.append("<p class=\"label\">")
                .append(texts.markup("asking." + entry.asking()))
                .append("</p>\n");
        block("request", markup(entry.exchange().request()));
        block("answer", answer == null ? texts.markup("none") : markup(answer.text()));
        if (each.subject() instanceof TestCase testCase && entry.asking() != Asking.TWIN) {
            block("expected", markup(shown(testCase.demand().expected())));
        }
    }

    private void block(String key, String markup) {
        html.append("<p class=\"label\">")
                .append(texts.markup(key))
                .append("</p><pre>")
                .append(markup)
                .append("</pre>\n");
    }

    private static String shown(Expectation expected) {
        ObjectNode answer = JsonLines.object();
        if (expected instanceof Expectation.Accepted accepted) {
            answer.set("ok", accepted.value());
        } else if (expected instanceof Expectation.Rejected rejected) {
            ObjectNode reject = answer.putObject("reject").put("code", rejected.code());
            Place place = rejected.place().place();
            if (place != null) {
                reject.put(place.kind().member(), place.value());
            }
        }
        return new String(JsonLines.write(answer), StandardCharsets.US_ASCII);
    }

    private String reason(CaseResult each) {
        String detail = each.judgement().detail();
        return texts.markup("reason." + each.judgement().reason()) + (detail.isEmpty() ? "" : ": " + markup(detail));
    }

    private void appendRequirements() {
        html.append("<h2>").append(texts.markup("requirements")).append("</h2>\n<div class=\"wide\"><table>\n<thead>");
        row("th", "requirement", "level", "clause", "asked", "passed", "verdict");
        html.append("</thead><tbody>\n");
        Map<String, Map<Verdict, Integer>> counts = countsByRequirement();
        for (Requirement requirement : result.suite().requirements().all()) {
            Map<Verdict, Integer> verdicts = counts.get(requirement.id());
            if (verdicts != null) {
                appendRequirement(requirement, verdicts);
            }
        }
        html.append("</tbody></table></div>\n");
    }

    private Map<String, Map<Verdict, Integer>> countsByRequirement() {
        Map<String, Map<Verdict, Integer>> counts = new TreeMap<>();
        for (CaseResult each : result.cases()) {
            if (each.verdict() != Verdict.NOT_APPLICABLE) {
                for (Requirement requirement : each.subject().requirements()) {
                    counts.computeIfAbsent(requirement.id(), id -> new TreeMap<>())
                            .merge(each.verdict(), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private void appendRequirement(Requirement requirement, Map<Verdict, Integer> verdicts) {
        int asked = verdicts.values().stream().mapToInt(Integer::intValue).sum();
        int passed = verdicts.getOrDefault(Verdict.PASS, 0);
        Verdict shown = verdicts.containsKey(Verdict.FAIL)
                ? Verdict.FAIL
                : verdicts.keySet().stream().max(Verdict::compareTo).orElse(Verdict.PASS);
        html.append("<tr><td title=\"")
                .append(markup(requirement.sentence()))
                .append("\">")
                .append(requirement.id())
                .append("</td><td>")
                .append(requirement.level())
                .append("</td><td>")
                .append(markup(requirement.clause()))
                .append("</td><td class=\"n\">")
                .append(asked)
                .append("</td><td class=\"n\">")
                .append(passed)
                .append("</td><td>")
                .append(HtmlPage.badge(texts, shown))
                .append("</td></tr>\n");
    }

    private void appendAll() {
        html.append("<h2>").append(texts.markup("cases")).append("</h2>\n<details><summary>");
        html.append(result.cases().size())
                .append("</summary>\n<input id=\"filter\" type=\"search\" placeholder=\"")
                .append(texts.both("filter"))
                .append("\" aria-label=\"")
                .append(texts.both("filter"))
                .append("\">\n<div class=\"wide\"><table id=\"cases\">\n<thead>");
        row("th", "case", "requirement", "verdict", "reason");
        html.append("</thead><tbody>\n");
        for (CaseResult each : result.cases()) {
            String ids =
                    each.subject().requirements().stream().map(Requirement::id).collect(Collectors.joining(" "));
            html.append("<tr><td><code>")
                    .append(markup(each.subject().id()))
                    .append("</code></td><td>")
                    .append(ids)
                    .append("</td><td>")
                    .append(HtmlPage.badge(texts, each.verdict()))
                    .append("</td><td>")
                    .append(reason(each))
                    .append("</td></tr>\n");
        }
        html.append("</tbody></table></div></details>\n");
    }

    private void row(String element, String... keys) {
        html.append("<tr>");
        for (String key : keys) {
            html.append('<')
                    .append(element)
                    .append('>')
                    .append(texts.markup(key))
                    .append("</")
                    .append(element)
                    .append('>');
        }
        html.append("</tr>");
    }

    private static String markup(String any) {
        return Visible.markup(any, LONGEST);
    }
}
