package org.computeid.identifier.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdException;
import org.computeid.identifier.id.IdPrefix;
import org.computeid.identifier.id.IdReason;
import org.computeid.identifier.id.IdRejection;
import org.computeid.identifier.id.Uscc;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComputeIdModuleTest {

    private static final String TEXT = "C1561-3301-20004-AC-00EZA59H-ZC3R";
    private static final String OTHER = "C9990-0001-00001-GF-00000001-GJXR";
    private static final ComputeId ID = ComputeId.parse(TEXT);

    private final ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();

    record Site(ComputeId id, IdPrefix prefix, Uscc registrant) {}

    record Region(String name, List<Site> sites) {}

    record Prices(Map<ComputeId, Integer> byId, Map<IdPrefix, Set<ComputeId>> byPrefix, Map<Uscc, String> byOwner) {}

    record Loose(@Nullable ComputeId id) {}

    record Open(@JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) Object id) {}

    static final class Bean {
        private @Nullable ComputeId id;

        public @Nullable ComputeId getId() {
            return id;
        }

        public void setId(@Nullable ComputeId id) {
            this.id = id;
        }
    }

    @Test
    void isFoundWithoutBeingRegisteredByHand() {
        assertThat(new ObjectMapper().findAndRegisterModules().getRegisteredModuleIds())
                .contains(new ComputeIdModule().getTypeId());
    }

    @Test
    void writesAndReadsMembersAsTexts() throws Exception {
        Site site = new Site(ID, IdPrefix.parse("C1561-3301"), Uscc.parse("91330106673959654P"));
        String json = mapper.writeValueAsString(site);
        assertThat(json)
                .isEqualTo("{\"id\":\"%s\",\"prefix\":\"C1561-3301\",\"registrant\":\"91330106673959654P\"}"
                        .formatted(TEXT));
        assertThat(mapper.readValue(json, Site.class)).isEqualTo(site);
        Bean bean = mapper.readValue("{\"id\":\"%s\"}".formatted(TEXT), Bean.class);
        assertThat(bean.getId()).isEqualTo(ID);
        assertThat(mapper.writeValueAsString(bean)).isEqualTo("{\"id\":\"%s\"}".formatted(TEXT));
    }

    @Test
    void writesAndReadsKeysAsTexts() throws Exception {
        Prices prices = new Prices(
                new TreeMap<>(Map.of(ID, 7, ComputeId.parse(OTHER), 9)),
                Map.of(IdPrefix.parse("C1561"), Set.of(ID)),
                Map.of(Uscc.parse("91330106673959654P"), "x"));
        String json = mapper.writeValueAsString(prices);
        assertThat(json)
                .isEqualTo(
                        "{\"byId\":{\"%s\":7,\"%s\":9},\"byPrefix\":{\"C1561\":[\"%1$s\"]},\"byOwner\":{\"91330106673959654P\":\"x\"}}"
                                .formatted(TEXT, OTHER));
        assertThat(mapper.readValue(json, Prices.class)).isEqualTo(prices);
    }

    @Test
    void writesAndReadsCollectionsArraysAndRoots() throws Exception {
        assertThat(mapper.writeValueAsString(ID)).isEqualTo('"' + TEXT + '"');
        assertThat(mapper.readValue('"' + TEXT + '"', ComputeId.class)).isEqualTo(ID);
        assertThat(mapper.readValue("[\"%s\"]".formatted(TEXT), ComputeId[].class))
                .containsExactly(ID);
        assertThat(mapper.readValue("[\"%s\"]".formatted(TEXT), new TypeReference<Set<ComputeId>>() {}))
                .containsExactly(ID);
        assertThat(mapper.convertValue(TEXT, ComputeId.class)).isEqualTo(ID);
        assertThat(mapper.valueToTree(List.of(ID)).get(0).isTextual()).isTrue();
    }

    @Test
    void keepsItsTextUnderTypeInformationThatTheUserAskedFor() throws Exception {
        String json = mapper.writeValueAsString(new Open(ID));
        assertThat(json).isEqualTo("{\"id\":[\"%s\",\"%s\"]}".formatted(ComputeId.class.getName(), TEXT));
        assertThat(mapper.readValue(json, Open.class).id()).isEqualTo(ID);
    }

    @Test
    void leavesNullNull() throws Exception {
        assertThat(mapper.readValue("{\"id\":null}", Loose.class).id()).isNull();
        assertThat(mapper.readValue("{}", Loose.class).id()).isNull();
        assertThat(mapper.writeValueAsString(new Loose(null))).isEqualTo("{\"id\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.5", "true", "{}", "{\"id\":1}", "[]", "[\"" + TEXT + "\"]"})
    void refusesWhatIsNoString(String json) {
        for (Class<?> type : List.of(ComputeId.class, IdPrefix.class, Uscc.class)) {
            assertThatExceptionOfType(MismatchedInputException.class)
                    .isThrownBy(() -> mapper.readValue(json, type))
                    .satisfies(refused -> assertThat(refused.getTargetType()).isEqualTo(type));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "C1561-3301-20004-AC-00EZA59H-ZC3S,CHECK,29",
        "c1561-3301-20004-AC-00EZA59H-ZC3R,LOWER_CASE,0",
        "D1561-3301-20004-AC-00EZA59H-ZC3R,UNSUPPORTED_VERSION,0",
        "C1561,LENGTH,-1",
        "' C1561-3301-20004-AC-00EZA59H-ZC3R',LENGTH,-1",
        "'',LENGTH,-1",
        "'   ',LENGTH,-1",
        "604a608c-6008-8800-8011-4c001df51531,LENGTH,-1",
        "C1561%s3301-20004-AC-00EZA59H-ZC3R,LENGTH,-1",
        "%s561-3301-20004-AC-00EZA59H-ZC3R,ILLEGAL_CHARACTER,0",
    })
    void saysPathReasonAndIndexOfARefusedText(String text, IdReason reason, int index) throws Exception {
        String json = mapper.writeValueAsString(
                Map.of("name", "east", "sites", List.of(Map.of("prefix", "C1561"), Map.of("id", text))));
        InvalidFormatException refused =
                catchThrowableOfType(InvalidFormatException.class, () -> mapper.readValue(json, Region.class));
        assertThat(path(refused)).isEqualTo("/sites/1/id");
        assertThat(refused.getValue()).isEqualTo(text);
        assertThat(refused.getTargetType()).isEqualTo(ComputeId.class);
        assertThat(refused.getOriginalMessage()).contains(reason.name());
        assertThat(rejection(refused)).isEqualTo(new IdRejection(reason, text, index));
    }

    @Test
    void saysReasonAndIndexOfARefusedPrefixAndUscc() {
        assertThat(rejection(catchThrowableOfType(
                        InvalidFormatException.class, () -> mapper.readValue("\"C1561-33\"", IdPrefix.class))))
                .isEqualTo(new IdRejection(IdReason.LENGTH, "C1561-33", IdRejection.NO_INDEX));
        assertThat(rejection(catchThrowableOfType(
                        InvalidFormatException.class, () -> mapper.readValue("\"91330106673959654Q\"", Uscc.class))))
                .isEqualTo(new IdRejection(IdReason.CHECK, "91330106673959654Q", 17));
    }

    @ParameterizedTest
    @CsvSource({
        "byId,C1561-3301-20004-AC-00EZA59H-ZC3S,CHECK,29",
        "byPrefix,C1561_3301,SEPARATOR,5",
        "byId,'',LENGTH,-1"
    })
    void saysReasonAndIndexOfARefusedKey(String member, String key, IdReason reason, int index) throws Exception {
        String json = mapper.writeValueAsString(Map.of(member, Map.of(key, List.of())));
        InvalidFormatException refused =
                catchThrowableOfType(InvalidFormatException.class, () -> mapper.readValue(json, Prices.class));
        assertThat(path(refused)).startsWith("/" + member);
        assertThat(rejection(refused)).isEqualTo(new IdRejection(reason, key, index));
    }

    @Test
    void takesTheEmptyTextForNullOnlyWhereTheMapperWasTold() throws Exception {
        ObjectMapper told = new ObjectMapper().registerModule(new ComputeIdModule());
        told.enable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT);
        assertThatExceptionOfType(InvalidFormatException.class)
                .isThrownBy(() -> told.readValue("{\"id\":\"\"}", Loose.class));
        told.coercionConfigFor(ComputeId.class).setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull);
        assertThat(told.readValue("{\"id\":\"\"}", Loose.class).id()).isNull();
        assertThatExceptionOfType(InvalidFormatException.class)
                .isThrownBy(() -> told.readValue("{\"id\":\" \"}", Loose.class));
    }

    @Test
    void letsTheUsersHandlerMendWhatItRefuses() throws Exception {
        ObjectMapper lenient = new ObjectMapper().registerModule(new ComputeIdModule());
        lenient.addHandler(new DeserializationProblemHandler() {
            @Override
            public Object handleWeirdStringValue(
                    DeserializationContext context, Class<?> type, String text, String message) {
                return ComputeId.parseLenient(text).id();
            }

            @Override
            public Object handleWeirdKey(DeserializationContext context, Class<?> type, String key, String message) {
                return ComputeId.parseLenient(key).id();
            }

            @Override
            public @Nullable Object handleUnexpectedToken(
                    DeserializationContext context,
                    JavaType type,
                    com.fasterxml.jackson.core.JsonToken token,
                    com.fasterxml.jackson.core.JsonParser json,
                    String message) {
                return null;
            }
        });
        String pasted = "computeid:c1561 3301 20004 ac 00eza59h zc3r";
        assertThat(lenient.readValue("{\"id\":\"%s\"}".formatted(pasted), Loose.class)
                        .id())
                .isEqualTo(ID);
        assertThat(lenient.readValue("{\"byId\":{\"%s\":1}}".formatted(pasted), Prices.class)
                        .byId())
                .containsExactly(Map.entry(ID, 1));
        assertThat(lenient.readValue("{\"id\":1}", Loose.class).id()).isNull();
    }

    @Test
    void travelsWithItsMapper() throws Exception {
        TypeReference<Map<ComputeId, ComputeId>> type = new TypeReference<>() {};
        String json = mapper.writeValueAsString(Map.of(ID, ID));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(mapper);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ObjectMapper there = (ObjectMapper) in.readObject();
            assertThat(there.readValue(json, type)).containsExactly(Map.entry(ID, ID));
            assertThat(there.writeValueAsString(Map.of(ID, ID))).isEqualTo(json);
        }
    }

    @Test
    void turnsOnNoTypingOfItsOwn() throws JsonProcessingException {
        assertThat(mapper.getPolymorphicTypeValidator())
                .hasSameClassAs(new ObjectMapper().getPolymorphicTypeValidator());
        assertThat(mapper.readValue("[\"%s\",\"%s\"]".formatted(ComputeId.class.getName(), TEXT), Object.class))
                .isEqualTo(List.of(ComputeId.class.getName(), TEXT));
    }

    private static IdRejection rejection(InvalidFormatException refused) {
        return Optional.ofNullable(refused.getCause())
                .map(IdException.class::cast)
                .map(IdException::rejection)
                .orElseThrow();
    }

    private static String path(JsonMappingException refused) {
        return refused.getPath().stream()
                .map(step -> '/' + Objects.requireNonNullElse(step.getFieldName(), Integer.toString(step.getIndex())))
                .collect(Collectors.joining());
    }
}
