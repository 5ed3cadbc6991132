package org.computeid.cli.mlperf;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.computeid.identifier.descriptor.Location;

/**
 * What the caller says about all descriptors of a run.
 *
 * @param authority 4 symbols
 * @param node 4 symbols
 * @param registrant 5 symbols; where empty, each submitter has a number of its own
 * @param location where the systems stand
 * @param issued from when the descriptors hold, whole seconds
 */
record ImportOptions(
        String authority, String node, Optional<String> registrant, Optional<Location> location, Instant issued) {

    /** The test range: nobody is registered there. */
    static final String TEST_AUTHORITY = "9990";

    static final String TEST_NODE = "0001";

    private static final Duration LIFE = Duration.ofDays(365);

    static ImportOptions testRange(Instant issued) {
        return new ImportOptions(TEST_AUTHORITY, TEST_NODE, Optional.empty(), Optional.empty(), issued);
    }

    Instant expires() {
        return issued.plus(LIFE);
    }
}
