package org.computeid.cli.tour;

import java.util.List;
import org.computeid.cli.console.Messages;
import org.computeid.conformance.runner.Verdict;
import org.computeid.metering.rollup.PublishedTotal;

/** The parts of the page that show refusals and the verdict of the conformance suite. */
final class ProofSections {

    private final Html html;
    private final Messages texts;

    ProofSections(Html html, Messages texts) {
        this.html = html;
        this.texts = texts;
    }

    void tamperings(List<TourReport.Tampering> tamperings) {
        html.open("div", "class", "proofs");
        for (TourReport.Tampering tampering : tamperings) {
            html.open("div", "class", "panel");
            html.leaf("h3", texts.text("tamper." + tampering.key()));
            html.open("p", "class", "change mono");
            html.leaf("del", tampering.before()).text(" → ").leaf("ins", tampering.after());
            html.close();
            refused(tampering.code());
            html.leaf("p", texts.text("tamper." + tampering.key() + ".why"), "class", "small");
            html.closeLine();
        }
        html.closeLine();
    }

    void additions(TourReport.Sums sums) {
        TourReport.Refusal refusal = sums.refused();
        html.open("div", "class", "panel").open("div", "class", "sum");
        term(refusal.left());
        html.leaf("div", "+", "class", "sign");
        term(refusal.right());
        html.close();
        refused(refusal.code());
        html.leaf("p", texts.text("add.why")).closeLine();
        html.open("div", "class", "panel").open("div", "class", "sum");
        List<PublishedTotal> terms = sums.holds().terms();
        for (int i = 0; i < terms.size(); i++) {
            html.leaf("div", i == 0 ? "" : "+", "class", "sign");
            term(terms.get(i));
        }
        html.leaf("div", "=", "class", "sign");
        term(sums.holds().sum());
        html.close().leaf("p", texts.text("add.holds")).closeLine();
    }

    void conformance(TourReport.Conformance conformance) {
        html.open("div", "class", "panel").open("p");
        html.leaf(
                "span",
                texts.text(conformance.passed() ? "verdict.pass" : "verdict.fail"),
                "class",
                "verdict " + (conformance.passed() ? "good" : "bad"));
        String passed = Amounts.grouped(conformance.count(Verdict.PASS));
        String all = Amounts.grouped(conformance.cases().size());
        html.text(" " + texts.text("conform.count", passed, all)).close();
        html.open("ul", "class", "cases", "aria-hidden", "true");
        for (Verdict verdict : conformance.cases()) {
            html.leaf("li", "", "class", style(verdict), "title", verdict.name());
        }
        html.close().leaf("p", conformance.suite(), "class", "small soft mono").closeLine();
    }

    private void term(PublishedTotal total) {
        html.open("div", "class", "term").leaf("b", Amounts.amount(total.rate()));
        html.leaf("code", total.rate().kind().toString(), "class", "small");
        String parts = total.parts().equals(PublishedTotal.WHOLE)
                ? texts.text("part.whole")
                : String.join(
                        ", ",
                        total.parts().stream()
                                .map(part -> texts.text("part." + part))
                                .toList());
        html.leaf("div", parts + " · " + total.asOf() + " · " + total.series().publisher(), "class", "small soft");
        html.close();
    }

    private void refused(String code) {
        html.open("p")
                .leaf("span", "✗ " + texts.text("refused", code), "class", "verdict bad")
                .close();
    }

    private static String style(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "pass";
            case FAIL, SUITE_ERROR -> "fail";
            case WARN, INCONCLUSIVE, NOT_APPLICABLE -> "other";
        };
    }
}
