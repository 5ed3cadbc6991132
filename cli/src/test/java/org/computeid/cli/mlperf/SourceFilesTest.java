package org.computeid.cli.mlperf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {

    @TempDir
    private Path temp;

    @Test
    void findsEveryJsonBelowAFolderInOrder() throws IOException {
        for (String name :
                List.of("b.json", "a/z.json", "a.json", "a/y/x.json", "a/readme.md", "c.json.txt", "D.JSON")) {
            write(name);
        }
        assertThat(SourceFiles.of(List.of(temp)).files())
                .extracting(SourceFile::place)
                .containsExactly("a.json", "a/y/x.json", "a/z.json", "b.json");
    }

    @Test
    void showsThePathAsItWasNamed() throws IOException {
        write("a/z.json");
        assertThat(SourceFiles.of(List.of(temp.resolve("a"))).files())
                .extracting(SourceFile::shown)
                .containsExactly(temp + "/a/z.json");
        assertThat(SourceFiles.of(List.of(temp.resolve("a/z.json"))).files())
                .extracting(SourceFile::place)
                .containsExactly("z.json");
    }

    @Test
    void takesAFileThatIsNamedTwiceOnce() throws IOException {
        write("a/z.json");
        Path file = temp.resolve("a/../a/z.json");
        assertThat(SourceFiles.of(List.of(temp, file, temp.resolve("a"))).files())
                .hasSize(1);
    }

    @Test
    void takesANamedFileWhateverItsName() throws IOException {
        assertThat(SourceFiles.of(List.of(write("x.txt"))).files()).hasSize(1);
    }

    @Test
    @Timeout(20)
    void doesNotFollowFolderLinks() throws IOException {
        write("a/z.json");
        Files.createSymbolicLink(temp.resolve("a/up"), temp);
        Files.createSymbolicLink(temp.resolve("a/linked.json"), temp.resolve("a/z.json"));
        Files.createSymbolicLink(temp.resolve("a/self.json"), temp.resolve("a/self.json"));
        SourceFiles found = SourceFiles.of(List.of(temp));
        assertThat(found.files())
                .extracting(SourceFile::place)
                .containsExactly("a/linked.json", "a/self.json", "a/z.json");
        assertThat(found.issues()).containsExactly(new Issue(temp + "/a/up", "", "", Reason.FOLDER_LINK));
        assertThatThrownBy(() -> found.files().get(1).read())
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.in("").reason()).isEqualTo(Reason.UNREADABLE));
    }

    @Test
    void walksANamedLinkToAFolder() throws IOException {
        write("a/z.json");
        Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("a"));
        assertThat(SourceFiles.of(List.of(link)).files())
                .extracting(SourceFile::shown)
                .containsExactly(link + "/z.json");
    }

    @Test
    void refusesAPathThatIsNotThere() {
        assertThatThrownBy(() -> SourceFiles.of(List.of(temp, temp.resolve("gone"))))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void readsNoMoreThanTheLimit() throws IOException {
        Path huge = temp.resolve("huge.json");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(200_000_000);
        }
        SourceFile source = SourceFiles.of(List.of(huge)).files().get(0);
        assertThatThrownBy(source::read)
                .isInstanceOfSatisfying(
                        RefusedFile.class,
                        refused -> assertThat(refused.in("").reason()).isEqualTo(Reason.LIMIT));
    }

    private Path write(String name) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "{}");
    }
}
