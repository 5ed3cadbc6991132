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

/** An address: 1 to 2,048 printable ASCII characters without spaces (DOC-96). */
@Constraint(validatedBy = Endpoint.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface Endpoint {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    FindingCode code() default FindingCode.FORMAT;

    /** Asks the rule. */
    final class Rule implements ConstraintValidator<Endpoint, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || Forms.isEndpoint(value);
        }
    }
}
