package org.computeid.identifier.envelope;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A file that holds one private key as PKCS #8 in PEM, e.g. {@code PrivateKeyFile.at(Path.of("registrar.pem"))}.
 *
 * <p>It is written whole or not at all, readable only by its owner from the moment that it exists, and never over another file
 * unless {@link #withReplacement()} says so. It is not read if others than its owner may read or write it, unless {@link
 * #withAnyPermissions()} says so; that the directories above it belong to nobody else is not checked. Where the file system
 * knows no POSIX permissions, both are refused without that word. Immutable, safe for use by any thread.
 */
public final class PrivateKeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path path;
    private final boolean replaces;
    private final boolean takesAnyPermissions;

    private PrivateKeyFile(Path path, boolean replaces, boolean takesAnyPermissions) {
        this.path = path;
        this.replaces = replaces;
        this.takesAnyPermissions = takesAnyPermissions;
    }

    /**
     * The file at a path, which need not exist.
     *
     * @param path the path
     * @return the file
     */
    public static PrivateKeyFile at(Path path) {
        return new PrivateKeyFile(Objects.requireNonNull(path, "path"), false, false);
    }

    /**
     * The same file, which may take the place of one that is there.
     *
     * @return a changed copy
     */
    public PrivateKeyFile withReplacement() {
        return new PrivateKeyFile(path, true, takesAnyPermissions);
    }

    /**
     * The same file, read whoever else may read it, and written also where the file system cannot keep others out.
     *
     * @return a changed copy
     */
    public PrivateKeyFile withAnyPermissions() {
        return new PrivateKeyFile(path, replaces, true);
    }

    /**
     * Where it lies.
     *
     * @return the path
     */
    public Path path() {
        return path;
    }

    /**
     * Reads the key of a file that is not encrypted.
     *
     * @return the key
     * @throws PrivateKeyException with {@code PERMISSIONS} if others may read the file, otherwise as {@link
     *     SigningKey#fromPem(byte[])} throws
     * @throws IOException if the file cannot be read
     */
    public SigningKey read() throws PrivateKeyException, IOException {
        return read(Optional.empty());
    }

    /**
     * Reads the key of a file that may be encrypted.
     *
     * @param passphrase what it is encrypted under; it is not kept, overwrite it when the key is read
     * @return the key
     * @throws PrivateKeyException with {@code PERMISSIONS} if others may read the file, otherwise as {@link
     *     SigningKey#fromPem(byte[], char[])} throws
     * @throws IOException if the file cannot be read
     */
    public SigningKey read(char[] passphrase) throws PrivateKeyException, IOException {
        return read(Optional.of(passphrase));
    }

    /**
     * Writes a key as it is.
     *
     * @param key the key
     * @throws FileAlreadyExistsException if there is a file and it is not to be replaced
     * @throws PrivateKeyException with {@code PERMISSIONS} if the file system cannot keep others out
     * @throws IOException if the file cannot be written; then it is not there, or is what it was
     */
    public void write(SigningKey key) throws PrivateKeyException, IOException {
        write(key.exportPem());
    }

    /**
     * Writes a key encrypted under a passphrase, which takes about a second of computing.
     *
     * @param key the key
     * @param passphrase at least one character; it is not kept, overwrite it when the key is written
     * @param random where salt and initialization vector come from
     * @throws FileAlreadyExistsException if there is a file and it is not to be replaced
     * @throws PrivateKeyException with {@code PERMISSIONS} if the file system cannot keep others out
     * @throws IOException if the file cannot be written; then it is not there, or is what it was
     */
    public void write(SigningKey key, char[] passphrase, SecureRandom random) throws PrivateKeyException, IOException {
        write(key.exportPem(passphrase, random));
    }

    /** The path. */
    @Override
    public String toString() {
        return path.toString();
    }

    private SigningKey read(Optional<char[]> passphrase) throws PrivateKeyException, IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            checkPermissions();
            bytes = in.readNBytes(Pem.MAX_BYTES + 1);
        }
        try {
            return PrivateKeyPem.read(bytes, passphrase);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private void checkPermissions() throws PrivateKeyException, IOException {
        if (takesAnyPermissions) {
            return;
        }
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null) {
            throw new PrivateKeyException(
                    PrivateKeyReason.PERMISSIONS, "the file system does not tell who else may read the file");
        }
        if (!OWNER.containsAll(view.readAttributes().permissions())) {
            throw new PrivateKeyException(
                    PrivateKeyReason.PERMISSIONS,
                    "others than its owner may use the file; take that from them (chmod 600)");
        }
    }

    private void write(byte[] pem) throws PrivateKeyException, IOException {
        Path target = path.toAbsolutePath();
        Path folder = target.getParent();
        try {
            if (folder == null || (!replaces && Files.exists(target))) {
                throw new FileAlreadyExistsException(path.toString());
            }
            Path draft = Files.createTempFile(folder, ".key", ".tmp", attributes(folder));
            try {
                store(draft, pem);
                publish(draft, target);
                keepName(folder);
            } finally {
                Files.deleteIfExists(draft);
            }
        } finally {
            Arrays.fill(pem, (byte) 0);
        }
    }

    private FileAttribute<?>[] attributes(Path folder) throws PrivateKeyException, IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)};
        }
        if (takesAnyPermissions) {
            return new FileAttribute<?>[0];
        }
        throw new PrivateKeyException(
                PrivateKeyReason.PERMISSIONS, "the file system cannot keep others from reading the file");
    }

    private static void store(Path draft, byte[] pem) throws IOException {
        try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(pem);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
    }

    /** A link fails where there is a file, which a move would replace; the draft goes away afterwards. */
    private void publish(Path draft, Path target) throws IOException {
        if (replaces) {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try {
            Files.createLink(target, draft);
        } catch (UnsupportedOperationException noLinks) {
            // Java's word for a file system without links: there a move, which also fails where there is a file, only
            // not in one step.
            Files.move(draft, target);
        }
    }

    /** The name of the file lies in its folder, which POSIX writes to the disk on its own. */
    private static void keepName(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
