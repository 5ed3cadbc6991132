package org.computeid.cli.meter;

import java.util.List;
import org.computeid.cli.console.Messages;
import org.computeid.cli.console.Visible;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonString;
import org.computeid.identifier.json.JsonValue;
import org.computeid.metering.profile.NormalizationProfile;

/** A profile as people read it. */
final class ProfileSheet {

    private static final List<String> WORDS = List.of("goodFor", "badFor", "defects", "leavesOut", "sources");

    private final Messages messages;

    ProfileSheet(Messages messages) {
        this.messages = messages;
    }

    String of(NormalizationProfile profile) {
        JsonObject document = profile.document();
        StringBuilder sheet = new StringBuilder();
        line(sheet, "", profile.toString());
        line(sheet, "  ", "SHA-256 " + profile.name().digest());
        line(sheet, "  ", text(document, "scope"));
        for (String name : WORDS) {
            heading(sheet, name);
            items(document, name).forEach(item -> line(sheet, "    - ", text(item)));
        }
        heading(sheet, "weights");
        items(document, "weights").forEach(item -> {
            JsonObject weight = (JsonObject) item;
            String measure = weight.find("as").map(as -> " → " + text(as)).orElse("");
            line(sheet, "    ", text(weight, "weight") + " × [" + text(weight, "kind") + "]" + measure);
        });
        heading(sheet, "excludes");
        items(document, "excludes").forEach(item -> line(sheet, "    ", "[" + text(item) + "]"));
        return sheet.toString();
    }

    private void heading(StringBuilder sheet, String name) {
        line(sheet, "  ", messages.text("profile." + name));
    }

    private static void line(StringBuilder sheet, String indent, String text) {
        sheet.append(indent).append(Visible.text(text)).append(System.lineSeparator());
    }

    private static List<JsonValue> items(JsonObject document, String name) {
        return document.find(name).map(value -> ((JsonArray) value).items()).orElse(List.of());
    }

    private static String text(JsonObject object, String name) {
        return object.find(name).map(ProfileSheet::text).orElse("");
    }

    private static String text(JsonValue value) {
        return ((JsonString) value).text();
    }
}
