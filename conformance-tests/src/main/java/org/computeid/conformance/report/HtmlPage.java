package org.computeid.conformance.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.computeid.conformance.protocol.Product;
import org.computeid.conformance.requirement.Profile;
import org.computeid.conformance.runner.RunResult;
import org.computeid.conformance.runner.Verdict;
import org.computeid.conformance.transport.Notice;

/**
 * {@code report.html}: one file for people, without a network. Everything that came from a product goes through
 * {@link Visible#markup}.
 */
final class HtmlPage {

    private static final int LONGEST = 300;
    private static final int LONGEST_LOG = 8_000;
    private static final List<Verdict> BAR =
            List.of(Verdict.PASS, Verdict.WARN, Verdict.FAIL, Verdict.INCONCLUSIVE, Verdict.SUITE_ERROR);

    private final RunResult result;
    private final Bilingual texts = new Bilingual();
    private final StringBuilder html = new StringBuilder();

    HtmlPage(RunResult result) {
        this.result = result;
    }

    String toHtml() {
        appendHead();
        appendHeader();
        html.append("<main>\n");
        appendProfiles();
        appendFacts();
        new CaseSections(result, texts, html).append();
        appendLog();
        html.append("</main>\n<footer><p>").append(texts.markup("meaning")).append("</p></footer>\n<script>\n");
        html.append(resource("report.js")).append("</script>\n</body>\n</html>\n");
        return html.toString();
    }

    private void appendHead() {
        html.append("<!DOCTYPE html>\n<html lang=\"en\" data-lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
                .append("style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n<title>")
                .append(texts.english("title"))
                .append(": ")
                .append(markup(result.hello().product().name()))
                .append("</title>\n<style>\n")
                .append(resource("report.css"))
                .append("</style>\n</head>\n<body>\n");
    }

    private void appendHeader() {
        Product product = result.hello().product();
        html.append("<header><div>\n<div class=\"top\"><h1>")
                .append(texts.markup("title"))
                .append("</h1><button id=\"lang\" type=\"button\">")
                .append(texts.markup("switch"))
                .append("</button></div>\n<p class=\"product\">")
                .append(markup(product.name() + " " + product.version()))
                .append("</p>\n<p class=\"about\">")
                .append(markup(product.vendor() + " · " + product.language()))
                .append("</p>\n<p class=\"whole\">")
                .append(badge(texts, result.verdict()))
                .append("</p>\n</div></header>\n");
    }

    private void appendProfiles() {
        heading("profiles");
        html.append("<div class=\"cards\">\n");
        for (Profile profile : result.profiles()) {
            appendCard(profile, result.counts(profile));
        }
        html.append("</div>\n");
    }

    private void appendCard(Profile profile, Map<Verdict, Integer> counts) {
        html.append("<div class=\"card\"><h3>")
                .append(profile.word())
                .append(' ')
                .append(badge(texts, result.verdict(profile)))
                .append("</h3><div class=\"bar\">");
        for (Verdict verdict : BAR) {
            int count = counts.getOrDefault(verdict, 0);
            if (count > 0) {
                html.append("<i class=\"" + verdict + "\" style=\"flex:" + count + "\"></i>");
            }
        }
        html.append("</div><p class=\"counts\">");
        String separator = "";
        for (Map.Entry<Verdict, Integer> each : counts.entrySet()) {
            if (each.getValue() > 0) {
                html.append(separator).append(each.getValue() + " ").append(texts.markup("verdict." + each.getKey()));
                separator = " · ";
            }
        }
        html.append(separator.isEmpty() ? texts.markup("noCases") : "").append("</p></div>\n");
    }

    private void appendFacts() {
        heading("facts");
        Duration time =
                Duration.between(result.evidence().started(), result.evidence().ended());
        html.append("<dl>\n");
        fact("suite", markup(result.suite().version()));
        fact("digest", "<code>" + result.suite().digest() + "</code>");
        fact("seed", "<code>" + result.options().seed() + "</code>");
        fact("requests", Integer.toString(result.evidence().transcript().size()));
        fact("restarts", Integer.toString(result.evidence().restarts()));
        fact("time", result.evidence().started().truncatedTo(ChronoUnit.SECONDS) + ", " + time.toSeconds() + " s");
        if (!result.hello().capabilities().isEmpty()) {
            fact("capabilities", markup(String.join(" ", result.hello().capabilities())));
        }
        fact("echo", echo());
        for (Notice notice : result.evidence().notices()) {
            fact("notices", texts.markup("notice." + notice.kind()) + " " + markup(notice.detail()));
        }
        html.append("</dl>\n");
    }

    private String echo() {
        var judgement = result.adapter().judgement();
        return badge(texts, judgement.verdict()) + " " + texts.markup("reason." + judgement.reason()) + " "
                + markup(judgement.detail());
    }

    private void fact(String key, String markup) {
        html.append("<dt>")
                .append(texts.markup(key))
                .append("</dt><dd>")
                .append(markup)
                .append("</dd>\n");
    }

    private void appendLog() {
        String log = result.evidence().log();
        if (!log.isBlank()) {
            String end = log.length() > LONGEST_LOG ? log.substring(log.length() - LONGEST_LOG) : log;
            html.append("<details><summary>").append(texts.markup("log")).append("</summary><pre>");
            end.lines()
                    .forEach(line ->
                            html.append(Visible.markup(line, LONGEST_LOG)).append('\n'));
            html.append("</pre></details>\n");
        }
    }

    private void heading(String key) {
        html.append("<h2>").append(texts.markup(key)).append("</h2>\n");
    }

    static String badge(Bilingual texts, Verdict verdict) {
        return "<span class=\"badge " + verdict + "\">" + texts.markup("verdict." + verdict) + "</span>";
    }

    private static String markup(String any) {
        return Visible.markup(any, LONGEST);
    }

    private static String resource(String name) {
        try (InputStream stream = HtmlPage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("a file of the report is missing: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
