package org.computeid.cli.tour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.computeid.identifier.code.CodeTable;
import org.computeid.identifier.code.CodeTables;
import org.computeid.identifier.json.CanonicalJson;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.identifier.json.JsonObject;

/** The files of the tour inside the jar: systems, code tables, style rules. */
final class BundledSystems {

    /** In the order of the page. */
    private static final List<String> STEMS = List.of(
            "frontier",
            "taihulight",
            "fugaku",
            "azure-eagle",
            "pengcheng-cloud-brain-2",
            "nvidia-eos",
            "china-mobile-hohhot",
            "ec2-descartes",
            "cern-data-centre");

    private BundledSystems() {}

    static List<TourSystem> all() {
        return STEMS.stream().map(BundledSystems::system).toList();
    }

    /** The tables of the release, and extracts of those that the documents name beside them. */
    static CodeTables tables() {
        return CodeTables.shipped().withRegions(table("countries.csv")).withRegions(table("subdivisions.csv"));
    }

    static String style() {
        return new String(resource("tour.css"), StandardCharsets.UTF_8);
    }

    /** The files are laid out for people; what is signed is the canonical form. */
    private static TourSystem system(String stem) {
        byte[] laidOut = resource("systems/" + stem + ".json");
        return TourSystem.from(stem, (JsonObject) CanonicalJson.readLenient(laidOut, JsonLimits.DOCUMENT));
    }

    private static CodeTable table(String name) {
        return CodeTable.parse(new String(resource(name), StandardCharsets.UTF_8));
    }

    private static byte[] resource(String name) {
        try (InputStream in = BundledSystems.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
