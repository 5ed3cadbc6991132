package org.computeid.identifier.descriptor;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.computeid.identifier.code.CodeTables;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** The conditions between the members of one object ({@link Conditions}); each lapse is a violation of its own. */
@Constraint(validatedBy = HoldsConditions.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface HoldsConditions {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reports every lapse at its place, with its code as the dynamic payload of the violation. */
    final class Rule implements ConstraintValidator<HoldsConditions, Record> {
        @Override
        public boolean isValid(@Nullable Record value, ConstraintValidatorContext context) {
            HibernateConstraintValidatorContext engine = context.unwrap(HibernateConstraintValidatorContext.class);
            CodeTables tables = TablesInForce.of(engine);
            List<Lapse> lapses = Conditions.lapses(value, tables);
            engine.disableDefaultConstraintViolation();
            lapses.forEach(lapse -> report(lapse, engine));
            return lapses.isEmpty();
        }

        private static void report(Lapse lapse, HibernateConstraintValidatorContext engine) {
            engine.withDynamicPayload(lapse.code());
            ConstraintViolationBuilder violation = engine.buildConstraintViolationWithTemplate("");
            ConstraintViolationBuilder.NodeBuilderCustomizableContext place =
                    violation.addPropertyNode(lapse.members().get(0));
            for (String member : lapse.members().subList(1, lapse.members().size())) {
                place = place.addPropertyNode(member);
            }
            place.addConstraintViolation();
        }
    }
}
