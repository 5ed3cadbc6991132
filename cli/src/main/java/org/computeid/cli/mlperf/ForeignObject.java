package org.computeid.cli.mlperf;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object of a stranger, held by its outermost members only: what lies deeper is checked, but not kept. */
final class ForeignObject {

    /** The largest real system description has 60 KB. */
    static final int MAX_BYTES = 1 << 20;

    private static final int MAX_DEPTH = 64;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_BYTES)
                    .maxNameLength(MAX_BYTES)
                    .maxNumberLength(1_000)
                    .build())
            .build();

    private final Map<String, Member> members;
    private final boolean marked;

    private ForeignObject(Map<String, Member> members, boolean marked) {
        this.members = members;
        this.marked = marked;
    }

    /**
     * Reads RFC 8259 JSON in UTF-8, nothing more lenient; a byte order mark is passed over and remembered.
     *
     * @throws RefusedFile if the bytes are no such object
     */
    static ForeignObject read(byte[] bytes) {
        String decoded = decode(bytes);
        boolean marked = decoded.startsWith(BYTE_ORDER_MARK);
        String json = marked ? decoded.substring(1) : decoded;
        if (json.isBlank()) {
            throw new RefusedFile(Reason.EMPTY);
        }
        try (JsonParser parser = JSON.createParser(json)) {
            Map<String, Member> members = members(parser, json);
            if (parser.nextToken() != null) {
                throw new RefusedFile(Reason.SYNTAX);
            }
            return new ForeignObject(members, marked);
        } catch (StreamConstraintsException e) {
            throw new RefusedFile(Reason.LIMIT);
        } catch (JsonProcessingException e) {
            throw new RefusedFile(Reason.SYNTAX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Member member(String name) {
        return members.getOrDefault(name, Member.absent(name));
    }

    boolean hasAnyOf(Iterable<String> names) {
        for (String name : names) {
            if (members.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    Iterable<Member> members() {
        return members.values();
    }

    boolean isMarked() {
        return marked;
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedFile(Reason.ENCODING);
        }
    }

    private static Map<String, Member> members(JsonParser parser, String json) throws IOException {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            finish(parser);
            throw new RefusedFile(Reason.NOT_AN_OBJECT);
        }
        Map<String, Member> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.merge(name, member(parser, json, name), ForeignObject::same);
        }
        return members;
    }

    /** Broken JSON is broken, whatever it begins with. */
    private static void finish(JsonParser parser) throws IOException {
        parser.skipChildren();
        if (parser.nextToken() != null) {
            throw new RefusedFile(Reason.SYNTAX);
        }
    }

    private static Member member(JsonParser parser, String json, String name) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> Member.absent(name);
            case VALUE_STRING -> new Member(name, Member.Kind.STRING, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Member(name, Member.Kind.NUMBER, parser.getText());
            default -> new Member(name, Member.Kind.OTHER, skipped(parser, json));
        };
    }

    private static String skipped(JsonParser parser, String json) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        int end = (int) parser.currentLocation().getCharOffset();
        return json.substring(start, Math.min(end, json.length()));
    }

    /** The same value twice says one thing. */
    private static Member same(Member one, Member other) {
        return one.equals(other)
                ? one
                : new Member(one.name(), Member.Kind.REPEATED, one.text() + " | " + other.text());
    }
}
