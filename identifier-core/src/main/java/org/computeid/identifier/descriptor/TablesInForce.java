package org.computeid.identifier.descriptor;

import org.computeid.identifier.code.CodeTables;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** The code tables that a constraint engine was given as its payload. */
final class TablesInForce {

    private TablesInForce() {}

    /** An engine that was set up by somebody else has no payload: then the tables of this release. */
    static CodeTables of(HibernateConstraintValidatorContext engine) {
        CodeTables payload = engine.getConstraintValidatorPayload(CodeTables.class);
        return payload == null ? CodeTables.shipped() : payload;
    }
}
