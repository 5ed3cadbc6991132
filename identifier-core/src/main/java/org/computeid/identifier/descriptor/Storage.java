package org.computeid.identifier.descriptor;

import jakarta.validation.constraints.NotNull;
import java.math.BigInteger;

/**
 * Storage of one kind, e.g. {@code nvme}, 30 TB (DOC-66).
 *
 * @param kind what kind of storage (DOC-67)
 * @param bytes how much of it in bytes, 1 to 2^127 − 1 (DOC-68)
 */
public record Storage(
        @NotNull @Text String kind, @NotNull @Quantity BigInteger bytes) {}
