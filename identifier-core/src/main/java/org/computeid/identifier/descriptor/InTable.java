package org.computeid.identifier.descriptor;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.computeid.identifier.code.CodeTables;
import org.computeid.identifier.code.Table;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** A code of one of the {@link CodeTables} that the engine was given as its constraint validator payload. */
@Constraint(validatedBy = InTable.Rule.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface InTable {
    Table value();

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    FindingCode code() default FindingCode.CODE;

    /** Asks the table. */
    final class Rule implements ConstraintValidator<InTable, String> {
        private @Nullable Table table;

        @Override
        public void initialize(InTable constraint) {
            table = constraint.value();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            CodeTables tables = TablesInForce.of(context.unwrap(HibernateConstraintValidatorContext.class));
            return value == null
                    || table == null
                    || tables.table(table).find(value).isPresent();
        }
    }
}
