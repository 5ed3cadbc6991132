package org.computeid.identifier.envelope;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/** Private keys as text: PKCS #8 in PEM, plain or encrypted. What is made on the way is overwritten. */
final class PrivateKeyPem {

    private PrivateKeyPem() {}

    static SigningKey read(byte[] bytes, Optional<char[]> passphrase) throws PrivateKeyException {
        if (bytes.length > Pem.MAX_BYTES) {
            throw new PrivateKeyException(
                    PrivateKeyReason.LIMIT, "more than " + Pem.MAX_BYTES + " bytes, which no key needs");
        }
        Pem pem = Pem.read(bytes, Pem.PRIVATE_KEY, Pem.ENCRYPTED_PRIVATE_KEY)
                .orElseThrow(() -> new PrivateKeyException(
                        PrivateKeyReason.PEM, "not one block of PEM with a private key of PKCS #8"));
        try {
            return pem.label().equals(Pem.PRIVATE_KEY)
                    ? Pkcs8.read(pem.content())
                    : decrypt(
                            pem.content(),
                            passphrase.orElseThrow(() -> new PrivateKeyException(
                                    PrivateKeyReason.PASSPHRASE_MISSING, "an encrypted key needs its passphrase")));
        } finally {
            Arrays.fill(pem.content(), (byte) 0);
        }
    }

    static byte[] write(SigningKey key) {
        byte[] info = Pkcs8.write(key);
        try {
            return new Pem(Pem.PRIVATE_KEY, info).toBytes();
        } finally {
            Arrays.fill(info, (byte) 0);
        }
    }

    static byte[] write(SigningKey key, char[] passphrase, SecureRandom random) {
        if (passphrase.length == 0) {
            throw new IllegalArgumentException("an empty passphrase protects nothing");
        }
        byte[] info = Pkcs8.write(key);
        try {
            return new Pem(Pem.ENCRYPTED_PRIVATE_KEY, Pbes2.encrypt(info, passphrase, random)).toBytes();
        } finally {
            Arrays.fill(info, (byte) 0);
        }
    }

    /** With a wrong passphrase, one key in 256 comes out with a padding that looks right; it is no DER. */
    private static SigningKey decrypt(byte[] der, char[] passphrase) throws PrivateKeyException {
        byte[] info = Pbes2.decrypt(der, passphrase);
        try {
            return Pkcs8.read(info);
        } catch (PrivateKeyException e) {
            throw e.reason() == PrivateKeyReason.DER
                    ? new PrivateKeyException(
                            PrivateKeyReason.PASSPHRASE, "the passphrase is wrong or the file damaged")
                    : e;
        } finally {
            Arrays.fill(info, (byte) 0);
        }
    }
}
