package org.computeid.conformance.saboteur;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.computeid.conformance.protocol.Ctp;
import org.computeid.conformance.protocol.LineReader;
import org.computeid.conformance.protocol.SubjectLines;
import org.computeid.conformance.reference.ReferenceProduct;

/** The reference product as a child process with odd manners: some conform, some do not. */
final class OddProduct {

    /** The prefixes at which a bad product misbehaves, each in its own way. */
    private static final Map<String, String> TRIGGERS = Map.of(
            "\"C8401\"", "twice",
            "\"C8401-TN01\"", "garbage",
            "\"C8401-TN01-0RNT0\"", "two-in-one",
            "\"C8401-TN01-0RNT0-SC\"", "endless",
            "\"C9990\"", "crash",
            "\"C9990-0001\"", "hang");

    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private final SubjectLines lines = new SubjectLines(ReferenceProduct.of("1"));
    private final String manner;

    private OddProduct(String manner) {
        this.manner = manner;
    }

    public static void main(String[] args) throws Exception {
        OddProduct product = new OddProduct(args[0]);
        if (args[0].equals("mute")) {
            Thread.sleep(60_000);
        }
        if (args[0].equals("chatty")) {
            product.write("Starting up...");
        }
        if (args[0].equals("out-of-order")) {
            product.serveOutOfOrder();
        } else {
            product.serve();
        }
        System.exit(args[0].equals("bad") ? 7 : 0);
    }

    private void serve() throws Exception {
        LineReader reader = new LineReader(System.in, Ctp.MAX_LINE_BYTES);
        for (byte[] line = reader.next(); line != null; line = reader.next()) {
            String request = new String(line, UTF_8);
            String answer = new String(lines.answer(line).orElseThrow(), UTF_8);
            for (Map.Entry<String, String> trigger : TRIGGERS.entrySet()) {
                if (manner.equals("bad") && request.contains(trigger.getKey())) {
                    misbehave(trigger.getValue(), answer);
                }
            }
            if (manner.equals("one-byte")) {
                System.err.print("log without an end ".repeat(200));
            }
            write(answer);
        }
    }

    private void misbehave(String how, String answer) throws Exception {
        switch (how) {
            case "twice" -> write(answer);
            case "garbage" -> write("java.lang.NullPointerException: <b>\u0007");
            case "crash" -> Runtime.getRuntime().halt(139);
            case "hang" -> Thread.sleep(60_000);
            case "endless" -> endless();
            case "two-in-one" -> out.write(answer.getBytes(UTF_8));
            default -> {}
        }
    }

    private void endless() throws IOException {
        byte[] block = "x".repeat(1 << 16).getBytes(UTF_8);
        for (int written = 0; written < 2 * Ctp.MAX_LINE_BYTES; written += block.length) {
            out.write(block);
        }
    }

    private void write(String answer) throws IOException {
        byte[] bytes = (answer + (manner.equals("one-byte") ? "\r\n" : "\n")).getBytes(UTF_8);
        if (!manner.equals("one-byte")) {
            out.write(bytes);
            return;
        }
        for (byte each : bytes) {
            out.write(each);
        }
    }

    /** The youngest first, as soon as nothing more comes. */
    private void serveOutOfOrder() throws Exception {
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        Thread reading = new Thread(() -> {
            try {
                LineReader reader = new LineReader(System.in, Ctp.MAX_LINE_BYTES);
                for (byte[] line = reader.next(); line != null; line = reader.next()) {
                    answers.add(new String(lines.answer(line).orElseThrow(), UTF_8));
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        reading.start();
        Deque<String> youngestFirst = new ArrayDeque<>();
        while (reading.isAlive() || !answers.isEmpty()) {
            String answer = answers.poll(5, TimeUnit.MILLISECONDS);
            if (answer != null) {
                youngestFirst.push(answer);
            } else {
                while (!youngestFirst.isEmpty()) {
                    write(youngestFirst.pop());
                }
            }
        }
    }
}
