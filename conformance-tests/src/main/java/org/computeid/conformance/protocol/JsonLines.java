package org.computeid.conformance.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * JSON as the protocol has it: one object in a line of UTF-8, e.g. {@code {"id":"7f3a","unsupported":"x"}}.
 *
 * <p>Reading is strict: malformed UTF-8, duplicate members and anything after the object are refused; a lone surrogate
 * that was written as an escape is kept. Writing is pure ASCII, so that no product fails on the character set of its
 * platform and a lone surrogate stays an escape. A fraction keeps its digits.
 */
public final class JsonLines {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonLines() {}

    /**
     * Reads the object of one line.
     *
     * @param line the bytes of a line without its line end
     * @return the object
     * @throws BadLineException with {@code ENCODING} or {@code JSON} if the bytes are not one JSON object in UTF-8
     */
    public static ObjectNode read(byte[] line) throws BadLineException {
        try {
            JsonNode node = MAPPER.readTree(utf8(line));
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw new BadLineException(BadLine.JSON, "the line is no JSON object");
        } catch (CharacterCodingException malformed) {
            throw new BadLineException(BadLine.ENCODING, "the line is not UTF-8");
        } catch (JsonProcessingException malformed) {
            throw new BadLineException(BadLine.JSON, "the line is not JSON: " + malformed.getOriginalMessage());
        }
    }

    /**
     * Writes one value as a line of ASCII.
     *
     * @param value any JSON value
     * @return the bytes, without a line end
     */
    public static byte[] write(JsonNode value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * A new object without members.
     *
     * @return an object to be filled
     */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    private static String utf8(byte[] line) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    }
}
