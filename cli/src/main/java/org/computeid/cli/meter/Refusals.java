package org.computeid.cli.meter;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.computeid.cli.console.Columns;
import org.computeid.cli.console.Language;
import org.computeid.cli.console.Messages;
import org.computeid.metering.quantity.MeteringRejection;

/** What people and machines read about an amount that was refused: the reason, the place, and a sentence. */
final class Refusals {

    static final String BUNDLE = "org.computeid.cli.meter.meter";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Messages messages;

    Refusals(Language language) {
        this.messages = Messages.of(BUNDLE, language);
    }

    Messages messages() {
        return messages;
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The text with the place marked under it, then the reason. */
    String sheet(MeteringRejection rejection, String input) {
        StringBuilder sheet = new StringBuilder(Columns.shown(input)).append(System.lineSeparator());
        if (hasPlace(rejection, input) && rejection.index() < Columns.SHOWN) {
            sheet.append(Columns.marks(input, rejection.index(), i -> i == rejection.index() ? "^" : ""))
                    .append(System.lineSeparator());
        }
        return sheet.append(line(rejection)).append(System.lineSeparator()).toString();
    }

    /** The reason and what it is about in one line. */
    String line(MeteringRejection rejection) {
        String inputs = rejection.inputs().stream().map(Columns::shown).collect(Collectors.joining(" | "));
        return messages.text(
                "refused", rejection.reason().name(), messages.text("reason." + rejection.reason()), inputs);
    }

    /** The refusal with the member names of CTP/1. */
    static ObjectNode json(MeteringRejection rejection, String input) {
        ObjectNode line = object().put("input", input);
        ObjectNode reject =
                line.putObject("reject").put("code", rejection.reason().name());
        if (hasPlace(rejection, input)) {
            reject.put("index", rejection.index());
        }
        return line;
    }

    /** An index counts in the text that was refused, which may be a part of what was given. */
    private static boolean hasPlace(MeteringRejection rejection, String input) {
        return rejection.index() != MeteringRejection.NO_INDEX
                && rejection.inputs().size() == 1
                && rejection.inputs().get(0).equals(input);
    }
}
