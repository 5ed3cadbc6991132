package org.computeid.identifier.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.computeid.identifier.code.CodeTables;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.FindingCode;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonException;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonReason;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Asks the constraints on the records and turns violations into the findings that reading would give. */
final class Constraints {

    /** Components that group members of the object around them. */
    private static final Set<String> GROUPS = Set.of("issuance", "claimKind");

    private final Validator engine;

    Constraints(CodeTables tables) {
        engine = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .constraintValidatorPayload(tables)
                .buildValidatorFactory()
                .getValidator();
    }

    List<Finding> check(ComputeDescriptor descriptor) {
        return check(descriptor, ComputeDescriptor.TYPE);
    }

    /** The findings about a document that is a record, by its type. */
    List<Finding> check(Record document, String type) {
        return engine.validate(document).stream()
                .map(violation -> Finding.structural(type, code(violation), pointer(violation.getPropertyPath())))
                .sorted()
                .toList();
    }

    /** What canonical JSON does not allow in a document whose constraints hold, such as a text that is not in form NFC. */
    static List<Finding> unwritable(String type, Supplier<JsonObject> document) {
        try {
            CanonicalJson.write(document.get());
            return List.of();
        } catch (JsonException e) {
            FindingCode code = e.reason() == JsonReason.SIZE ? FindingCode.RANGE : FindingCode.FORMAT;
            return List.of(Finding.structural(type, code, e.pointer().orElse("")));
        }
    }

    /** Our own constraints name their code; those across members say it with each violation. */
    private static FindingCode code(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> engineView = violation.unwrap(HibernateConstraintViolation.class);
        FindingCode told = engineView.getDynamicPayload(FindingCode.class);
        if (told != null) {
            return told;
        }
        Object named = violation.getConstraintDescriptor().getAttributes().get("code");
        if (named instanceof FindingCode code) {
            return code;
        }
        Class<? extends Annotation> type =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        return type == NotNull.class ? FindingCode.REQUIRED : FindingCode.RANGE;
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            String name = node.getName();
            if (name != null && !GROUPS.contains(name)) {
                pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
