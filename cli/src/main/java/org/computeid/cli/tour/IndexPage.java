package org.computeid.cli.tour;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.computeid.cli.console.Messages;
import org.computeid.identifier.code.CodeTable;

/** The page of the tour: one file that needs no network, no script and no other file to be read. */
final class IndexPage {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final Html html = new Html();
    private final Messages texts;
    private final TourReport report;
    private final CapacityChart chart;
    private final IdentifierFigure identifiers;

    private IndexPage(Messages texts, TourReport report) {
        this.texts = texts;
        this.report = report;
        this.chart = CapacityChart.of(html, texts, report);
        this.identifiers = new IdentifierFigure(html, texts);
    }

    static String of(Messages texts, TourReport report, String style) {
        return new IndexPage(texts, report).write(style);
    }

    private String write(String style) {
        html.open("html", "lang", texts.language().locale().toLanguageTag());
        head(style);
        html.open("body");
        top();
        html.open("main");
        sums();
        systems();
        ProofSections proofs = new ProofSections(html, texts);
        section("tamper");
        proofs.tamperings(report.proofs().tamperings());
        html.closeLine();
        section("add");
        proofs.additions(report.sums());
        html.closeLine();
        section("conform");
        proofs.conformance(report.proofs().conformance());
        html.closeLine();
        section("again");
        html.leaf("pre", texts.text("again.commands")).closeLine();
        html.closeLine();
        html.open("footer").leaf("p", texts.text("footer", report.at())).closeLine();
        html.closeLine();
        return html.closeLine().toString();
    }

    private void head(String style) {
        html.open("head").open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.leaf("title", texts.text("title")).style(style).closeLine();
    }

    private void top() {
        html.open("div", "class", "top").leaf("div", "ComputeID", "class", "brand");
        html.leaf("h1", texts.text("heading", String.valueOf(report.systems().size())));
        html.leaf("p", texts.text("lead"), "class", "lead").leaf("p", texts.text("notice"), "class", "notice");
        long signatures = report.systems().stream()
                .mapToLong(system -> system.verified().signers().size())
                .sum();
        long findings = report.systems().stream()
                .mapToLong(system -> system.findings().size())
                .sum();
        long kinds = report.sums().rows().stream()
                .map(row -> row.rate().kind())
                .distinct()
                .count();
        html.open("ul", "class", "steps");
        step("systems", report.systems().size());
        step("signatures", signatures);
        step("findings", findings);
        step("kinds", kinds);
        step("tamper", report.proofs().tamperings().size());
        step("conform", report.proofs().conformance().cases().size());
        html.close();
        html.closeLine();
    }

    private void step(String key, long number) {
        String target =
                List.of("signatures", "findings").contains(key) ? "systems" : key.equals("kinds") ? "sums" : key;
        html.open("li").open("a", "href", "#" + target);
        html.leaf("b", Amounts.grouped(number))
                .leaf("span", texts.text("step." + key))
                .close()
                .close();
    }

    private void sums() {
        section("sums");
        html.open("div", "class", "panel plot");
        report.sums().rows().stream()
                .collect(Collectors.groupingBy(TourReport.Sum::resourceClass, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::sumsOf);
        chart.axis();
        chart.legend();
        html.closeLine();
        html.closeLine();
    }

    private void sumsOf(char resourceClass, List<TourReport.Sum> rows) {
        html.open("div", "class", "group " + resourceClass);
        html.leaf("p", identifiers.label(CodeTable.resourceClasses(), resourceClass), "class", "class-name");
        for (TourReport.Sum row : rows) {
            chart.row(row.rate());
            html.leaf("div", coverage(row), "class", "from").closeLine();
        }
        html.closeLine();
    }

    private String coverage(TourReport.Sum sum) {
        String all = Amounts.grouped(sum.systems());
        return texts.text("coverage", Amounts.grouped(sum.counted()), all, Amounts.grouped(sum.unknown()));
    }

    private void systems() {
        section("systems");
        new SystemCards(html, texts, chart).draw(report.systems());
        html.closeLine();
    }

    private void section(String key) {
        html.open("section", "id", key).leaf("h2", texts.text("section." + key));
        html.leaf("p", texts.text("section." + key + ".lead"));
    }
}
