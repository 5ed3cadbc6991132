package org.computeid.identifier.descriptor;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A year, month or day, or two of one precision with a slash between them (DOC-81). */
@Constraint(validatedBy = Period.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface Period {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    FindingCode code() default FindingCode.FORMAT;

    /** Asks the rule. */
    final class Rule implements ConstraintValidator<Period, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || Forms.isPeriod(value);
        }
    }
}
