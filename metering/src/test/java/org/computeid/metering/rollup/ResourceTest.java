package org.computeid.metering.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.computeid.identifier.code.Code;
import org.computeid.identifier.code.CodeTable;
import org.computeid.identifier.descriptor.Basis;
import org.computeid.identifier.descriptor.Benchmark;
import org.computeid.identifier.descriptor.Claim;
import org.computeid.identifier.descriptor.ClaimKind;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.descriptor.DescriptorDecoder;
import org.computeid.identifier.descriptor.DescriptorDraft;
import org.computeid.identifier.descriptor.Engine;
import org.computeid.identifier.descriptor.Registrant;
import org.computeid.identifier.descriptor.Sparsity;
import org.computeid.identifier.descriptor.Unit;
import org.computeid.identifier.descriptor.UnitKind;
import org.computeid.identifier.envelope.Envelope;
import org.computeid.identifier.envelope.EnvelopeVerifier;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.RolePolicy;
import org.computeid.identifier.envelope.Signatory;
import org.computeid.identifier.envelope.SignatureAlgorithm;
import org.computeid.identifier.envelope.SigningKey;
import org.computeid.identifier.envelope.TrustedKey;
import org.computeid.identifier.envelope.TrustedKeys;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.envelope.Verified;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.NumberFormat;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.quantity.RateVector;
import org.junit.jupiter.api.Test;

class ResourceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final ClaimKind FP16 = kind("fp16", Basis.THEORETICAL_PEAK);
    private static final ClaimKind INT8 = kind("int8", Basis.THEORETICAL_PEAK);

    @Test
    void multipliesUnitClaimsByTheirCounts() {
        Resource resource = Resource.fromUnverified(draft().claim(Claim.perUnit(0, FP16, BigInteger.valueOf(1000), NOW))
                .claim(Claim.perUnit(1, FP16, BigInteger.valueOf(1), NOW))
                .claim(Claim.perUnit(0, INT8, BigInteger.valueOf(2000), NOW))
                .build());
        assertThat(resource)
                .isEqualTo(Resource.of(
                        Samples.id(1),
                        8,
                        RateVector.of(
                                Rate.of(8002, Samples.FP16),
                                Rate.of(16000, Kind.parse("int8 matrix dense theoretical-peak")))));
    }

    @Test
    void aTotalClaimGoesBeforeUnitClaimsOfItsKind() {
        Resource resource = Resource.fromUnverified(draft().claim(Claim.perUnit(0, FP16, BigInteger.valueOf(1000), NOW))
                .claim(Claim.total(FP16, BigInteger.valueOf(7900), NOW))
                .claim(Claim.perUnit(0, INT8, BigInteger.valueOf(2000), NOW))
                .partOf(Samples.id(2))
                .build());
        assertThat(resource.rates().find(Samples.FP16)).contains(Rate.of(7900, Samples.FP16));
        assertThat(resource.rates().rates()).hasSize(2);
        assertThat(resource.partOf()).containsExactly(Samples.id(2));
    }

    @Test
    void countsAcceleratorsOrElseProcessors() {
        assertThat(Resource.fromUnverified(draft().build()).units()).isEqualTo(8);
        Unit cpus = Unit.of(UnitKind.CPU, "Acme", "C", 2);
        Unit memory = Unit.of(UnitKind.MEMORY_NODE, "Acme", "M", 64);
        assertThat(Resource.fromUnverified(bare().unit(cpus).unit(memory).build())
                        .units())
                .isEqualTo(2);
        assertThat(Resource.fromUnverified(bare().unit(memory).build()))
                .isEqualTo(Resource.of(Samples.id(1), 0, RateVector.empty()));
    }

    @Test
    void keepsBenchmarksApartWhateverTheirNames() {
        ClaimKind measured = kind("fp64", Basis.MEASURED);
        Resource resource = Resource.fromUnverified(draft().claim(claim(measured, "MLPerf Inference", "v5.1"))
                .claim(claim(measured, "MLPerf%20Inference", "v5.1"))
                .claim(claim(measured, "算力@\"基准\"", "[1]"))
                .claim(claim(kind("unstated", Basis.UNSTATED), null, null))
                .build());
        assertThat(resource.rates().rates())
                .map(rate -> rate.kind().toString())
                .containsExactly(
                        "fp64 matrix dense measured:%E7%AE%97%E5%8A%9B%40%22%E5%9F%BA%E5%87%86%22@%5B1%5D",
                        "fp64 matrix dense measured:MLPerf%20Inference@v5.1",
                        "fp64 matrix dense measured:MLPerf%2520Inference@v5.1",
                        "unstated matrix dense unstated");
        String longest = "\uD83D\uDCBB".repeat(256);
        assertThat(Resource.fromUnverified(
                                draft().claim(claim(measured, longest, longest)).build())
                        .rates()
                        .rates())
                .hasSize(1);
    }

    @Test
    void refusesWhatContradictsItself() {
        refused(
                MeteringReason.INCONSISTENT,
                Claim.total(FP16, BigInteger.ONE, NOW),
                Claim.total(FP16, BigInteger.TWO, NOW));
        refused(
                MeteringReason.INCONSISTENT,
                Claim.perUnit(0, FP16, BigInteger.ONE, NOW),
                Claim.perUnit(0, FP16, BigInteger.ONE, NOW));
        refused(MeteringReason.INCONSISTENT, Claim.perUnit(2, FP16, BigInteger.ONE, NOW));
        refused(MeteringReason.INCONSISTENT, Claim.total(kind("fp64", Basis.MEASURED), BigInteger.ONE, NOW));
        refused(MeteringReason.KIND, Claim.total(kind("fp17", Basis.NOMINAL), BigInteger.ONE, NOW));
        refused(MeteringReason.OVERFLOW, Claim.total(FP16, BigInteger.ONE.shiftLeft(127), NOW));
        refused(MeteringReason.OVERFLOW, Claim.perUnit(0, FP16, BigInteger.ONE.shiftLeft(126), NOW));
    }

    @Test
    void readsVerifiedDescriptors() throws VerificationException {
        ComputeDescriptor descriptor =
                draft().claim(Claim.total(FP16, BigInteger.TEN, NOW)).build();
        assertThat(Resource.from(signAndVerify(descriptor))).isEqualTo(Resource.of(Samples.id(1), 8, Samples.fp16(10)));
    }

    @Test
    void knowsTheFormatsThatDescriptorsMayName() {
        List<String> ofDescriptors =
                CodeTable.numberFormats().codes().stream().map(Code::value).toList();
        assertThat(ofDescriptors)
                .allSatisfy(name -> assertThat(NumberFormat.find(name)).isPresent());
        assertThat(NumberFormat.shipped()).map(NumberFormat::name).isSubsetOf(ofDescriptors);
    }

    private static void refused(MeteringReason reason, Claim... claims) {
        DescriptorDraft draft = draft();
        Arrays.stream(claims).forEach(draft::claim);
        ComputeDescriptor descriptor = draft.build();
        Samples.assertRefused(reason, () -> Resource.fromUnverified(descriptor));
    }

    private static DescriptorDraft draft() {
        return bare().unit(Unit.of(UnitKind.ACCELERATOR, "Acme", "A", 8)).unit(Unit.of(UnitKind.CPU, "Acme", "C", 2));
    }

    private static DescriptorDraft bare() {
        return ComputeDescriptor.draft()
                .id(Samples.id(1))
                .name("Node 1")
                .registrant(Registrant.of("Acme"))
                .issued(NOW)
                .expires(NOW.plus(Duration.ofDays(30)))
                .seq(1L);
    }

    private static ClaimKind kind(String format, Basis basis) {
        return new ClaimKind(format, Engine.MATRIX, Sparsity.DENSE, basis);
    }

    private static Claim claim(
            ClaimKind kind,
            @org.jspecify.annotations.Nullable String benchmark,
            @org.jspecify.annotations.Nullable String version) {
        Claim claim = Claim.total(kind, BigInteger.ONE, NOW);
        return benchmark == null || version == null ? claim : claim.withBenchmark(new Benchmark(benchmark, version));
    }

    private static Verified<ComputeDescriptor> signAndVerify(ComputeDescriptor descriptor)
            throws VerificationException {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) 7);
        SigningKey key = SigningKey.of(SignatureAlgorithm.ED25519, seed);
        Envelope envelope = Envelope.sign(
                CanonicalJson.write(DescriptorCodec.write(descriptor)),
                ComputeDescriptor.TYPE,
                NOW,
                List.of(Signatory.of(key, Role.REGISTRANT)));
        EnvelopeVerifier verifier = EnvelopeVerifier.of(
                TrustedKeys.of(TrustedKey.of(key.verificationKey(), Role.REGISTRANT)),
                ComputeDescriptor.TYPE,
                RolePolicy.requiring(Role.REGISTRANT));
        return verifier.verify(envelope.toBytes(), NOW, DescriptorDecoder.of(DescriptorCodec.shipped()));
    }
}
