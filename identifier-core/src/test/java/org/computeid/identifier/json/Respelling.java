package org.computeid.identifier.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Writes a tree in some other spelling: members in any order, white space anywhere, escapes for anything. */
final class Respelling {

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private Respelling(Random random) {
        this.random = random;
    }

    static byte[] of(JsonValue value, Random random) {
        Respelling respelling = new Respelling(random);
        respelling.value(value);
        return respelling.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(JsonValue value) {
        space();
        if (value instanceof JsonObject object) {
            List<Map.Entry<String, JsonValue>> members =
                    new ArrayList<>(object.members().entrySet());
            Collections.shuffle(members, random);
            text.append('{');
            for (int i = 0; i < members.size(); i++) {
                text.append(i == 0 ? "" : ",");
                space();
                string(members.get(i).getKey());
                space();
                text.append(':');
                value(members.get(i).getValue());
            }
            space();
            text.append('}');
        } else if (value instanceof JsonArray array) {
            text.append('[');
            for (int i = 0; i < array.items().size(); i++) {
                text.append(i == 0 ? "" : ",");
                value(array.items().get(i));
            }
            space();
            text.append(']');
        } else if (value instanceof JsonString string) {
            string(string.text());
        } else {
            text.append(new String(CanonicalJson.write(value), StandardCharsets.US_ASCII));
        }
        space();
    }

    private void string(String content) {
        text.append('"');
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            boolean whole = !Character.isSurrogate(c);
            if (whole && random.nextInt(3) > 0 && c != '"' && c != '\\') {
                text.append(c);
            } else if (c == '/' || c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else {
                String digits = String.format(Locale.ROOT, "%04x", (int) c);
                text.append("\\u").append(random.nextBoolean() ? digits : digits.toUpperCase(Locale.ROOT));
            }
        }
        text.append('"');
    }

    private void space() {
        text.append(" \t\r\n", 0, random.nextInt(3) == 0 ? random.nextInt(5) : 0);
    }
}
