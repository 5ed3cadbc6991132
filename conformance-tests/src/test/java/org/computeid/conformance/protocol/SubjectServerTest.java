package org.computeid.conformance.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectServerTest {

    private final StringWriter log = new StringWriter();
    private final SubjectServer server = new SubjectServer(new Doubler(), new PrintWriter(log));

    @Test
    void answersTheHelloAndEchoAndOperations() throws Exception {
        String lines = """
                {"ctp":1,"hello":{"suite":"1"}}
                {"id":"a","op":"echo","in":{"n":[1.50,-7,1e400],"s":"算力\\ud800"}}
                {"in":{"n":4},"op":"double","id":"b"}
                {"id":"c","op":"halve","in":{}}""";
        String answers = """
                {"ctp":1,"product":{"vendor":"v","name":"n","version":"1","language":"l"},"profiles":[],"capabilities":[]}
                {"id":"a","ok":{"n":[1.50,-7,1E+400],"s":"\\u7B97\\u529B\\uD800"}}
                {"id":"b","ok":{"n":8}}
                {"id":"c","unsupported":"halve"}
                """;
        assertThat(serve(lines)).isEqualTo(answers);
        assertThat(serve(lines.replace("\n", "\r\n"))).isEqualTo(answers);
        assertThat(log.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"a\"} | op",
                "{\"id\":\"a\",\"op\":1,\"in\":{}} | op",
                "{\"id\":\"a\",\"op\":\"echo\"} | in",
                "{\"id\":\"a\",\"op\":\"echo\",\"in\":[]} | in",
                "{\"id\":\"a\",\"op\":\"echo\",\"in\":{},\"more\":1} | more",
                "{\"id\":\"a\",\"op\":\"double\",\"in\":{}} | internal error"
            })
    void answersAWrongRequestWithAFault(String line, String what) throws Exception {
        assertThat(serve(line)).isEqualTo("{\"id\":\"a\",\"fault\":\"" + what + "\"}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "",
                "[]",
                "{\"op\":\"echo\",\"in\":{}}",
                "{\"id\":7,\"op\":\"echo\",\"in\":{}}",
                "{\"id\":\"a\",\"id\":\"a\",\"op\":\"echo\",\"in\":{}}"
            })
    void passesOverALineThatCannotBeAnswered(String line) throws Exception {
        String good = "{\"id\":\"z\",\"op\":\"echo\",\"in\":{}}\n";
        assertThat(serve(line + "\n" + good + line + "\n" + good)).isEqualTo("{\"id\":\"z\",\"ok\":{}}\n".repeat(2));
        assertThat(log.toString()).hasLineCount(1);
    }

    @Test
    void refusesAnInputThatNeverWasTheProtocol() throws Exception {
        assertThat(serve("")).isEmpty();
        assertThat(catchThrowableOfType(BadLineException.class, () -> serve("\0".repeat(Ctp.MAX_LINE_BYTES + 2)))
                        .reason())
                .isEqualTo(BadLine.TOO_LONG);
        assertThat(catchThrowableOfType(BadLineException.class, () -> serve("x\ny\n"))
                        .reason())
                .isEqualTo(BadLine.JSON);
        assertThat(log.toString()).isEmpty();
    }

    @Test
    void logsOnlyTheFirstOfManyBadLines() throws Exception {
        serve("{\"id\":\"z\",\"op\":\"echo\",\"in\":{}}\n" + "rubbish\n".repeat(1000));
        assertThat(log.toString()).hasLineCount(20);
    }

    @Test
    void answersALineOfTheGreatestLengthAndPassesOverALongerOne() throws Exception {
        String frame = "{\"id\":\"a\",\"op\":\"echo\",\"in\":{\"t\":\"\"}}";
        String longest = frame.replace("\"\"", '"' + "x".repeat(Ctp.MAX_LINE_BYTES - frame.length()) + '"');
        String longer = longest.replace("xx", "xxx").replaceFirst("x", "xx");
        assertThat(serve(longest + "\n" + longer + "\n{\"id\":\"z\",\"op\":\"echo\",\"in\":{}}"))
                .endsWith("x\"}}\n{\"id\":\"z\",\"ok\":{}}\n")
                .hasSizeBetween(Ctp.MAX_LINE_BYTES, Ctp.MAX_LINE_BYTES + 100);
    }

    @Test
    void endsQuietlyWhenNobodyReads() throws Exception {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        String lines = "{\"id\":\"a\",\"op\":\"echo\",\"in\":{}}\n".repeat(3);
        server.serve(new ByteArrayInputStream(lines.getBytes(UTF_8)), broken);
        assertThat(log.toString()).isEmpty();
    }

    private String serve(String lines) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        server.serve(new ByteArrayInputStream(lines.getBytes(UTF_8)), out);
        return out.toString(UTF_8);
    }

    private static final class Doubler implements Subject {

        @Override
        public Hello hello() {
            return Hello.of(new Product("v", "n", "1", "l"), Set.of(), Set.of());
        }

        @Override
        public Answer answer(String operation, ObjectNode in) {
            return operation.equals("double")
                    ? new Answer.Ok(
                            JsonLines.object().put("n", 2 * in.required("n").intValue()))
                    : new Answer.Unsupported(operation);
        }
    }
}
