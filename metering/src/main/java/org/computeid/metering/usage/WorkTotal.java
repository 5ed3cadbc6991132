package org.computeid.metering.usage;

import java.util.List;
import org.computeid.metering.quantity.Work;

/**
 * The work that usage stands for: what the devices could have done in the time for which they were held (MET-111).
 *
 * @param rows one sum for each kind, sorted by the texts of the kinds
 * @param unknown how many records have no peak; what they stand for is not zero but not known
 */
public record WorkTotal(List<Work> rows, long unknown) {

    /**
     * Copies the rows.
     *
     * @param rows one sum for each kind, sorted by the texts of the kinds
     * @param unknown how many records have no peak
     */
    public WorkTotal {
        rows = List.copyOf(rows);
    }
}
