package org.computeid.cli.tour;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.computeid.cli.console.Messages;
import org.computeid.metering.quantity.Basis;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.Rate;

/** Draws rates on one logarithmic axis: a dot each, hollow where it was measured by a benchmark. */
final class CapacityChart {

    private final Html html;
    private final Messages texts;
    private final LogScale scale;

    private CapacityChart(Html html, Messages texts, LogScale scale) {
        this.html = html;
        this.texts = texts;
        this.scale = scale;
    }

    /** One scale for every chart of the page, so that dots may be compared from chart to chart. */
    static CapacityChart of(Html html, Messages texts, TourReport report) {
        List<BigInteger> amounts = Stream.concat(
                        report.sums().rows().stream().map(TourReport.Sum::rate),
                        report.systems().stream()
                                .flatMap(system -> system.figures().stream().map(Figure::rate)))
                .map(Rate::operations)
                .toList();
        return new CapacityChart(html, texts, LogScale.around(amounts));
    }

    /** Opens a row: the kind, the amount and the dot. What follows in it is the caller's, who closes it. */
    void row(Rate rate) {
        html.open("div", "class", "row").open("div", "class", "what");
        kind(rate.kind());
        html.leaf("span", Amounts.amount(rate), "class", "amount").close();
        dot(rate);
    }

    void axis() {
        html.open("svg", "height", "20", "aria-hidden", "true");
        List<LogScale.Tick> ticks = scale.ticks();
        for (int i = 0; i < ticks.size(); i++) {
            LogScale.Tick tick = ticks.get(i);
            line("grid", tick.place(), tick.place(), "0", "5");
            String anchor = i == 0 ? "start" : i == ticks.size() - 1 ? "end" : "middle";
            html.leaf("text", tick.label(), "x", tick.place(), "y", "17", "text-anchor", anchor);
        }
        html.closeLine();
    }

    void legend() {
        html.open("p", "class", "legend");
        html.open("span")
                .leaf("i", "", "class", "dot")
                .text(texts.text("legend.stated"))
                .close();
        html.open("span")
                .leaf("i", "", "class", "dot ring")
                .text(texts.text("legend.measured"))
                .close();
        html.leaf("span", texts.text("legend.log")).closeLine();
    }

    /** The words of a kind; those that say nothing step back. */
    private void kind(Kind kind) {
        html.open("span", "class", "kind mono");
        for (String word : kind.toString().split(" ", -1)) {
            if (word.equals("unstated")) {
                html.leaf("i", word).text(" ");
            } else {
                html.text(word + " ");
            }
        }
        html.close();
    }

    /** The words beside the dot say the same, so that nothing hangs on the picture. */
    private void dot(Rate rate) {
        html.open("svg", "height", "16", "role", "img", "aria-label", rate.toString());
        for (LogScale.Tick tick : scale.ticks()) {
            line("grid", tick.place(), tick.place(), "0", "16");
        }
        String place = scale.place(rate.operations());
        line("stem", "0%", place, "8", "8");
        String style = rate.kind().basis() instanceof Basis.Measured ? "measured" : "stated";
        html.open("circle", "class", style, "cx", place, "cy", "8", "r", "5");
        html.closeLine();
    }

    private void line(String style, String fromX, String toX, String fromY, String toY) {
        html.open("line", "class", style, "x1", fromX, "x2", toX, "y1", fromY, "y2", toY);
    }
}
