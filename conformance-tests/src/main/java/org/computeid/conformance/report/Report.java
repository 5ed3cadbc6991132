package org.computeid.conformance.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.computeid.conformance.runner.RunResult;

/** Writes what a run leaves behind into a folder. */
public final class Report {

    private Report() {}

    /**
     * Writes {@code result.json}, {@code report.html}, {@code junit.xml} and {@code transcript.jsonl}, and
     * {@code product.log} where the product wrote one.
     *
     * @param result the run
     * @param folder an existing folder, whose files of these names are replaced
     * @throws IOException if a file cannot be written
     */
    public static void write(RunResult result, Path folder) throws IOException {
        byte[] transcript = TranscriptFile.of(result);
        Files.write(folder.resolve("transcript.jsonl"), transcript);
        Files.write(folder.resolve("result.json"), new ResultFile(result).toBytes(sha256(transcript)));
        Files.writeString(folder.resolve("junit.xml"), new JunitFile(result).toXml(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("report.html"), new HtmlPage(result).toHtml(), StandardCharsets.UTF_8);
        String log = result.evidence().log();
        if (!log.isEmpty()) {
            Files.write(folder.resolve("product.log"), log.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
