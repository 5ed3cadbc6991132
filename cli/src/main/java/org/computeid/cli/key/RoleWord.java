package org.computeid.cli.key;

import org.computeid.identifier.envelope.Role;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a role by its word in headers, e.g. {@code registrant}. */
public final class RoleWord implements ITypeConverter<Role> {

    /** Made by picocli. */
    public RoleWord() {}

    @Override
    public Role convert(String word) {
        return Role.find(word)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + word + "' is none of registrant, registrar, auditor, authority"));
    }
}
