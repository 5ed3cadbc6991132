package org.computeid.identifier.envelope;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.ParametersWithIV;

/**
 * The encryption of private keys under a passphrase: PBES2 of PKCS #5 (RFC 8018) with PBKDF2 and a block cipher in CBC mode, the
 * only mode that OpenSSL reads there. Written with HMAC-SHA-256, 600,000 iterations and AES-256; read also with what OpenSSL
 * and GmSSL write.
 */
final class Pbes2 {

    static final int ITERATIONS = 600_000;

    /** Some ten seconds of work; whoever asks for more wants to keep the reader busy. */
    static final int MAX_ITERATIONS = 10_000_000;

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] NULL = {5, 0};
    private static final String PBES2 = "2a864886f70d01050d";
    private static final String PBKDF2 = "2a864886f70d01050c";
    private static final String HMAC_SHA_1 = "2a864886f70d0207";
    private static final String HMAC_SHA_256 = "2a864886f70d0209";
    private static final String AES_256 = "60864801650304012a";
    private static final int BLOCK = 16;
    private static final int MIN_SALT = 8;
    private static final int MAX_SALT = 64;

    private static final Map<String, Supplier<Digest>> HMACS = Map.of(
            HMAC_SHA_1,
            SHA1Digest::new,
            HMAC_SHA_256,
            SHA256Digest::new,
            "2a864886f70d020b",
            SHA512Digest::new,
            "2a811ccf5501831102",
            SM3Digest::new);

    private static final Cipher AES = new Cipher(AESEngine::newInstance, 32);
    private static final Map<String, Cipher> CIPHERS = Map.of(
            "608648016503040102",
            new Cipher(AESEngine::newInstance, 16),
            "608648016503040116",
            new Cipher(AESEngine::newInstance, 24),
            AES_256,
            AES,
            "2a811ccf55016802",
            new Cipher(SM4Engine::new, 16));

    private record Cipher(Supplier<BlockCipher> engine, int keyLength) {}

    private static final class Derivation {

        private final Supplier<Digest> digest;
        private final byte[] salt;
        private final int iterations;
        private final OptionalInt keyLength;

        Derivation(Supplier<Digest> digest, byte[] salt, int iterations, OptionalInt keyLength) {
            this.digest = digest;
            this.salt = salt;
            this.iterations = iterations;
            this.keyLength = keyLength;
        }

        boolean fits(Cipher cipher) {
            return keyLength.orElse(cipher.keyLength()) == cipher.keyLength();
        }

        CipherParameters key(char[] passphrase, Cipher cipher) {
            byte[] utf8 = utf8(passphrase);
            PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(digest.get());
            generator.init(utf8, salt, iterations);
            CipherParameters key = generator.generateDerivedParameters(cipher.keyLength() * Byte.SIZE);
            Arrays.fill(utf8, (byte) 0);
            return key;
        }
    }

    private Pbes2() {}

    /** An EncryptedPrivateKeyInfo around a PrivateKeyInfo. */
    static byte[] encrypt(byte[] info, char[] passphrase, SecureRandom random) {
        byte[] salt = new byte[BLOCK];
        byte[] vector = new byte[BLOCK];
        random.nextBytes(salt);
        random.nextBytes(vector);
        Derivation derivation = new Derivation(SHA256Digest::new, salt, ITERATIONS, OptionalInt.empty());
        ParametersWithIV key = new ParametersWithIV(derivation.key(passphrase, AES), vector);
        try {
            return DerWriter.element(
                    DerReader.SEQUENCE,
                    DerWriter.element(DerReader.SEQUENCE, name(PBES2), parameters(salt, vector)),
                    DerWriter.element(DerReader.OCTET_STRING, run(true, AES, key, info)));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("encryption has no padding to refuse", e);
        }
    }

    /** The PrivateKeyInfo inside an EncryptedPrivateKeyInfo; whether it is one only shows when it is read. */
    static byte[] decrypt(byte[] der, char[] passphrase) throws PrivateKeyException {
        try {
            DerReader outer = DerReader.ofSequence(der);
            DerReader algorithm = outer.enter(DerReader.SEQUENCE);
            byte[] encrypted = outer.take(DerReader.OCTET_STRING);
            outer.finish();
            demand(takeName(algorithm).equals(PBES2), PrivateKeyReason.ENCRYPTION, "not PBES2");
            DerReader parameters = algorithm.enter(DerReader.SEQUENCE);
            algorithm.finish();
            Derivation derivation = derivation(parameters.enter(DerReader.SEQUENCE));
            DerReader scheme = parameters.enter(DerReader.SEQUENCE);
            parameters.finish();
            Cipher cipher = known(CIPHERS, takeName(scheme), "a cipher");
            byte[] vector = scheme.take(DerReader.OCTET_STRING, BLOCK);
            scheme.finish();
            demand(derivation.fits(cipher), PrivateKeyReason.ENCRYPTION, "a key of another length than the cipher's");
            boolean blocks = encrypted.length > 0 && encrypted.length % BLOCK == 0;
            demand(blocks, PrivateKeyReason.DER, "not a number of blocks");
            CipherParameters key = derivation.key(passphrase, cipher);
            return run(false, cipher, new ParametersWithIV(key, vector), encrypted);
        } catch (DerException e) {
            throw new PrivateKeyException(PrivateKeyReason.DER, e.getMessage() + " in the encrypted private key");
        } catch (InvalidCipherTextException e) {
            throw new PrivateKeyException(PrivateKeyReason.PASSPHRASE, "the passphrase is wrong or the file damaged");
        }
    }

    private static Derivation derivation(DerReader function) throws DerException, PrivateKeyException {
        demand(takeName(function).equals(PBKDF2), PrivateKeyReason.ENCRYPTION, "not PBKDF2");
        DerReader parameters = function.enter(DerReader.SEQUENCE);
        function.finish();
        byte[] salt = parameters.take(DerReader.OCTET_STRING);
        boolean usual = salt.length >= MIN_SALT && salt.length <= MAX_SALT;
        demand(usual, PrivateKeyReason.ENCRYPTION, "a salt of an unusual length");
        int iterations = parameters.takeInteger(Integer.MAX_VALUE);
        demand(iterations > 0, PrivateKeyReason.ENCRYPTION, "no iteration at all");
        demand(iterations <= MAX_ITERATIONS, PrivateKeyReason.LIMIT, "too many iterations");
        OptionalInt keyLength = parameters.isNext(DerReader.INTEGER)
                ? OptionalInt.of(parameters.takeInteger(Integer.MAX_VALUE))
                : OptionalInt.empty();
        String hmac = parameters.isNext(DerReader.SEQUENCE) ? hmac(parameters) : HMAC_SHA_1;
        parameters.finish();
        return new Derivation(known(HMACS, hmac, "a function"), salt, iterations, keyLength);
    }

    private static String hmac(DerReader parameters) throws DerException {
        DerReader algorithm = parameters.enter(DerReader.SEQUENCE);
        String name = takeName(algorithm);
        if (algorithm.isNext(NULL[0])) {
            algorithm.take(NULL[0], 0);
        }
        algorithm.finish();
        return name;
    }

    private static byte[] run(boolean forEncryption, Cipher cipher, ParametersWithIV key, byte[] in)
            throws InvalidCipherTextException {
        PaddedBufferedBlockCipher mode = new PaddedBufferedBlockCipher(
                CBCBlockCipher.newInstance(cipher.engine().get()), new PKCS7Padding());
        mode.init(forEncryption, key);
        byte[] buffer = new byte[mode.getOutputSize(in.length)];
        try {
            int length = mode.processBytes(in, 0, in.length, buffer, 0);
            return Arrays.copyOf(buffer, length + mode.doFinal(buffer, length));
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
    }

    private static byte[] parameters(byte[] salt, byte[] vector) {
        byte[] hmac = DerWriter.element(DerReader.SEQUENCE, name(HMAC_SHA_256), NULL);
        byte[] derivation = DerWriter.element(
                DerReader.SEQUENCE,
                DerWriter.element(DerReader.OCTET_STRING, salt),
                DerWriter.integer(ITERATIONS),
                hmac);
        return DerWriter.element(
                DerReader.SEQUENCE,
                DerWriter.element(DerReader.SEQUENCE, name(PBKDF2), derivation),
                DerWriter.element(
                        DerReader.SEQUENCE, name(AES_256), DerWriter.element(DerReader.OCTET_STRING, vector)));
    }

    /** The bytes of a passphrase, which RFC 8018 and the keyboards of OpenSSL take as UTF-8. */
    private static byte[] utf8(char[] passphrase) {
        ByteBuffer buffer = ByteBuffer.allocate(3 * passphrase.length);
        try {
            CoderResult result = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(passphrase), buffer, true);
            if (result.isError()) {
                throw new IllegalArgumentException("a passphrase with half a character");
            }
            return Arrays.copyOf(buffer.array(), buffer.position());
        } finally {
            Arrays.fill(buffer.array(), (byte) 0);
        }
    }

    private static byte[] name(String name) {
        return DerWriter.element(DerReader.OBJECT_IDENTIFIER, HEX.parseHex(name));
    }

    private static String takeName(DerReader reader) throws DerException {
        return HEX.formatHex(reader.take(DerReader.OBJECT_IDENTIFIER));
    }

    private static <T> T known(Map<String, T> known, String name, String what) throws PrivateKeyException {
        T value = known.get(name);
        if (value == null) {
            throw new PrivateKeyException(PrivateKeyReason.ENCRYPTION, what + " that is not known here");
        }
        return value;
    }

    private static void demand(boolean holds, PrivateKeyReason reason, String sentence) throws PrivateKeyException {
        if (!holds) {
            throw new PrivateKeyException(reason, sentence);
        }
    }
}
