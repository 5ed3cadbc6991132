package org.computeid.identifier.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.computeid.identifier.envelope.PrivateKeyRefusals.assertRefused;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateKeyFileTest {

    @TempDir
    Path folder;

    private Path path = Path.of("");
    private PrivateKeyFile file = PrivateKeyFile.at(path);

    @BeforeEach
    void name() {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "the file system has no POSIX permissions");
        path = folder.resolve("key.pem");
        file = PrivateKeyFile.at(path);
    }

    @Test
    void comesBackAndBelongsToItsOwnerOnly() throws Exception {
        file.write(Keys.VENDOR);
        assertThat(file.read().exportJwk()).isEqualTo(Keys.VENDOR.exportJwk());
        assertThat(permissions()).isEqualTo("rw-------");
        assertThat(names()).containsExactly("key.pem");
        assertThat(file).hasToString(path.toString());
        assertThat(file.path()).isEqualTo(path);
    }

    @Test
    void comesBackFromUnderItsPassphrase() throws Exception {
        char[] passphrase = {'p'};
        file.write(Keys.VENDOR, passphrase, new SecureRandom());
        assertThat(file.read(passphrase).exportJwk()).isEqualTo(Keys.VENDOR.exportJwk());
        assertRefused(() -> file.read(new char[] {'q'}), PrivateKeyReason.PASSPHRASE);
        assertRefused(file::read, PrivateKeyReason.PASSPHRASE_MISSING);
        assertThat(permissions()).isEqualTo("rw-------");
    }

    @Test
    void isNotReplacedUnlessAsked() throws Exception {
        file.write(Keys.VENDOR);
        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> file.write(Keys.STRANGER));
        assertThat(file.read().exportJwk()).isEqualTo(Keys.VENDOR.exportJwk());
        assertThat(names()).containsExactly("key.pem");
        file.withReplacement().write(Keys.STRANGER);
        assertThat(file.read().exportJwk()).isEqualTo(Keys.STRANGER.exportJwk());
        assertThat(names()).containsExactly("key.pem");
    }

    @Test
    void takesThePlaceOfAFileThatOthersCouldRead() throws Exception {
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        file.withReplacement().write(Keys.VENDOR);
        assertThat(permissions()).isEqualTo("rw-------");
    }

    /** Not even where the link leads to nothing, so that there seems to be no file. */
    @Test
    void doesNotFollowALinkWhenWriting() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        Files.createSymbolicLink(path, elsewhere);
        assertThatExceptionOfType(FileAlreadyExistsException.class).isThrownBy(() -> file.write(Keys.VENDOR));
        assertThat(elsewhere).doesNotExist();
        file.withReplacement().write(Keys.VENDOR);
        assertThat(elsewhere).doesNotExist();
        assertThat(path).isRegularFile();
        assertThat(names()).containsExactly("key.pem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw-----w-", "rw----r--", "rw--w----", "rw---x---", "rw------x"})
    void isNotReadIfOthersMayUseIt(String permissions) throws Exception {
        file.write(Keys.VENDOR);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        assertRefused(file::read, PrivateKeyReason.PERMISSIONS);
        assertThat(file.withAnyPermissions().read().exportJwk()).isEqualTo(Keys.VENDOR.exportJwk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"r--------", "rwx------"})
    void isReadWhateverItsOwnerMayDo(String permissions) throws Exception {
        file.write(Keys.VENDOR);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        assertThat(file.read().exportJwk()).isEqualTo(Keys.VENDOR.exportJwk());
    }

    @Test
    void isNotReadFurtherThanAKeyGoes() throws Exception {
        Files.write(path, new byte[Pem.MAX_BYTES + 1]);
        assertRefused(() -> file.withAnyPermissions().read(), PrivateKeyReason.LIMIT);
    }

    @Test
    void leavesNothingWhereItCannotBeWritten() {
        PrivateKeyFile nowhere = PrivateKeyFile.at(folder.resolve("no").resolve("key.pem"));
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> nowhere.write(Keys.VENDOR));
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(nowhere::read);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> PrivateKeyFile.at(folder).withReplacement().write(Keys.VENDOR));
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() ->
                        PrivateKeyFile.at(folder.getRoot()).withReplacement().write(Keys.VENDOR));
    }

    private String permissions() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName).map(Path::toString).toList();
        }
    }
}
