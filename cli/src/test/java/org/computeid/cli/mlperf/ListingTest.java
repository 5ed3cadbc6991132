package org.computeid.cli.mlperf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListingTest {

    @Test
    void cutsAtSeparators() {
        assertThat(Listing.parts("A (x2), B (x1)")).containsExactly("A (x2)", "B (x1)");
        assertThat(Listing.parts("2x A and 4x B; C + D & E")).containsExactly("2x A", "4x B", "C", "D", "E");
    }

    @Test
    void keepsBracketsWhole() {
        assertThat(Listing.parts("A (x2, SXM and PCIe), [B, C] D")).containsExactly("A (x2, SXM and PCIe)", "[B, C] D");
        assertThat(Listing.parts("A (open, B")).containsExactly("A (open, B");
        assertThat(Listing.parts("A), B")).containsExactly("A)", "B");
    }

    @Test
    void keepsNamesWithSigns() {
        assertThat(Listing.parts("XEON(R) 8592+")).containsExactly("XEON(R) 8592+");
        assertThat(Listing.parts(" , ,")).isEmpty();
    }
}
