package org.computeid.metering.rollup;

import java.util.Objects;
import org.computeid.metering.quantity.Kind;

/**
 * What published totals must have in common to be added: what is counted, where, by whom and on which basis (MET-70).
 *
 * @param region where, e.g. {@code China}
 * @param scope what is counted, e.g. {@code infrastructure in use}
 * @param publisher by whom, e.g. {@code MIIT}
 * @param basis the kind of the rates, often {@link Kind#UNSTATED}
 */
public record Series(String region, String scope, String publisher, Kind basis) {

    /**
     * Checks its parts.
     *
     * @param region where, e.g. {@code China}
     * @param scope what is counted, e.g. {@code infrastructure in use}
     * @param publisher by whom, e.g. {@code MIIT}
     * @param basis the kind of the rates, often {@link Kind#UNSTATED}
     * @throws NullPointerException if a part is null
     */
    public Series {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(publisher, "publisher");
        Objects.requireNonNull(basis, "basis");
    }
}
