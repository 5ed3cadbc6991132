package org.computeid.identifier.descriptor;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.computeid.identifier.code.Table;
import org.jspecify.annotations.Nullable;

/**
 * Where a resource stands, e.g. country {@code 156}, region {@code 330100} of the table {@code GB/T 2260} (DOC-30).
 *
 * @param country ISO 3166-1 numeric, three digits (DOC-31)
 * @param region a code of the table (DOC-32)
 * @param table the code table of the region, with its edition where it matters (DOC-33)
 * @param site the site's name, or null (DOC-34)
 * @param zone the availability zone, or null (DOC-35)
 */
public record Location(
        @NotNull @InTable(Table.COUNTRY) String country,
        @NotNull @Text String region,
        @NotNull @Text String table,
        @Nullable @Text String site,
        @Nullable @Text String zone) {

    /**
     * A location without site and zone.
     *
     * @param country ISO 3166-1 numeric, e.g. {@code 156}
     * @param region a code of the table, e.g. {@code 330100}
     * @param table the code table, e.g. {@code GB/T 2260}
     * @return the location
     */
    public static Location of(String country, String region, String table) {
        return new Location(country, region, table, null, null);
    }

    /**
     * A copy with a site.
     *
     * @param name the site's name
     * @return the copy
     */
    public Location withSite(String name) {
        return new Location(country, region, table, name, zone);
    }

    /**
     * A copy with a zone.
     *
     * @param name the availability zone
     * @return the copy
     */
    public Location withZone(String name) {
        return new Location(country, region, table, site, name);
    }

    /**
     * The site, if stated.
     *
     * @return the site's name, or empty
     */
    public Optional<String> findSite() {
        return Optional.ofNullable(site);
    }

    /**
     * The zone, if stated.
     *
     * @return the availability zone, or empty
     */
    public Optional<String> findZone() {
        return Optional.ofNullable(zone);
    }
}
