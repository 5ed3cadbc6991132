package org.computeid.cli.mlperf;

import java.util.List;

/**
 * The accelerators, or the processors, of a whole system.
 *
 * @param present whether the file says that there are any
 * @param models those whose model and number are told
 */
record UnitGroup(boolean present, List<CountedModel> models) {

    static final UnitGroup NONE = new UnitGroup(false, List.of());
    static final UnitGroup UNTOLD = new UnitGroup(true, List.of());

    UnitGroup {
        models = List.copyOf(models);
    }

    /**
     * A model as the file writes it, without its number.
     *
     * @param name e.g. {@code NVIDIA H100-SXM-80GB}
     * @param count in all nodes together, at least 1
     */
    record CountedModel(String name, long count) {}
}
