package org.computeid.identifier.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.computeid.identifier.envelope.Refusals.assertRefused;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrustedKeysTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void readsWhatItWrites(SignatureAlgorithm algorithm) throws Exception {
        TrustedKey key = TrustedKey.of(Keys.of(algorithm, 1).verificationKey(), Role.REGISTRAR, Role.REGISTRANT);
        TrustedKey bounded = new TrustedKey(
                "b",
                Keys.of(algorithm, 2).verificationKey(),
                Set.of(),
                KeyValidity.between(FROM, TO).withRevocation());
        byte[] text = TrustedKeys.of(key, bounded).toBytes();
        TrustedKeys read = TrustedKeys.parse(text);
        assertThat(read.find(key.kid())).contains(key);
        assertThat(read.find("b")).contains(bounded);
        assertThat(read.toBytes()).isEqualTo(text);
    }

    @Test
    void readsNoKeysAtAll() throws Exception {
        assertThat(TrustedKeys.parse(TrustedKeys.of().toBytes()).find("a")).isEmpty();
    }

    @Test
    void addsOneSetToAnother() throws Exception {
        TrustedKeys vendor = TrustedKeys.of(TrustedKey.of(Keys.VENDOR.verificationKey(), Role.REGISTRANT));
        TrustedKeys registrar = TrustedKeys.of(TrustedKey.of(Keys.REGISTRAR.verificationKey(), Role.REGISTRAR));
        assertThat(vendor.plus(registrar).find(Keys.REGISTRAR.verificationKey().thumbprint()))
                .isPresent();
        assertThatThrownBy(() -> vendor.plus(vendor)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "~kid~:~k~            | ~kid~:~~                     | FORM      | /0/kid",
                "~kid~:~k~            | ~kid~:1                      | FORM      | /0/kid",
                "~kid~:~k~,           |                              | FORM      | /0/kid",
                "~kid~:~k~            | ~kid~:~k~,~x~:1              | FORM      | /0/x",
                "~alg~:~Ed25519~      | ~alg~:~EdDSA~                | ALGORITHM | /0/alg",
                "~alg~:~Ed25519~      | ~alg~:~ES256~                | ALGORITHM | /0/jwk",
                "~crv~:~Ed25519~      | ~crv~:~Ed448~                | KEY       | /0/jwk",
                "~x~:~                | ~x~:~A                       | KEY       | /0/jwk/x",
                "~crv~:~Ed25519~      | ~crv~:~Ed25519~,~use~:~enc~  | KEY       | /0/jwk/use",
                "~roles~:[~auditor~]  | ~roles~:[~Auditor~]          | ROLE      | /0/roles/0",
                "~roles~:[~auditor~]  | ~roles~:[1]                  | FORM      | /0/roles/0",
                "~roles~:[~auditor~]  | ~roles~:[~auditor~,~auditor~]| FORM      | /0/roles/1",
                "~roles~:[~auditor~]  | ~roles~:~auditor~            | FORM      | /0/roles",
                "~revoked~:false      | ~revoked~:~no~               | FORM      | /0/revoked",
                "~revoked~:false      | ~revoked~:null               | FORM      | /0/revoked",
                "2026-01-01T00:00:00Z | 2026-01-01T00:00:00+00:00    | FORM      | /0/from",
                "2026-01-01T00:00:00Z | 2026-01-01T00:00:00.0Z       | FORM      | /0/from",
                "2026-01-01T00:00:00Z | 2026-01-01T24:00:00Z         | FORM      | /0/from",
                "2026-01-01T00:00:00Z | 2026-06-30T23:59:60Z         | FORM      | /0/from",
                "2027-01-01T00:00:00Z | 2025-01-01T00:00:00Z         | FORM      | /0/to",
            })
    void refusesARecordThatIsNotOfTheForm(String part, String other, VerificationReason reason, String pointer) {
        String from = part.replace('~', '"');
        String text = record("k");
        assertThat(text).contains(from);
        String wrong = text.replace(from, other == null ? "" : other.replace('~', '"'));
        assertRefused(() -> TrustedKeys.parse(("[" + wrong + "]").getBytes(UTF_8)), reason, pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{} | FORM | ''", "[1] | FORM | /0", "[ | FORM | /0", "'' | FORM | ''", "[]x | FORM | ''"})
    void refusesWhatIsNoArrayOfRecords(String text, VerificationReason reason, String pointer) {
        assertRefused(() -> TrustedKeys.parse(text.getBytes(UTF_8)), reason, pointer);
    }

    @Test
    void refusesAnIdentifierThatTwoKeysHave() {
        String text = "[" + record("k") + "," + record("k") + "]";
        assertRefused(() -> TrustedKeys.parse(text.getBytes(UTF_8)), VerificationReason.FORM, "/1/kid");
    }

    @Test
    void refusesMoreThanItsLimits() {
        assertRefused(() -> TrustedKeys.parse(new byte[TrustedKeys.MAX_BYTES + 1]), VerificationReason.LIMIT);
        String many =
                IntStream.range(0, 1025).mapToObj(i -> record("k" + i)).collect(Collectors.joining(",", "[", "]"));
        assertRefused(() -> TrustedKeys.parse(many.getBytes(UTF_8)), VerificationReason.LIMIT);
    }

    private static String record(String kid) {
        TrustedKey key =
                new TrustedKey(kid, Keys.VENDOR.verificationKey(), Set.of(Role.AUDITOR), KeyValidity.between(FROM, TO));
        String json = new String(org.computeid.identifier.json.CanonicalJson.write(key.toJson()), UTF_8);
        return json.substring(0, json.length() - 1) + ",\"revoked\":false}";
    }
}
