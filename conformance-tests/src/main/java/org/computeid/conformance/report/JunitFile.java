package org.computeid.conformance.report;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.computeid.conformance.requirement.Profile;
import org.computeid.conformance.requirement.Requirement;
import org.computeid.conformance.runner.CaseResult;
import org.computeid.conformance.runner.RunResult;
import org.computeid.conformance.runner.Verdict;
import org.computeid.conformance.transport.Notice;

/** {@code junit.xml}: one test for each case, as build servers read it. Undecided cases are errors, never skipped ones. */
final class JunitFile {

    private static final int LONGEST = 4_000;

    private final RunResult result;
    private final StringBuilder xml = new StringBuilder();

    JunitFile(RunResult result) {
        this.result = result;
    }

    String toXml() {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"ComputeID conformance\"");
        appendCounts(result.counts());
        Duration time =
                Duration.between(result.evidence().started(), result.evidence().ended());
        xml.append(String.format(Locale.ROOT, " time=\"%d.%03d\">", time.toSeconds(), time.toMillisPart()))
                .append('\n');
        appendAdapter();
        for (Profile profile : Profile.values()) {
            List<CaseResult> cases = result.cases().stream()
                    .filter(each -> each.subject().profile() == profile)
                    .toList();
            if (!cases.isEmpty()) {
                xml.append("  <testsuite name=\"").append(profile.word()).append('"');
                appendCounts(result.counts(profile));
                xml.append(">\n");
                cases.forEach(this::appendCase);
                xml.append("  </testsuite>\n");
            }
        }
        return xml.append("</testsuites>\n").toString();
    }

    /** A build server sees a broken adapter and stray lines, too. */
    private void appendAdapter() {
        boolean good = result.adapter().judgement().verdict() == Verdict.PASS
                && result.evidence().notices().stream().noneMatch(each -> each.kind() == Notice.Kind.STRAY_LINE);
        xml.append("  <testsuite name=\"protocol\" tests=\"1\" failures=\"")
                .append(good ? 0 : 1)
                .append("\">\n    <testcase classname=\"CTP/1\" name=\"echo\"");
        if (good) {
            xml.append("/>\n");
        } else {
            xml.append("><failure>");
            xml.append(markup(
                    result.adapter().judgement() + " " + result.evidence().notices()));
            xml.append("</failure></testcase>\n");
        }
        xml.append("  </testsuite>\n");
    }

    private void appendCounts(Map<Verdict, Integer> counts) {
        int errors = counts.getOrDefault(Verdict.INCONCLUSIVE, 0) + counts.getOrDefault(Verdict.SUITE_ERROR, 0);
        attribute("tests", counts.values().stream().mapToInt(Integer::intValue).sum());
        attribute("failures", counts.getOrDefault(Verdict.FAIL, 0));
        attribute("errors", errors);
        attribute("skipped", counts.getOrDefault(Verdict.NOT_APPLICABLE, 0));
    }

    private void attribute(String name, int value) {
        xml.append(' ').append(name).append("=\"").append(value).append('"');
    }

    private void appendCase(CaseResult each) {
        String requirements =
                each.subject().requirements().stream().map(Requirement::id).collect(Collectors.joining(" "));
        xml.append("    <testcase classname=\"")
                .append(requirements)
                .append("\" name=\"")
                .append(markup(each.subject().id()))
                .append('"');
        switch (each.verdict()) {
            case PASS -> xml.append("/>\n");
            case WARN -> appendElement(each, "system-out");
            case FAIL -> appendElement(each, "failure");
            case INCONCLUSIVE, SUITE_ERROR -> appendElement(each, "error");
            case NOT_APPLICABLE -> appendElement(each, "skipped");
        }
    }

    private void appendElement(CaseResult each, String element) {
        xml.append(">\n      <").append(element);
        if (!element.equals("system-out")) {
            xml.append(" message=\"").append(each.judgement().reason()).append('"');
        }
        xml.append('>')
                .append(markup(
                        each.judgement().reason() + " " + each.judgement().detail()));
        each.request().ifPresent(entry -> {
            xml.append("\nrequest: ").append(markup(entry.exchange().request()));
            var answer = ResultFile.answer(entry);
            xml.append("\nanswer: ").append(answer == null ? "none" : markup(answer.text()));
        });
        xml.append("</").append(element).append(">\n    </testcase>\n");
    }

    private static String markup(String any) {
        return Visible.markup(any, LONGEST);
    }
}
