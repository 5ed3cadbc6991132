package org.computeid.identifier.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Judges {@link ValidComputeId} on strings, e.g. {@code C1561-3301-20004-AC-00EZA59H-ZC3R}; the {@code ServiceLoader} finds
 * it, which is why it is public.
 *
 * <p>The annotation itself names {@link ComputeIdValidator} for all texts, since engines other than Hibernate Validator,
 * and any engine on the module path, find no services here (docs/adr/0004). One class cannot be both: an engine that finds
 * it twice refuses it.
 */
public final class ComputeIdStringValidator implements ConstraintValidator<ValidComputeId, String> {

    private final ComputeIdValidator anyText = new ComputeIdValidator();

    /** For the {@code ServiceLoader}. */
    public ComputeIdStringValidator() {}

    /**
     * Whether the value is null or the canonical text of a compute identifier.
     *
     * @param value any string
     * @param context takes the violation that says the reason and the place
     * @return what {@link ComputeIdValidator} says
     */
    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return anyText.isValid(value, context);
    }
}
