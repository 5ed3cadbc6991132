package org.computeid.identifier.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdRejection;
import org.jspecify.annotations.Nullable;

/**
 * Judges {@link ValidComputeId} on any text, e.g. a {@code StringBuilder}; engines make it, which is why it is public.
 *
 * <p>Stateless, safe for use by any thread. It asks nothing of one engine: only the interfaces of Jakarta Validation.
 */
public final class ComputeIdValidator implements ConstraintValidator<ValidComputeId, CharSequence> {

    private static final String KEY = "org.computeid.identifier.validation.ValidComputeId.";

    /** The default message, which is replaced by one that says the reason and the place. */
    static final String MESSAGE = "{" + KEY + "message}";

    /** For the engine. */
    public ComputeIdValidator() {}

    /**
     * Whether the value is null or the canonical text of a compute identifier.
     *
     * @param value any text
     * @param context takes the violation that says the reason and the place
     * @return false if the value is a text that {@link ComputeId#tryParse} refuses
     */
    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        return ComputeId.tryParse(value.toString()).fold(id -> true, rejection -> {
            explain(rejection, context);
            return false;
        });
    }

    private static void explain(IdRejection rejection, ConstraintValidatorContext context) {
        if (context.getDefaultConstraintMessageTemplate().equals(MESSAGE)) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(template(rejection)).addConstraintViolation();
        }
    }

    /** Made of our own keys and a number: nothing of the refused text, so that it cannot smuggle an expression in. */
    private static String template(IdRejection rejection) {
        String words =
                MESSAGE + parameter("because") + parameter(rejection.reason().name());
        return rejection.index() == IdRejection.NO_INDEX ? words : words + parameter("at") + ' ' + rejection.index();
    }

    private static String parameter(String name) {
        return '{' + KEY + name + '}';
    }
}
