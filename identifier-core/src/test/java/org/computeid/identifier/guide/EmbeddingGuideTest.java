package org.computeid.identifier.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdException;
import org.computeid.identifier.id.IdPrefix;
import org.computeid.identifier.id.IdReason;
import org.computeid.identifier.id.IdRejection;
import org.computeid.identifier.jackson.ComputeIdModule;
import org.computeid.identifier.validation.ValidComputeId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Runs the code of docs/guide/embedding.md. */
class EmbeddingGuideTest {

    private static final String WRONG = "C1561-3301-20004-AC-00EZA59H-ZC3S";

    record Order(@NotNull @ValidComputeId String cluster, List<@ValidComputeId String> spares) {}

    record Offer(ComputeId cluster, Map<IdPrefix, Integer> quota) {}

    @Test
    void validatesARecordOfTexts() throws Exception {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            Order order = new Order("C1561-3301-20004-AC-00EZA59H-ZC3R", List.of("C1561-3301-20004-AC-00EZA59H-ZC3S"));
            List<String> told = validator.validate(order).stream()
                    .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                    .toList();
            assertThat(told)
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("spares[0].<list element> ")
                            .endsWith(" 29"));
            assertThat(GuidePage.read("embedding.md").text())
                    .contains(told.get(0).substring("spares[0].<list element> ".length()));
        }
    }

    @Test
    void readsAndWritesARecordOfValues() throws Exception {
        ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();
        String json = GuidePage.read("embedding.md").blocks("json").get(0);
        Offer offer = mapper.readValue(json, Offer.class);
        String written = mapper.writeValueAsString(offer);
        assertThat(mapper.readTree(written)).isEqualTo(mapper.readTree(json));
        assertThat(offer.quota()).containsEntry(IdPrefix.parse("C1561-3301"), 64);
    }

    @Test
    void registersByHandOnTheModulePath() throws Exception {
        ObjectMapper mapper =
                JsonMapper.builder().addModule(new ComputeIdModule()).build();
        assertThat(mapper.readValue("\"C1561\"", IdPrefix.class)).hasToString("C1561");
    }

    @Test
    void saysTheReasonAsData() {
        ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();
        String json = "{\"cluster\":\"%s\",\"quota\":{}}".formatted(WRONG);
        InvalidFormatException refused =
                catchThrowableOfType(InvalidFormatException.class, () -> mapper.readValue(json, Offer.class));
        assertThat(rejection(refused)).isEqualTo(new IdRejection(IdReason.CHECK, WRONG, 29));
    }

    static @Nullable IdRejection rejection(InvalidFormatException refused) {
        return refused.getCause() instanceof IdException cause ? cause.rejection() : null;
    }
}
