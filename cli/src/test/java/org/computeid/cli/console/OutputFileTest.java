package org.computeid.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void writesWhole() throws Exception {
        OutputFile.write(folder.resolve("a"), new byte[] {1, 2});
        assertThat(folder.resolve("a")).hasBinaryContent(new byte[] {1, 2});
        assertThat(folder.toFile().list()).containsExactly("a");
    }

    @Test
    void replacesNothing() throws Exception {
        Files.writeString(folder.resolve("a"), "mine");
        assertThatThrownBy(() -> OutputFile.write(folder.resolve("a"), new byte[1]))
                .isInstanceOf(UncheckedIOException.class);
        try (OutputFile file = OutputFile.begin(folder.resolve("b"))) {
            Files.writeString(folder.resolve("b"), "theirs");
            assertThatThrownBy(file::finish).isInstanceOf(UncheckedIOException.class);
        }
        assertThat(Files.readString(folder.resolve("b"))).isEqualTo("theirs");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void namesTheFolderThatIsNotThere() {
        Path none = folder.resolve("none");
        assertThatThrownBy(() -> OutputFile.begin(none.resolve("a")))
                .cause()
                .isInstanceOfSatisfying(
                        FileSystemException.class, e -> assertThat(e.getFile()).isEqualTo(none.toString()));
    }

    @Test
    void leavesNothingIfItIsNotFinished() {
        OutputFile.begin(folder.resolve("a")).close();
        assertThat(folder).isEmptyDirectory();
        assertThatThrownBy(() -> OutputFile.begin(folder.resolve("none").resolve("a")))
                .isInstanceOf(UncheckedIOException.class);
    }
}
