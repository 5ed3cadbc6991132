/**
 * Compute identifiers, canonical JSON, signed envelopes, compute descriptors and their validation.
 *
 * <p>The packages {@code code} and {@code id} need nothing but {@code java.base}: whoever needs only identifiers leaves
 * the other libraries out, which is why they are required statically.
 */
@org.jspecify.annotations.NullMarked
module org.computeid.identifier {
    requires static transitive org.jspecify;
    requires static transitive jakarta.validation;
    requires static com.fasterxml.jackson.databind;
    requires static org.hibernate.validator;
    requires static org.bouncycastle.provider;

    exports org.computeid.identifier.code;
    exports org.computeid.identifier.descriptor;
    exports org.computeid.identifier.envelope;
    exports org.computeid.identifier.id;
    exports org.computeid.identifier.jackson;
    exports org.computeid.identifier.json;
    exports org.computeid.identifier.validation;

    opens org.computeid.identifier.descriptor to
            org.hibernate.validator;
}
