package org.computeid.cli.identifier;

import java.util.Locale;
import org.computeid.cli.console.Columns;
import org.computeid.cli.console.Language;
import org.computeid.cli.console.Messages;
import org.computeid.identifier.code.Code;
import org.computeid.identifier.code.CodeTable;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdRejection;

/** What people read about an identifier: its fields in words, or what is wrong and where. */
final class Sheet {

    private static final String BUNDLE = "org.computeid.cli.identifier.id";
    private static final String CHINA = "156";

    private final Messages messages;

    Sheet(Language language) {
        this.messages = Messages.of(BUNDLE, language);
    }

    String text(String key, Object... values) {
        return messages.text(key, values);
    }

    /** One line a field. */
    String fields(ComputeId id) {
        StringBuilder sheet = new StringBuilder(id.toString()).append(System.lineSeparator());
        row(sheet, "version", "C", "");
        row(sheet, "authority", id.authority(), authority(id.authority()));
        row(sheet, "node", id.node(), region(id));
        row(sheet, "registrant", id.registrant(), "");
        row(sheet, "class", String.valueOf(id.resourceClass()), label(CodeTable.resourceClasses(), id.resourceClass()));
        row(sheet, "tier", String.valueOf(id.tier()), label(CodeTable.tiers(), id.tier()));
        row(sheet, "serial", id.serial(), Long.toString(id.serialNumber()));
        row(sheet, "check", id.check(), "");
        row(sheet, "uuid", id.toUuid().toString(), "");
        return sheet.toString();
    }

    /** The fields drawn under the text, then in words. */
    String drawing(ComputeId id) {
        return id + System.lineSeparator()
                + "│└┬─┘ └┬─┘ └─┬─┘ ││ └──┬───┘ └┬─┘" + System.lineSeparator()
                + "│ │    │     │   ││    │      └ " + text("drawing.check", id.check()) + System.lineSeparator()
                + "│ │    │     │   ││    └ "
                + text("drawing.serial", id.serial(), Long.toString(id.serialNumber())) + System.lineSeparator()
                + "│ │    │     │   │└ " + text("drawing.tier", id.tier(), label(CodeTable.tiers(), id.tier()))
                + System.lineSeparator()
                + "│ │    │     │   └ "
                + text("drawing.class", id.resourceClass(), label(CodeTable.resourceClasses(), id.resourceClass()))
                + System.lineSeparator()
                + "│ │    │     └ " + text("drawing.registrant", id.registrant()) + System.lineSeparator()
                + "│ │    └ " + node(id) + System.lineSeparator()
                + "│ └ " + text("drawing.authority", id.authority(), authority(id.authority())) + System.lineSeparator()
                + "└ " + text("drawing.version") + System.lineSeparator();
    }

    /** What is wrong, with the place marked under the text. */
    String refusal(IdRejection rejection) {
        StringBuilder sheet = new StringBuilder();
        String shown = Columns.shown(rejection.input());
        sheet.append(shown).append(System.lineSeparator());
        if (rejection.index() != IdRejection.NO_INDEX && rejection.index() < Columns.SHOWN) {
            sheet.append(marks(rejection)).append(System.lineSeparator());
        }
        sheet.append(rejection.reason()).append(": ").append(reason(rejection)).append(System.lineSeparator());
        if (!rejection.suspects().isEmpty()) {
            sheet.append(suspects(rejection)).append(System.lineSeparator());
        }
        return sheet.toString();
    }

    /** The refusal in one line. */
    String line(IdRejection rejection) {
        String place = rejection.index() == IdRejection.NO_INDEX ? "" : " " + text("at", rejection.index());
        return rejection.reason() + place + "\t" + Columns.shown(rejection.input());
    }

    private String reason(IdRejection rejection) {
        String input = rejection.input();
        String character = rejection.index() >= 0 && rejection.index() < input.length()
                ? character(input.charAt(rejection.index()))
                : "";
        String index = Integer.toString(rejection.index());
        return text("reason." + rejection.reason().name(), character, index, Integer.toString(input.length()));
    }

    private String suspects(IdRejection rejection) {
        StringBuilder places = new StringBuilder();
        for (int index : rejection.suspects()) {
            places.append(places.isEmpty() ? "" : ", ")
                    .append(text("suspect", rejection.input().charAt(index), Integer.toString(index)));
        }
        return text("suspects", places.toString());
    }

    private static String marks(IdRejection rejection) {
        int last = rejection.suspects().isEmpty()
                ? rejection.index()
                : rejection.suspects().get(rejection.suspects().size() - 1);
        return Columns.marks(rejection.input(), Math.max(last, rejection.index()), i -> {
            String suspect = rejection.suspects().contains(i) ? "?" : "";
            return i == rejection.index() ? "^" : suspect;
        });
    }

    private void row(StringBuilder sheet, String key, String value, String words) {
        String label = text("field." + key);
        sheet.append("  ")
                .append(label)
                .append(" ".repeat(Math.max(1, 14 - Columns.width(label))))
                .append(value);
        if (!words.isEmpty()) {
            sheet.append("  (").append(words).append(')');
        }
        sheet.append(System.lineSeparator());
    }

    private String label(Code known) {
        return known.label(messages.language().locale());
    }

    private String label(CodeTable table, char code) {
        return table.find(String.valueOf(code)).map(this::label).orElseGet(() -> text("unregistered", table.edition()));
    }

    private String authority(String authority) {
        if (authority.charAt(0) == '9') {
            return text("test-authority");
        }
        String number = authority.substring(0, 3);
        String name = CodeTable.countries()
                .find(number)
                .map(this::label)
                .orElseGet(() -> text("unregistered", CodeTable.countries().edition()));
        return text("country", number, name);
    }

    private String node(ComputeId id) {
        String region = region(id);
        return region.isEmpty() ? text("drawing.node", id.node()) : text("drawing.region-node", id.node(), region);
    }

    /** The region that a Chinese node's number stands for by convention, or nothing. */
    private String region(ComputeId id) {
        if (!id.authority().startsWith(CHINA)) {
            return "";
        }
        return CodeTable.chineseRegions()
                .find(id.node() + "00")
                .map(this::label)
                .orElse("");
    }

    private static String character(char c) {
        String code = String.format(Locale.ROOT, "U+%04X", (int) c);
        return c > ' ' && c < 127 ? "'" + c + "' (" + code + ")" : code;
    }
}
