package org.computeid.cli.descriptor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.computeid.cli.console.Language;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdFields;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonValue;
import org.computeid.identifier.validation.Circumstances;
import org.computeid.identifier.validation.DescriptorValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SkeletonTest {

    private static final List<String> DUE = List.of(
            "/location/country",
            "/location/region",
            "/location/table",
            "/name",
            "/registrant/name",
            "/units/0/count",
            "/units/0/model",
            "/units/0/vendor");

    @ParameterizedTest
    @EnumSource(Language.class)
    void isFoundWantingWhereItHasToBeFilledIn(Language language) throws Exception {
        assertThat(findings(DraftText.read(skeleton("F", language).getBytes(UTF_8)))
                        .map(Finding::pointer))
                .containsExactlyElementsOf(DUE);
    }

    /** Every comment that begins with a member or a bracket is JSON; the units of claims stay those of the draft. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void hasExamplesThatAreRight(Language language) throws Exception {
        String all = skeleton("F", language).replaceAll("(?m)^( *)// ([ \"{}\\]])", "$1$2");
        JsonValue read = DraftText.read(all.getBytes(UTF_8));
        assertThat(new String(CanonicalJson.write(read), UTF_8))
                .contains(
                        "\"uscc\"",
                        "\"partOf\"",
                        "\"facility\"",
                        "\"service\"",
                        "\"access\"",
                        "\"status\"",
                        "\"benchmark\"");
        assertThat(findings(read).map(Finding::pointer)).containsExactlyElementsOf(DUE);
    }

    @Test
    void saysTheSameInBothLanguages() throws Exception {
        assertThat(DraftText.read(skeleton("C", Language.zh).getBytes(UTF_8)))
                .isEqualTo(DraftText.read(skeleton("C", Language.en).getBytes(UTF_8)));
    }

    private static Stream<Finding> findings(JsonValue document) {
        return DescriptorValidator.shipped().validate(document, Circumstances.at(Catalogue.NOW)).stream();
    }

    private static String skeleton(String tier, Language language) {
        ComputeId id = ComputeId.tryOf(new IdFields("9990", "0001", "00001", "A", tier, "00000002"))
                .fold(known -> known, rejection -> {
                    throw new AssertionError(rejection);
                });
        return Skeleton.of(id, Catalogue.NOW, language);
    }
}
