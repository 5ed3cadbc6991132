package org.computeid.benchmarks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObjectJSON;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.List;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.descriptor.DescriptorDecoder;
import org.computeid.identifier.envelope.EnvelopeVerifier;
import org.computeid.identifier.envelope.Role;
import org.computeid.identifier.envelope.RolePolicy;
import org.computeid.identifier.envelope.SignatureAlgorithm;
import org.computeid.identifier.envelope.SigningKey;
import org.computeid.identifier.envelope.TrustedKey;
import org.computeid.identifier.envelope.TrustedKeys;
import org.computeid.identifier.envelope.VerificationException;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.validation.Circumstances;
import org.computeid.identifier.validation.DescriptorValidator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** From the bytes of an envelope to its document, whose signature has been verified, beside the signature alone. */
public class DescriptorVerify extends PerDocument {

    /** Envelopes of one algorithm, what verifies them, and what verifies their signatures alone. */
    public abstract static class Signed {
        final SigningKey key;
        final byte[][] envelopes;
        final EnvelopeVerifier verifier;
        final BareSignature[] bare;

        Signed(SignatureAlgorithm algorithm) {
            key = SigningKey.generate(algorithm, new SecureRandom());
            envelopes = Documents.envelopes(Documents.all(), key);
            TrustedKeys keys = TrustedKeys.of(TrustedKey.of(key.verificationKey(), Role.REGISTRANT));
            verifier = EnvelopeVerifier.of(keys, Documents.TYPE, RolePolicy.requiring(Role.REGISTRANT));
            bare = BareSignature.all(envelopes, key.verificationKey());
        }

        void verify(Blackhole sink) throws VerificationException {
            for (byte[] envelope : envelopes) {
                sink.consume(verifier.verify(envelope, Documents.NOW));
            }
        }

        void verifyAlone() {
            for (BareSignature signature : bare) {
                if (!signature.verifies()) {
                    throw new IllegalStateException("a good signature was refused");
                }
            }
        }
    }

    /** Signed with Ed25519. */
    @State(Scope.Benchmark)
    public static class Ed25519 extends Signed {
        /** Called by JMH. */
        public Ed25519() {
            super(SignatureAlgorithm.ED25519);
        }
    }

    /** Signed with ES256. */
    @State(Scope.Benchmark)
    public static class Es256 extends Signed {
        final JWSVerifier nimbus;

        /** Called by JMH. */
        public Es256() {
            super(SignatureAlgorithm.ES256);
            try {
                nimbus = new ECDSAVerifier(ECKey.parse(
                        new String(CanonicalJson.write(key.verificationKey().toJwk()), StandardCharsets.US_ASCII)));
            } catch (JOSEException | ParseException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Signed with ML-DSA-65. */
    @State(Scope.Benchmark)
    public static class MlDsa65 extends Signed {
        /** Called by JMH. */
        public MlDsa65() {
            super(SignatureAlgorithm.ML_DSA_65);
        }
    }

    /** Signed with SM2. */
    @State(Scope.Benchmark)
    public static class Sm2 extends Signed {
        /** Called by JMH. */
        public Sm2() {
            super(SignatureAlgorithm.SGD_SM3_SM2);
        }
    }

    /** What reads a verified document and asks the rules of it. */
    @State(Scope.Benchmark)
    public static class Readers {
        final DescriptorDecoder decoder = DescriptorDecoder.of(DescriptorCodec.shipped());
        final DescriptorValidator validator = DescriptorValidator.shipped();
        final Circumstances now = Circumstances.at(Documents.NOW);
    }

    @Benchmark
    public void verifyEd25519(Ed25519 signed, Blackhole sink) throws VerificationException {
        signed.verify(sink);
    }

    @Benchmark
    public void bareEd25519(Ed25519 signed) {
        signed.verifyAlone();
    }

    @Benchmark
    public void verifyEs256(Es256 signed, Blackhole sink) throws VerificationException {
        signed.verify(sink);
    }

    @Benchmark
    public void bareEs256(Es256 signed) {
        signed.verifyAlone();
    }

    @Benchmark
    public void verifyMlDsa65(MlDsa65 signed, Blackhole sink) throws VerificationException {
        signed.verify(sink);
    }

    @Benchmark
    public void bareMlDsa65(MlDsa65 signed) {
        signed.verifyAlone();
    }

    @Benchmark
    public void verifySm2(Sm2 signed, Blackhole sink) throws VerificationException {
        signed.verify(sink);
    }

    @Benchmark
    public void bareSm2(Sm2 signed) {
        signed.verifyAlone();
    }

    /** Verified, read as a record, and asked every rule of structure and meaning. */
    @Benchmark
    public void validateEd25519(Ed25519 signed, Readers readers, Blackhole sink) throws VerificationException {
        for (byte[] envelope : signed.envelopes) {
            sink.consume(readers.validator.validateDecoded(
                    signed.verifier
                            .verify(envelope, Documents.NOW, readers.decoder)
                            .value(),
                    readers.now));
        }
    }

    /** Parse and verify, with the mathematics of the Java platform; no canonical form, no roles, no times. */
    @Benchmark
    public void nimbusEs256(Es256 signed) throws ParseException, JOSEException {
        for (byte[] envelope : signed.envelopes) {
            JWSObjectJSON jws = JWSObjectJSON.parse(new String(envelope, StandardCharsets.US_ASCII));
            List<JWSObjectJSON.Signature> signatures = jws.getSignatures();
            if (!signatures.get(0).verify(signed.nimbus)) {
                throw new IllegalStateException("a good signature was refused");
            }
        }
    }
}
