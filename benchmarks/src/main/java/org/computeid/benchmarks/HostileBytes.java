package org.computeid.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.computeid.identifier.envelope.Envelope;
import org.computeid.identifier.envelope.EnvelopeVerifier;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.RolePolicy;
import org.computeid.identifier.envelope.TrustedKeys;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.validation.Circumstances;
import org.computeid.identifier.validation.DescriptorValidator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the most expensive bytes that a stranger can send cost until they are refused: documents of 256 KiB, envelopes of 512. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
public class HostileBytes {

    private static final int DOCUMENT = 256 * 1024;
    private static final int ENVELOPE = 512 * 1024;

    @Param({
        "too-large",
        "brackets",
        "items",
        "unknown-members",
        "white-space",
        "escapes",
        "marks-in-order",
        "marks-in-turn",
        "last-byte",
        "envelope-marks-in-turn",
        "envelope-base64",
        "envelope-unknown-key"
    })
    private String kind = "";

    private byte[] bytes = {};
    private boolean isEnvelope;
    private final DescriptorValidator validator = DescriptorValidator.shipped();
    private final EnvelopeVerifier verifier =
            EnvelopeVerifier.of(TrustedKeys.of(List.of()), Documents.TYPE, RolePolicy.requiring(Role.REGISTRANT));

    /** Makes the bytes and sees that they are refused. */
    @Setup
    public void prepare() throws JsonException {
        isEnvelope = kind.startsWith("envelope");
        bytes = made().getBytes(UTF_8);
        if (refusal().isEmpty()) {
            throw new IllegalStateException("accepted: " + kind);
        }
    }

    @Benchmark
    public String refusal() {
        try {
            if (isEnvelope) {
                verifier.verify(Envelope.parse(bytes), Documents.NOW);
                return "";
            }
            return validator.validate(bytes, Circumstances.at(Documents.NOW)).isEmpty() ? "" : "FINDINGS";
        } catch (JsonException e) {
            return e.reason().name();
        } catch (VerificationException e) {
            return e.reason().name();
        }
    }

    private String made() {
        return switch (kind) {
            case "too-large" -> "[" + " ".repeat(4 * ENVELOPE);
            case "brackets" -> "[".repeat(DOCUMENT);
            case "items" -> "[" + "[0,1],".repeat(1_023) + "1]";
            case "unknown-members" -> unknownMembers();
            case "white-space" -> "[" + " ".repeat(DOCUMENT - 2) + "]";
            case "escapes" -> texts("\\u0041".repeat(4_090));
            case "marks-in-order" -> texts("q" + "\u0323".repeat(2_000) + "\u0308".repeat(2_000));
            case "marks-in-turn" -> texts("q" + "\u0323\u0308".repeat(2_000));
            case "last-byte" -> texts("q".repeat(4_090));
            case "envelope-marks-in-turn" -> "{\"payload\":\"q" + "\u0308\u0323".repeat(ENVELOPE / 4 - 8) + "\"}";
            case "envelope-base64" -> "{\"payload\":\"" + "A".repeat(349_524) + "*\",\"signatures\":[]}";
            case "envelope-unknown-key" -> envelope();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** A list of as many texts as a document holds, the last of them without an end. */
    private static String texts(String text) {
        int bytes = text.getBytes(UTF_8).length + 3;
        return "[" + ('"' + text + "\",").repeat(Math.min((DOCUMENT - 2) / bytes, 1_000)) + '"';
    }

    /** Lists of objects with members that nobody knows, each of them a finding, as deep and as many as there may be. */
    private static String unknownMembers() {
        StringBuilder members = new StringBuilder();
        for (int i = 100; i < 228; i++) {
            members.append(members.isEmpty() ? "" : ",").append("\"x").append(i).append("\":0");
        }
        int count = (DOCUMENT - 100) / (members.length() + 3);
        return "{\"units\":[" + "{%s},".formatted(members).repeat(count - 1) + "{" + members + "}]}";
    }

    /** Of the largest payload and eight signatures, by keys that nobody trusts. */
    private static String envelope() {
        StringBuilder signatures = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            String header =
                    "{\"alg\":\"Ed25519\",\"iat\":1795348800,\"kid\":\"k%d\",\"role\":\"registrant\",\"typ\":\"%s\"}"
                            .formatted(i, Documents.TYPE);
            signatures
                    .append(i == 0 ? "" : ",")
                    .append("{\"protected\":\"")
                    .append(base64Url(header.getBytes(UTF_8)))
                    .append("\",\"signature\":\"")
                    .append(base64Url(new byte[64]))
                    .append("\"}");
        }
        return "{\"payload\":\"" + base64Url(new byte[DOCUMENT]) + "\",\"signatures\":[" + signatures + "]}";
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
