package org.computeid.identifier.descriptor;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An instant that has a spelling in a document: whole seconds, years 0000 to 9999 (DOC-8). */
@Constraint(validatedBy = Spellable.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface Spellable {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    FindingCode code() default FindingCode.FORMAT;

    /** Asks the rule. */
    final class Rule implements ConstraintValidator<Spellable, Instant> {
        @Override
        public boolean isValid(@Nullable Instant value, ConstraintValidatorContext context) {
            return value == null || Forms.isSpellable(value);
        }
    }
}
