package org.computeid.identifier.descriptor;

import jakarta.validation.constraints.NotNull;
import org.computeid.identifier.code.Table;

/**
 * What kind of operations a claim counts and how its number came about, e.g. {@code fp16 matrix dense theoretical-peak}:
 * only claims of one kind may be added or compared.
 *
 * @param format a code of the number-format table, e.g. {@code fp16} (DOC-51)
 * @param engine the kind of execution unit (DOC-52)
 * @param sparsity whether skipped operations are counted (DOC-53)
 * @param basis how the number came about (DOC-54)
 */
public record ClaimKind(
        @NotNull @InTable(Table.NUMBER_FORMAT) String format,
        @NotNull Engine engine,
        @NotNull Sparsity sparsity,
        @NotNull Basis basis) {

    /**
     * A copy with another sparsity.
     *
     * @param other the other sparsity
     * @return the copy
     */
    public ClaimKind with(Sparsity other) {
        return new ClaimKind(format, engine, other, basis);
    }

    /**
     * A copy with another basis.
     *
     * @param other the other basis
     * @return the copy
     */
    public ClaimKind with(Basis other) {
        return new ClaimKind(format, engine, sparsity, other);
    }

    /** The four words with spaces between them, e.g. {@code fp16 matrix dense theoretical-peak}. */
    @Override
    public String toString() {
        return format + ' ' + engine.text() + ' ' + sparsity.text() + ' ' + basis.text();
    }
}
