package org.computeid.identifier.descriptor;

import jakarta.validation.constraints.NotNull;

/**
 * How a resource is called, e.g. {@code https} at {@code https://api.example.com/v1} (DOC-94).
 *
 * <p>The endpoint is a statement, not an instruction: nothing here ever opens it.
 *
 * @param protocol the protocol, e.g. {@code https} or {@code ssh} (DOC-95)
 * @param endpoint the address, printable ASCII without spaces (DOC-96)
 * @param auth how a caller proves who it is, e.g. {@code oauth2} (DOC-97)
 * @param network from where it can be reached (DOC-98)
 */
public record Access(
        @NotNull @Text String protocol,
        @NotNull @Endpoint String endpoint,
        @NotNull @Text String auth,
        @NotNull AccessNetwork network) {}
