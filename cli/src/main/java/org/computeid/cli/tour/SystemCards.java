package org.computeid.cli.tour;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.computeid.cli.console.Messages;
import org.computeid.identifier.code.CodeTable;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.Location;
import org.computeid.identifier.descriptor.Severity;
import org.computeid.identifier.descriptor.Unit;
import org.computeid.identifier.envelope.Verified;
import org.computeid.identifier.envelope.VerifiedSigner;

/** The cards of the systems: what each is, its identifier, figures, signatures and findings. */
final class SystemCards {

    private static final int KEY_SHOWN = 12;
    private static final int DIGEST_SHOWN = 16;

    private final Html html;
    private final Messages texts;
    private final CapacityChart chart;
    private final IdentifierFigure identifiers;

    SystemCards(Html html, Messages texts, CapacityChart chart) {
        this.html = html;
        this.texts = texts;
        this.chart = chart;
        this.identifiers = new IdentifierFigure(html, texts);
    }

    void draw(List<TourReport.Signed> systems) {
        html.open("div", "class", "systems");
        systems.forEach(this::card);
        html.closeLine();
    }

    private void card(TourReport.Signed signed) {
        TourSystem system = signed.system();
        ComputeDescriptor descriptor = signed.descriptor();
        html.open("article", "class", "system " + descriptor.resourceClass(), "id", system.stem());
        head(system, descriptor);
        html.leaf("p", system.words("note", texts.language()));
        identifiers.draw(descriptor.id());
        units(descriptor.units());
        figures(signed.figures());
        signatures(signed.verified());
        findings(signed.findings());
        html.open("p", "class", "small soft").text(texts.text("card.files") + " ");
        file("descriptors/" + system.stem() + ".json");
        html.text(" · ");
        file("envelopes/" + system.stem() + ".json");
        html.close();
        html.closeLine();
    }

    private void head(TourSystem system, ComputeDescriptor descriptor) {
        html.open("header").open("div");
        html.leaf("h3", system.words("name", texts.language()));
        List<String> line = new ArrayList<>(List.of(system.words("operator", texts.language())));
        descriptor.findLocation().ifPresent(location -> line.add(place(location)));
        html.leaf("p", String.join(" · ", line), "class", "small soft").close();
        html.leaf("span", identifiers.label(CodeTable.resourceClasses(), descriptor.resourceClass()), "class", "tag");
        html.closeLine();
    }

    private String place(Location location) {
        Set<String> place = new LinkedHashSet<>();
        location.findSite().ifPresent(place::add);
        location.findZone().ifPresent(place::add);
        BundledSystems.tables()
                .findRegions(location.table())
                .ifPresent(regions -> place.add(identifiers.label(regions, location.region())));
        place.add(identifiers.label(CodeTable.countries(), location.country()));
        return String.join(", ", place);
    }

    private void units(List<Unit> units) {
        html.leaf("h4", texts.text("card.units")).open("ul", "class", "plain small");
        for (Unit unit : units) {
            html.leaf("li", Amounts.grouped(unit.count()) + " × " + unit.model() + " · " + unit.vendor());
        }
        html.closeLine();
    }

    private void figures(List<Figure> figures) {
        html.leaf("h4", texts.text("card.figures"));
        if (figures.isEmpty()) {
            html.leaf("p", texts.text("card.figures.none"), "class", "small soft");
            return;
        }
        html.open("div", "class", "plot");
        figures.forEach(this::figure);
        chart.axis();
        html.closeLine();
    }

    private void figure(Figure figure) {
        chart.row(figure.rate());
        String origin = figure.asOf().toString().substring(0, 10) + " · " + figure.source();
        if (figure.count() != 1) {
            origin = Amounts.grouped(figure.count()) + " × " + Amounts.amount(figure.one()) + " · " + origin;
        }
        html.leaf("div", origin, "class", "from").closeLine();
    }

    private void signatures(Verified<ComputeDescriptor> verified) {
        html.leaf("h4", texts.text("card.signatures")).open("ul", "class", "plain small");
        for (VerifiedSigner signer : verified.signers()) {
            html.open("li");
            html.leaf("span", "✓ " + texts.text("role." + signer.role().word()), "class", "verdict good");
            html.text(" " + signer.algorithm().jwsName() + ", " + texts.text("card.key") + " ");
            html.leaf("code", signer.kid().substring(0, KEY_SHOWN) + "…", "title", signer.kid())
                    .close();
        }
        String digest = verified.digest().toString();
        html.open("li").text(texts.text("card.digest") + " ");
        html.leaf("code", digest.substring(0, DIGEST_SHOWN) + "…", "title", digest)
                .close();
        html.closeLine();
    }

    private void findings(List<Finding> findings) {
        html.leaf("h4", texts.text("card.findings")).open("ul", "class", "plain small");
        if (findings.isEmpty()) {
            html.open("li")
                    .leaf("span", "✓ " + texts.text("card.findings.none"), "class", "verdict good")
                    .close();
        }
        for (Finding finding : findings) {
            String style = finding.severity() == Severity.ERROR ? "bad" : "warn";
            html.open("li")
                    .leaf("span", finding.code().name(), "class", "verdict " + style)
                    .text(" ");
            html.leaf("code", finding.pointer());
            html.text(" " + finding.message(texts.language().locale())).close();
        }
        html.closeLine();
    }

    private void file(String path) {
        html.leaf("a", path, "href", path, "class", "mono");
    }
}
