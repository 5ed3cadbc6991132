package org.computeid.cli.mlperf;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a system description tells for certain.
 *
 * @param name the system's name
 * @param submitter who published it
 * @param nodes how many nodes, at least 1
 * @param hasAccelerators whether it says that there are accelerators, be they told or not
 * @param parts accelerators first, then processors; never empty
 * @param memoryBytes the host memory of the whole system
 */
record MlperfSystem(
        Optional<String> name,
        Optional<String> submitter,
        long nodes,
        boolean hasAccelerators,
        List<Part> parts,
        Optional<BigInteger> memoryBytes) {

    /**
     * Equal accelerators or processors.
     *
     * @param pointer where the model stands
     * @param written what stands there; of several models, this one's part
     * @param accelerator or else a processor
     * @param model the model's name, without a number
     * @param count in all nodes together
     * @param cores of one
     * @param memoryBytes of one
     */
    record Part(
            String pointer,
            String written,
            boolean accelerator,
            String model,
            long count,
            OptionalLong cores,
            Optional<BigInteger> memoryBytes) {}
}
