package org.computeid.identifier.validation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdReason;
import org.computeid.identifier.id.IdRejection;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidComputeIdTest {

    private static final String GOOD = "C1561-3301-20004-AC-00EZA59H-ZC3R";
    private static final String WRONG_CHECK = "C1561-3301-20004-AC-00EZA59H-ZC3S";
    private static final String KEY = "org.computeid.identifier.validation.ValidComputeId.";

    /** One text for each reason that a text can have. */
    private static final Map<IdReason, String> REFUSED = Map.ofEntries(
            Map.entry(IdReason.LENGTH, "C1561"),
            Map.entry(IdReason.NON_ASCII, "C1561-3301-20004-\u0410C-00EZA59H-ZC3R"),
            Map.entry(IdReason.FULL_WIDTH, "C1561-3301-20004-AC-00EZA59H-ZC3\uff32"),
            Map.entry(IdReason.LOWER_CASE, "C1561-3301-20004-aC-00EZA59H-ZC3R"),
            Map.entry(IdReason.AMBIGUOUS_LETTER, "C156I-3301-20004-AC-00EZA59H-ZC3R"),
            Map.entry(IdReason.ILLEGAL_CHARACTER, "C1561-3301-20004-AC-00EZA5$H-ZC3R"),
            Map.entry(IdReason.SEPARATOR, "C1561-3301 20004-AC-00EZA59H-ZC3R"),
            Map.entry(IdReason.UNSUPPORTED_VERSION, "D1561-3301-20004-AC-00EZA59H-ZC3R"),
            Map.entry(IdReason.AUTHORITY, "C0001-3301-20004-AC-00EZA59H-ZC3R"),
            Map.entry(IdReason.SERIAL, "C1561-3301-20004-AC-00000000-ZC3R"),
            Map.entry(IdReason.CHECK, WRONG_CHECK));

    record OnField(@ValidComputeId @Nullable String id) {}

    record OnAnyText(@ValidComputeId CharSequence id) {}

    record OnItems(List<@ValidComputeId String> ids) {}

    record OnMap(Map<@ValidComputeId String, @ValidComputeId String> ids) {}

    record OnOptional(Optional<@ValidComputeId String> id) {}

    record WithOwnMessage(
            @ValidComputeId(message = "no, at all") String id) {}

    record Twice(
            @ValidComputeId(groups = First.class) @ValidComputeId(message = "second", groups = Second.class)
            String id) {}

    record Composed(@Mandatory @Nullable String id) {}

    interface First {}

    interface Second {}

    @NotNull
    @ValidComputeId
    @jakarta.validation.Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Mandatory {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends jakarta.validation.Payload>[] payload() default {};
    }

    static class Bean {
        private final String id;

        @ValidComputeId
        Bean(@ValidComputeId String id) {
            this.id = id;
        }

        @ValidComputeId
        public String getId() {
            return id;
        }

        public @ValidComputeId String rename(@ValidComputeId String to) {
            return to;
        }
    }

    /** An engine without expression language, and the default one, which has it. */
    static Stream<MessageInterpolator> engines() {
        return Stream.of(
                new ParameterMessageInterpolator(),
                Validation.byDefaultProvider().configure().getDefaultMessageInterpolator());
    }

    static Stream<Arguments> refusals() {
        return engines()
                .flatMap(engine -> REFUSED.entrySet().stream()
                        .map(refused -> Arguments.of(engine, refused.getKey(), refused.getValue())));
    }

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(ConstraintValidator.class).stream().map(ServiceLoader.Provider::type))
                .contains(ComputeIdStringValidator.class);
    }

    @Test
    void knowsATextForEveryReasonThatATextCanHave() {
        assertThat(REFUSED.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(IdReason.values())
                        .filter(reason -> reason != IdReason.UUID && reason != IdReason.PROFILE)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void acceptsCanonicalTextAndNull(MessageInterpolator engine) {
        assertThat(validate(engine, Locale.ENGLISH, new OnField(GOOD))).isEmpty();
        assertThat(validate(engine, Locale.ENGLISH, new OnField(null))).isEmpty();
        assertThat(validate(engine, Locale.ENGLISH, new OnAnyText(builder(GOOD))))
                .isEmpty();
        assertThat(validate(engine, Locale.ENGLISH, new OnItems(List.of(GOOD, GOOD))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysTheReasonAndThePlaceInBothLanguages(MessageInterpolator engine, IdReason reason, String text) {
        IdRejection rejection = rejection(text);
        assertThat(rejection.reason()).isEqualTo(reason);
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.CHINESE)) {
            String message = onlyMessage(validate(engine, language, new OnField(text)));
            assertThat(message)
                    .contains(words("message", language), words(reason.name(), language))
                    .doesNotContain("{", "}", "org.computeid", "Ã", "å");
            if (rejection.index() == IdRejection.NO_INDEX) {
                assertThat(message).doesNotContain(words("at", language));
            } else {
                assertThat(message).endsWith(words("at", language) + " " + rejection.index());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void isEnglishWhateverTheMachineSpeaksWhenEnglishIsAsked(MessageInterpolator engine) {
        for (Locale machine : List.of(Locale.CHINA, Locale.forLanguageTag("tr-TR"), Locale.forLanguageTag("ar-EG"))) {
            String message = under(machine, () -> onlyMessage(validate(engine, Locale.US, new OnField(WRONG_CHECK))));
            assertThat(message)
                    .isEqualTo(
                            words("message", Locale.ENGLISH) + ": " + words("CHECK", Locale.ENGLISH) + ", at index 29");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "fa-IR", "und"})
    void isEnglishOnMachinesThatSpeakNeither(String machine) {
        Locale locale = Locale.forLanguageTag(machine);
        String message = under(
                locale,
                () -> onlyMessage(validate(new ParameterMessageInterpolator(), locale, new OnField(WRONG_CHECK))));
        assertThat(message).contains(words("CHECK", Locale.ENGLISH)).endsWith(" 29");
    }

    @Test
    void judgesItemsKeysValuesAndOptionals() {
        assertThat(paths(new OnItems(List.of(GOOD, WRONG_CHECK)))).containsExactly("ids[1].<list element>");
        assertThat(paths(new OnMap(Map.of("bad", "worse"))))
                .containsExactlyInAnyOrder("ids<K>[bad].<map key>", "ids[bad].<map value>");
        assertThat(paths(new OnOptional(Optional.of("bad")))).containsExactly("id");
    }

    @Test
    void judgesAnyTextAndLeavesItAsItIs() {
        StringBuilder text = builder(WRONG_CHECK);
        Set<ConstraintViolation<OnAnyText>> violations =
                validate(new ParameterMessageInterpolator(), Locale.ENGLISH, new OnAnyText(text));
        assertThat(violations)
                .singleElement()
                .satisfies(violation -> assertThat(violation.getInvalidValue()).isSameAs(text));
    }

    @Test
    void judgesGettersParametersAndResults() throws Exception {
        Bean bean = new Bean("bad");
        assertThat(paths(bean)).containsExactly("id");
        try (ValidatorFactory factory = factory(new ParameterMessageInterpolator())) {
            var rename = Bean.class.getMethod("rename", String.class);
            var executables = factory.getValidator().forExecutables();
            assertThat(executables.validateParameters(bean, rename, new Object[] {"bad"}))
                    .singleElement()
                    .satisfies(
                            violation -> assertThat(violation.getPropertyPath()).hasToString("rename.to"));
            assertThat(executables.validateReturnValue(bean, rename, "bad")).hasSize(1);
            assertThat(executables.validateConstructorParameters(
                            Bean.class.getDeclaredConstructor(String.class), new Object[] {"bad"}))
                    .hasSize(1);
        }
    }

    @Test
    void isRepeatableByGroup() {
        try (ValidatorFactory factory = factory(new ParameterMessageInterpolator())) {
            Validator validator = factory.getValidator();
            assertThat(validator.validate(new Twice("bad"))).isEmpty();
            assertThat(validator.validate(new Twice("bad"), First.class)).hasSize(1);
            assertThat(onlyMessage(validator.validate(new Twice("bad"), Second.class)))
                    .isEqualTo("second");
        }
    }

    @Test
    void composesIntoTheConstraintsOfOthers() {
        assertThat(paths(new Composed(null))).containsExactly("id");
        assertThat(paths(new Composed("bad"))).containsExactly("id");
        assertThat(paths(new Composed(GOOD))).isEmpty();
    }

    @Test
    void leavesTheUsersOwnMessageAlone() {
        assertThat(onlyMessage(validate(new ParameterMessageInterpolator(), Locale.CHINESE, new WithOwnMessage("bad"))))
                .isEqualTo("no, at all");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "${7*191}",
                "${validatedValue}",
                "{jakarta.validation.constraints.NotNull.message}",
                "C1561-3301-20004-AC-${1337}-ZC3R",
                "#{1337}-3301-20004-AC-00EZA59H-Z",
                "\\{message}\\$",
                "}{",
            })
    void neverRepeatsAHostileText(String text) {
        engines()
                .forEach(engine -> assertThat(onlyMessage(validate(engine, Locale.ENGLISH, new OnField(text))))
                        .startsWith(words("message", Locale.ENGLISH))
                        .doesNotContain("1337", "{", "$", "null"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32, 34, 1_000_000})
    void refusesAnyOtherLength(int length) {
        assertThat(onlyMessage(validate(
                        new ParameterMessageInterpolator(), Locale.ENGLISH, new OnField("\ud800".repeat(length)))))
                .endsWith(words("LENGTH", Locale.ENGLISH));
    }

    @Test
    void hasTheSameKeysInBothLanguages() throws Exception {
        assertThat(keys("ContributorValidationMessages_zh.properties"))
                .isEqualTo(keys("ContributorValidationMessages.properties"));
        assertThat(keys("ContributorValidationMessages_en.properties")).isEmpty();
    }

    private static Set<Object> keys(String bundle) throws Exception {
        var properties = new java.util.Properties();
        try (var in = ValidComputeId.class.getResourceAsStream("/" + bundle)) {
            properties.load(
                    new java.io.InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return properties.keySet();
    }

    private static IdRejection rejection(String text) {
        return ComputeId.tryParse(text)
                .fold(
                        id -> {
                            throw new AssertionError(id);
                        },
                        rejection -> rejection);
    }

    /** The kind of text is the point. */
    @SuppressWarnings("UnnecessaryStringBuilder")
    private static StringBuilder builder(String text) {
        return new StringBuilder(text);
    }

    private static String words(String key, Locale language) {
        Locale bundle = language.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ROOT;
        return ResourceBundle.getBundle("ContributorValidationMessages", bundle).getString(KEY + key);
    }

    private static Set<String> paths(Object bean) {
        return validate(new ParameterMessageInterpolator(), Locale.ENGLISH, bean).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .collect(Collectors.toSet());
    }

    private static String onlyMessage(Set<? extends ConstraintViolation<?>> violations) {
        assertThat(violations).hasSize(1);
        return violations.iterator().next().getMessage();
    }

    private static <T> Set<ConstraintViolation<T>> validate(MessageInterpolator engine, Locale language, T bean) {
        try (ValidatorFactory factory = factory(new InLanguage(engine, language))) {
            return factory.getValidator().validate(bean);
        }
    }

    private static ValidatorFactory factory(MessageInterpolator engine) {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(engine)
                .buildValidatorFactory();
    }

    private static <T> T under(Locale machine, Supplier<T> action) {
        Locale before = Locale.getDefault();
        Locale.setDefault(machine);
        ResourceBundle.clearCache();
        try {
            return action.get();
        } finally {
            Locale.setDefault(before);
            ResourceBundle.clearCache();
        }
    }

    /** Asks for one language, as a server does for each request. */
    private record InLanguage(MessageInterpolator engine, Locale language) implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return engine.interpolate(template, context, language);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return engine.interpolate(template, context, locale);
        }
    }
}
