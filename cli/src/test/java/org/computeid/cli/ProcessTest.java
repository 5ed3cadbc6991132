package org.computeid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "umask and signals are POSIX's")
class ProcessTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void leavesThePermissionsOfAnOutputFileToTheUmask() throws Exception {
        Path file = folder.resolve("draft.jsonc");
        Process made = start("descriptor new --id C9990-0001-00001-AC-00000001-7NS2 --out " + file);
        made.getOutputStream().close();
        assertThat(made.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void removesItsDraftWhenItIsToldToEnd() throws Exception {
        String key = folder.resolve("key.pem").toString();
        Run.of("key", "generate", "--algorithm", "Ed25519", "--out", key);
        Path out = Files.createDirectory(folder.resolve("out"));
        Process waiting = start("descriptor sign --lines --key " + key + " --out " + out.resolve("file") + " -");
        waitFor(out, 1);
        waiting.destroy();
        assertThat(waiting.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(out).isEmptyDirectory();
    }

    private static void waitFor(Path folder, int files) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (count(folder) != files) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static long count(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static Process start(String arguments) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder shell = new ProcessBuilder(
                "sh", "-c", "umask 027; exec \"$JAVA\" -cp \"$CLASS_PATH\" org.computeid.cli.Main " + arguments);
        shell.environment().put("JAVA", java);
        shell.environment().put("CLASS_PATH", classPath);
        return shell.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
