package org.computeid.identifier.descriptor;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.computeid.identifier.code.Table;

/**
 * A price, e.g. 12.5 CNY per card-hour (DOC-90).
 *
 * @param unit a code of the billing-unit table, e.g. {@code card-hour} (DOC-91)
 * @param currency ISO 4217, e.g. {@code CNY} (DOC-92)
 * @param price the price of one such unit, exact, not negative (DOC-93)
 */
public record Billing(
        @NotNull @InTable(Table.BILLING_UNIT) String unit,
        @NotNull @InTable(Table.CURRENCY) String currency,

        @NotNull @DecimalMin(value = "0", message = "must be at least {value}")
        BigDecimal price) {

    /**
     * Brings the price into its one form.
     *
     * @param unit a code of the billing-unit table, e.g. {@code card-hour} (DOC-91)
     * @param currency ISO 4217, e.g. {@code CNY} (DOC-92)
     * @param price the price of one such unit, exact, not negative (DOC-93)
     * @throws IllegalArgumentException if the price has no spelling in a document (DOC-7)
     */
    public Billing {
        price = Decimals.normal(price);
    }
}
