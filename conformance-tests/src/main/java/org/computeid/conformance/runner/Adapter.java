package org.computeid.conformance.runner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.computeid.conformance.protocol.Answer;
import org.computeid.conformance.protocol.Ctp;
import org.computeid.conformance.protocol.JsonLines;
import org.computeid.conformance.transport.Exchange;
import org.computeid.conformance.transport.Outcome;
import org.computeid.conformance.transport.Session;

/**
 * What the smoke test says about the adapter, before anything is said about the product: does it give back what it got?
 *
 * @param judgement right, or what was wrong with the first wrong echo
 * @param speaks whether at least one answer shows that lines are read and written, so that it is worth to go on
 * @param echoes the requests
 */
public record Adapter(Judgement judgement, boolean speaks, List<TranscriptEntry> echoes) {

    /**
     * Copies the requests.
     *
     * @param judgement right, or what was wrong with the first wrong echo
     * @param speaks whether it is worth to go on
     * @param echoes the requests
     */
    public Adapter {
        echoes = List.copyOf(echoes);
    }

    static Adapter test(Session session) {
        List<ObjectNode> inputs = List.of(plain(), texts(), nested());
        List<Exchange> exchanges = session.askAll(
                inputs.stream().map(in -> Map.entry(Ctp.ECHO, in)).toList());
        Judgement first = Judgement.RIGHT;
        boolean speaks = false;
        for (int i = inputs.size() - 1; i >= 0; i--) {
            Judgement each = judge(inputs.get(i), exchanges.get(i));
            first = each.verdict() == Verdict.PASS ? first : each;
            speaks |= each.verdict() == Verdict.PASS || each.reason() == Reason.UNSUPPORTED;
        }
        List<TranscriptEntry> entries = exchanges.stream()
                .map(each -> new TranscriptEntry("", Asking.ECHO, each))
                .toList();
        return new Adapter(first, speaks, entries);
    }

    private static Judgement judge(ObjectNode in, Exchange exchange) {
        if (exchange.outcome() instanceof Outcome.Troubled troubled) {
            return Judge.trouble(troubled);
        }
        Answer answer = ((Outcome.Answered) exchange.outcome()).answer();
        if (answer instanceof Answer.Unsupported) {
            return Judgement.fail(Reason.UNSUPPORTED, Ctp.ECHO);
        }
        return answer instanceof Answer.Ok ok && ok.value().equals(in)
                ? Judgement.RIGHT
                : Judgement.fail(Reason.WRONG_RESULT, Ctp.ECHO);
    }

    private static ObjectNode plain() {
        return JsonLines.object().put("text", "ComputeID");
    }

    private static ObjectNode texts() {
        return JsonLines.object()
                .put("empty", "")
                .put("escapes", "\" \\ / \b \f \n \r \t \u001f \u007f")
                .put("chinese", "算力标识")
                .put("astral", "\uD835\uDC9E")
                .put("算", "a member name outside ASCII");
    }

    private static ObjectNode nested() {
        ObjectNode in = JsonLines.object().put("yes", true).put("no", false);
        in.putArray("numbers").add(0).add(-1).add(2_147_483_647);
        in.putObject("object").putObject("in").putArray("object");
        return in;
    }
}
