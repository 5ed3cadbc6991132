package org.computeid.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @Test
    void appearsWholeWhenFinished(@TempDir Path temp) throws IOException {
        Path target = temp.resolve("a/b");
        try (OutputFolder folder = OutputFolder.begin(target)) {
            Files.writeString(folder.draft().resolve("f"), "x");
            assertThat(target).doesNotExist();
            folder.finish();
        }
        assertThat(target.resolve("f")).hasContent("x");
        assertThat(target.getParent()).isDirectoryNotContaining("glob:**/.b-*");
        assertThat(Files.getPosixFilePermissions(target))
                .isEqualTo(Files.getPosixFilePermissions(Files.createDirectory(temp.resolve("plain"))));
    }

    @Test
    void leavesNothingWhenNotFinished(@TempDir Path temp) throws IOException {
        try (OutputFolder folder = OutputFolder.begin(temp.resolve("b"))) {
            Files.createDirectory(folder.draft().resolve("d"));
            Files.writeString(folder.draft().resolve("d/f"), "x");
        }
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void usesAnEmptyFolder(@TempDir Path temp) throws IOException {
        Path target = Files.createDirectory(temp.resolve("b"));
        try (OutputFolder folder = OutputFolder.begin(target)) {
            Files.writeString(folder.draft().resolve("f"), "x");
            folder.finish();
        }
        assertThat(target.resolve("f")).exists();
    }

    @Test
    void refusesATakenName(@TempDir Path temp) throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "mine");
        Path folder = Files.createDirectory(temp.resolve("folder"));
        Files.writeString(folder.resolve("f"), "mine");
        assertThatThrownBy(() -> OutputFolder.begin(file)).isInstanceOf(CommandFailure.class);
        assertThatThrownBy(() -> OutputFolder.begin(folder)).isInstanceOf(CommandFailure.class);
        assertThatThrownBy(() -> OutputFolder.begin(file.resolve("below"))).isInstanceOf(UncheckedIOException.class);
        assertThat(file).hasContent("mine");
        assertThat(folder.resolve("f")).hasContent("mine");
    }

    @Test
    void replacesWholeWhatMayBeReplaced(@TempDir Path temp) throws IOException {
        Path target = temp.resolve("b");
        Files.createDirectories(target.resolve("sub"));
        Files.writeString(target.resolve("sub/old"), "x");
        try (OutputFolder folder = OutputFolder.begin(target, b -> Files.exists(b.resolve("sub/old")))) {
            Files.writeString(folder.draft().resolve("new"), "y");
            assertThat(target.resolve("sub/old")).exists();
            folder.finish();
        }
        assertThat(target).isDirectoryContaining("glob:**/new").isDirectoryNotContaining("glob:**/sub");
        assertThat(temp.toFile().list()).containsExactly("b");
    }

    @Test
    void keepsTheFormerFolderWhenNotFinished(@TempDir Path temp) throws IOException {
        Path target = Files.createDirectory(temp.resolve("b"));
        Files.writeString(target.resolve("old"), "x");
        try (OutputFolder folder = OutputFolder.begin(target, b -> true)) {
            Files.writeString(folder.draft().resolve("new"), "y");
        }
        assertThat(target.toFile().list()).containsExactly("old");
        assertThat(temp.toFile().list()).containsExactly("b");
    }

    @Test
    void doesNotReplaceWhatALinkPointsTo(@TempDir Path temp) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("folder"));
        Files.writeString(folder.resolve("old"), "x");
        Path link = Files.createSymbolicLink(temp.resolve("link"), folder);
        assertThatThrownBy(() -> OutputFolder.begin(link, b -> true)).isInstanceOf(CommandFailure.class);
        assertThat(folder.resolve("old")).exists();
    }
}
