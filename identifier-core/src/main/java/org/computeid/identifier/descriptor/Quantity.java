package org.computeid.identifier.descriptor;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A whole number from 1 to 2^127 − 1 (DOC-6). */
@Constraint(validatedBy = Quantity.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface Quantity {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    FindingCode code() default FindingCode.RANGE;

    /** Asks the rule. */
    final class Rule implements ConstraintValidator<Quantity, BigInteger> {
        @Override
        public boolean isValid(@Nullable BigInteger value, ConstraintValidatorContext context) {
            return value == null || Forms.isQuantity(value);
        }
    }
}
