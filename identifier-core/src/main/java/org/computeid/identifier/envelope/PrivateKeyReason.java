package org.computeid.identifier.envelope;

/** Why a private key could not be read or written, e.g. {@link #PASSPHRASE}. The list is closed. */
public enum PrivateKeyReason {
    /** More bytes than any key needs, or an encryption that would take too long to undo. */
    LIMIT,
    /** Not one block of PEM with the label {@code PRIVATE KEY} or {@code ENCRYPTED PRIVATE KEY}. */
    PEM,
    /** No DER of the shape that PKCS #8 and the key's algorithm demand. */
    DER,
    /** A key for an algorithm outside the closed list. */
    ALGORITHM,
    /** An encryption that is not PBES2 with PBKDF2 and one of the ciphers that are known here. */
    ENCRYPTION,
    /** An encrypted key and no passphrase for it. */
    PASSPHRASE_MISSING,
    /** The wrong passphrase, or a damaged file; which of them cannot be told. */
    PASSPHRASE,
    /** A secret outside its range, one that does not belong to the public key beside it, or one that is not stored. */
    KEY,
    /** A file that others than its owner may read or write, or a file system that cannot keep them out. */
    PERMISSIONS
}
