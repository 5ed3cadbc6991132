package org.computeid.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import org.computeid.identifier.envelope.SignatureAlgorithm;
import org.computeid.identifier.envelope.SigningKey;
import org.computeid.identifier.validation.Circumstances;
import org.computeid.identifier.validation.DescriptorValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentsTest {

    @Test
    void areSoundDescriptorsOfThreeKilobytes() {
        DescriptorValidator validator = DescriptorValidator.shipped();
        assertThat(List.of(Documents.all()))
                .hasSize(Documents.COUNT)
                .doesNotHaveDuplicates()
                .allSatisfy(document -> {
                    assertThat(document).hasSizeBetween(2_800, 3_200);
                    assertThat(validator.validate(document, Circumstances.at(Documents.NOW)))
                            .isEmpty();
                });
    }

    @ParameterizedTest
    @EnumSource
    void theBareVerificationRefusesWhatWasNotSigned(SignatureAlgorithm algorithm) {
        SigningKey key = SigningKey.generate(algorithm, new SecureRandom());
        byte[][] documents = {Documents.all()[0]};
        BareSignature signature = BareSignature.all(Documents.envelopes(documents, key), key.verificationKey())[0];
        assertThat(signature.verifies()).isTrue();
        assertThat(signature.verifies(documents[0])).isFalse();
    }
}
