package org.computeid.cli.identifier;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdRejection;

/** The JSON lines of the commands, with the member names of CTP/1. */
final class IdJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private IdJson() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode fields(ComputeId id) {
        return object().put("text", id.toString())
                .put("authority", id.authority())
                .put("node", id.node())
                .put("registrant", id.registrant())
                .put("class", String.valueOf(id.resourceClass()))
                .put("tier", String.valueOf(id.tier()))
                .put("serial", id.serial())
                .put("check", id.check())
                .put("uuid", id.toUuid().toString());
    }

    static ObjectNode refusal(IdRejection rejection, String input) {
        ObjectNode line = object().put("input", input);
        ObjectNode reject =
                line.putObject("reject").put("code", rejection.reason().name());
        if (rejection.index() != IdRejection.NO_INDEX) {
            reject.put("index", rejection.index());
        }
        List<Integer> suspects = rejection.suspects();
        if (!suspects.isEmpty()) {
            suspects.forEach(reject.putArray("suspects")::add);
        }
        return line;
    }
}
