package org.computeid.identifier.envelope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** The program {@code openssl} of this machine, run in a folder; without it, or where it is too old, a test is skipped. */
record OpenSsl(Path folder) {

    private static final Pattern VERSION = Pattern.compile("OpenSSL (\\d+)\\.(\\d+)\\..*");

    /** The program, or a test that is skipped with the reason. */
    static OpenSsl atLeast(int major, int minor, Path folder) {
        String version;
        try {
            Process process = new ProcessBuilder("openssl", "version").start();
            version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException absent) {
            version = "no openssl";
        }
        Matcher matcher = VERSION.matcher(version);
        boolean enough = matcher.matches()
                && (Integer.parseInt(matcher.group(1)) > major
                        || (Integer.parseInt(matcher.group(1)) == major
                                && Integer.parseInt(matcher.group(2)) >= minor));
        String found = version;
        Assumptions.assumeTrue(
                enough, () -> "needs OpenSSL " + major + "." + minor + " or later on the path, found: " + found);
        return new OpenSsl(folder);
    }

    /** Runs it with these arguments, and answers what it wrote to its standard output. */
    byte[] run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Path errors = folder.resolve("errors");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(errors.toFile())
                    .start();
            byte[] output = process.getInputStream().readAllBytes();
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new AssertionError(command + ": " + Files.readString(errors));
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    Path file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
