package org.computeid.metering.usage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.computeid.metering.quantity.Ratio;
import org.computeid.metering.unit.ResourceTimeUnit;

/** Usage records as rows in the manner of FOCUS, the FinOps specification of billing data; there are no costs (MET-114). */
public final class FocusRow {

    /** The columns, in their order. */
    public static final List<String> COLUMNS = List.of(
            "ChargePeriodStart",
            "ChargePeriodEnd",
            "ConsumedQuantity",
            "ConsumedUnit",
            "ResourceId",
            "Tags",
            "ChargeClass",
            "x_Meter",
            "x_ExactQuantity",
            "x_Source",
            "x_Id",
            "x_Revision",
            "x_Reverses");

    private FocusRow() {}

    /**
     * The row of a record.
     *
     * @param record any record
     * @return a text for each column, empty where there is nothing to tell
     */
    public static Map<String, String> of(UsageRecord record) {
        Usage usage = record.usage();
        boolean reversal = record.findReverses().isPresent();
        Ratio quantity = reversal ? consumed(usage).negated() : consumed(usage);
        Map<String, String> row = new TreeMap<>();
        row.put("ChargePeriodStart", usage.interval().startText());
        row.put("ChargePeriodEnd", usage.interval().endText());
        row.put("ConsumedQuantity", decimal(quantity));
        row.put("ConsumedUnit", unit(usage.meter()));
        row.put("ResourceId", record.subject().toString());
        row.put("Tags", tags(record.labels()));
        row.put("ChargeClass", reversal ? "Correction" : "");
        row.put("x_Meter", usage.meter().word());
        row.put("x_ExactQuantity", quantity.toString());
        row.put("x_Source", record.key().source());
        row.put("x_Id", record.key().id());
        row.put("x_Revision", Long.toString(record.revision()));
        row.put("x_Reverses", record.findReverses().orElse(""));
        return row;
    }

    private static Ratio consumed(Usage usage) {
        return usage.meter()
                .resource()
                .map(resource -> usage.quantity()
                        .dividedBy(Ratio.of(ResourceTimeUnit.hour(resource).nanoseconds())))
                .orElseGet(usage::quantity);
    }

    private static String unit(Meter meter) {
        return meter.resource()
                .map(resource -> ResourceTimeUnit.hour(resource).symbol())
                .orElse(meter.unit());
    }

    /** Empty where the decimals have no end, so that nothing is rounded unseen. */
    private static String decimal(Ratio quantity) {
        BigInteger rest = quantity.denominator();
        for (BigInteger prime : List.of(BigInteger.TWO, BigInteger.valueOf(5))) {
            while (rest.mod(prime).signum() == 0) {
                rest = rest.divide(prime);
            }
        }
        return rest.equals(BigInteger.ONE)
                ? new BigDecimal(quantity.numerator())
                        .divide(new BigDecimal(quantity.denominator()))
                        .toPlainString()
                : "";
    }

    private static String tags(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> PlainText.quoted(label.getKey()) + ':' + PlainText.quoted(label.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
