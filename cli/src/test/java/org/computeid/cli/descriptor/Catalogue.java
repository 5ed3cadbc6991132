package org.computeid.cli.descriptor;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.computeid.identifier.descriptor.Access;
import org.computeid.identifier.descriptor.AccessNetwork;
import org.computeid.identifier.descriptor.Basis;
import org.computeid.identifier.descriptor.Claim;
import org.computeid.identifier.descriptor.ClaimKind;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.descriptor.DescriptorDraft;
import org.computeid.identifier.descriptor.Engine;
import org.computeid.identifier.descriptor.Location;
import org.computeid.identifier.descriptor.NetworkKind;
import org.computeid.identifier.descriptor.NetworkLink;
import org.computeid.identifier.descriptor.Registrant;
import org.computeid.identifier.descriptor.Sparsity;
import org.computeid.identifier.descriptor.Unit;
import org.computeid.identifier.descriptor.UnitKind;
import org.computeid.identifier.envelope.Envelope;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.Signatory;
import org.computeid.identifier.envelope.SignatureAlgorithm;
import org.computeid.identifier.envelope.SigningKey;
import org.computeid.identifier.envelope.TrustedKey;
import org.computeid.identifier.envelope.TrustedKeys;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdFields;
import org.computeid.identifier.json.CanonicalJson;

/**
 * Signed descriptors by the thousand, for tests and for measuring: {@code Catalogue FOLDER COUNT} writes
 * {@code catalogue.jsonl} and {@code keys.json}.
 */
public final class Catalogue {

    /** The time at which everything here is good. */
    public static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private static final String[] FORMATS = {"fp64", "fp32", "tf32", "bf16", "fp16", "fp8", "int8", "int4"};

    private final SigningKey key;

    private Catalogue(SigningKey key) {
        this.key = key;
    }

    public static Catalogue of(SignatureAlgorithm algorithm) {
        byte[] secret = new byte[32];
        java.util.Arrays.fill(secret, (byte) 7);
        try {
            return new Catalogue(SigningKey.of(algorithm, secret));
        } catch (VerificationException e) {
            throw new AssertionError(e);
        }
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Catalogue catalogue = of(SignatureAlgorithm.ED25519);
        Files.write(folder.resolve("keys.json"), catalogue.keys());
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("catalogue.jsonl"))) {
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                out.write(catalogue.line(i));
                out.write('\n');
            }
        }
    }

    public SigningKey key() {
        return key;
    }

    /** The trusted keys that verify all of it. */
    public byte[] keys() {
        return TrustedKeys.of(TrustedKey.of(key.verificationKey(), Role.REGISTRANT))
                .toBytes();
    }

    /** The envelope of one descriptor, on one line. */
    public String line(int number) {
        return line(CanonicalJson.write(DescriptorCodec.write(descriptor(number))));
    }

    /** The envelope of these bytes, on one line. */
    public String line(byte[] payload) {
        try {
            Envelope envelope =
                    Envelope.sign(payload, ComputeDescriptor.TYPE, NOW, List.of(Signatory.of(key, Role.REGISTRANT)));
            return new String(envelope.toBytes(), StandardCharsets.UTF_8);
        } catch (VerificationException e) {
            throw new AssertionError(e);
        }
    }

    /** A sound descriptor of about 3 KB. */
    public static ComputeDescriptor descriptor(int number) {
        DescriptorDraft draft = ComputeDescriptor.draft()
                .id(id(number))
                .name("Example cluster " + number)
                .registrant(Registrant.of("Example Compute Ltd"))
                .location(Location.of("156", "330106", "GB/T 2260-2007"))
                .unit(Unit.of(UnitKind.ACCELERATOR, "Example", "E1", 512)
                        .withMemoryBytes(new BigInteger("80000000000"))
                        .withMemoryBandwidth(new BigInteger("3350000000000"))
                        .withPowerWatts(700))
                .unit(Unit.of(UnitKind.CPU, "Example", "P2", 128).withCores(56))
                .network(NetworkLink.of(NetworkKind.RDMA, new BigInteger("400000000000")))
                .access(new Access("https", "https://cluster.example.com/v1", "oauth2", AccessNetwork.PUBLIC))
                .issued(NOW)
                .expires(NOW.plus(Duration.ofDays(365)))
                .seq(1L);
        BigInteger operations = BigInteger.valueOf(60_000_000_000_000L);
        for (String format : FORMATS) {
            ClaimKind kind = new ClaimKind(format, Engine.MATRIX, Sparsity.DENSE, Basis.THEORETICAL_PEAK);
            draft.claim(Claim.perUnit(0, kind, operations, NOW).withSource("data sheet"));
            draft.claim(Claim.total(kind, operations.multiply(BigInteger.valueOf(512)), NOW));
        }
        return draft.build();
    }

    private static ComputeId id(int number) {
        String serial = Integer.toString(number + 1);
        String padded = "0".repeat(8 - serial.length()) + serial;
        return ComputeId.tryOf(new IdFields("9990", "0001", "00001", "A", "C", padded.toUpperCase(Locale.ROOT)))
                .fold(id -> id, rejection -> {
                    throw new AssertionError(rejection);
                });
    }
}
