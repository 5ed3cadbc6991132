package org.computeid.conformance.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.runner.RunResult;
import org.computeid.conformance.runner.TranscriptEntry;
import org.computeid.conformance.transport.Outcome;
import org.computeid.conformance.transport.ReceivedLine;
import org.jspecify.annotations.Nullable;

/** {@code transcript.jsonl}: every request and what came of it, in the planned order, so that a run can be judged again. */
final class TranscriptFile {

    private TranscriptFile() {}

    static byte[] of(RunResult result) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ObjectNode head = JsonLines.object()
                .put("suite", result.suite().digest())
                .put("seed", Long.toString(result.options().seed()));
        put(head, "hello", ReceivedLine.of(result.hello().toLine()));
        append(file, head);
        for (TranscriptEntry entry : result.evidence().transcript()) {
            append(file, line(entry));
        }
        return file.toByteArray();
    }

    private static ObjectNode line(TranscriptEntry entry) {
        ObjectNode line = JsonLines.object()
                .put("case", entry.caseId())
                .put("asking", entry.asking().name())
                .put("request", entry.exchange().request());
        if (entry.exchange().outcome() instanceof Outcome.Answered answered) {
            put(line, "answer", answered.line());
        } else {
            Outcome.Troubled troubled = (Outcome.Troubled) entry.exchange().outcome();
            line.put("trouble", troubled.trouble().name()).put("detail", troubled.detail());
            put(line, "answer", troubled.line());
        }
        return line;
    }

    /** A line that is not UTF-8 stands there with one character for each byte, under another name. */
    private static void put(ObjectNode line, String name, @Nullable ReceivedLine received) {
        if (received != null) {
            line.put(received.utf8() ? name : name + "Latin1", received.text());
        }
    }

    private static void append(ByteArrayOutputStream file, ObjectNode line) {
        file.writeBytes(JsonLines.write(line));
        file.write('\n');
    }
}
