package org.computeid.identifier.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that is a compute identifier in canonical form, e.g. {@code C1561-3301-20004-AC-00EZA59H-ZC3R}; null is valid
 * (ID-21 to ID-26).
 *
 * <pre>{@code record Order(@NotNull @ValidComputeId String cluster, List<@ValidComputeId String> spares) {}}</pre>
 *
 * <p>It stands on any {@code CharSequence}, and nothing is registered by hand. The message says in English or Chinese why
 * the text was refused and at which index, and never repeats the text,
 * which may be hostile; {@link org.computeid.identifier.id.ComputeId#tryParse} on the violation's invalid value gives the
 * reason and the index as data. A {@code message} of the user's replaces it.
 *
 * <p>There is no lenient variant: a constraint cannot mend what it lets through. Whoever takes what people paste calls
 * {@link org.computeid.identifier.id.ComputeId#parseLenient} and keeps the identifier that it returns. Whether class,
 * tier, node or registrant are registered is not asked.
 */
@Documented
@Constraint(validatedBy = ComputeIdValidator.class)
@Repeatable(ValidComputeId.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.METHOD,
    ElementType.FIELD,
    ElementType.ANNOTATION_TYPE,
    ElementType.CONSTRUCTOR,
    ElementType.PARAMETER,
    ElementType.TYPE_USE
})
public @interface ValidComputeId {

    /**
     * The message template; the default says the reason and the place.
     *
     * @return a template of Jakarta Validation
     */
    String message() default ComputeIdValidator.MESSAGE;

    /**
     * The groups that the constraint belongs to.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * What the user attaches to a violation.
     *
     * @return the payloads
     */
    Class<? extends Payload>[] payload() default {};

    /** Several of them on one element, e.g. with different groups. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({
        ElementType.METHOD,
        ElementType.FIELD,
        ElementType.ANNOTATION_TYPE,
        ElementType.CONSTRUCTOR,
        ElementType.PARAMETER,
        ElementType.TYPE_USE
    })
    @interface List {

        /**
         * The constraints.
         *
         * @return at least one
         */
        ValidComputeId[] value();
    }
}
