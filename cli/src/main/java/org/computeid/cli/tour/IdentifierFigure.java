package org.computeid.cli.tour;

import org.computeid.cli.console.Messages;
import org.computeid.identifier.code.Code;
import org.computeid.identifier.code.CodeTable;
import org.computeid.identifier.id.ComputeId;

/** Draws an identifier: its text with the fields in colour, and every field with its name and meaning. */
final class IdentifierFigure {

    private final Html html;
    private final Messages texts;

    IdentifierFigure(Html html, Messages texts) {
        this.html = html;
        this.texts = texts;
    }

    void draw(ComputeId id) {
        line(id);
        html.open("ul", "class", "fields");
        field(1, "C", "version", texts.text("id.version.is"));
        field(2, id.authority(), "authority", authority(id.authority()));
        field(3, id.node(), "node", texts.text("id.node.is"));
        field(4, id.registrant(), "registrant", texts.text("id.registrant.is"));
        field(5, String.valueOf(id.resourceClass()), "class", label(CodeTable.resourceClasses(), id.resourceClass()));
        field(5, String.valueOf(id.tier()), "tier", label(CodeTable.tiers(), id.tier()));
        field(6, id.serial(), "serial", texts.text("id.serial.is"));
        field(7, id.check(), "check", texts.text("id.check.is"));
        html.closeLine();
    }

    private void line(ComputeId id) {
        String kind = "" + id.resourceClass() + id.tier();
        String[] parts = {"C", id.authority(), "-" + id.node(), "-" + id.registrant(), "-" + kind, "-" + id.serial()};
        html.open("p", "class", "idline mono");
        for (int i = 0; i < parts.length; i++) {
            html.leaf("span", parts[i], "class", "f" + (i + 1));
        }
        html.leaf("span", "-" + id.check(), "class", "f7").closeLine();
    }

    private void field(int colour, String symbols, String name, String meaning) {
        html.open("li", "class", "f" + colour).leaf("code", symbols);
        html.leaf("span", texts.text("id." + name)).leaf("small", meaning).close();
    }

    private String authority(String authority) {
        return authority.charAt(0) == '9'
                ? texts.text("id.authority.test")
                : texts.text("id.authority.is", label(CodeTable.countries(), authority.substring(0, 3)));
    }

    String label(CodeTable table, char code) {
        return label(table, String.valueOf(code));
    }

    String label(CodeTable table, String code) {
        return table.find(code)
                .map((Code found) -> found.label(texts.language().locale()))
                .orElse(code);
    }
}
