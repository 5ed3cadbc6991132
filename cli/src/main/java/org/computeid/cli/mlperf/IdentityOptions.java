package org.computeid.cli.mlperf;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.Messages;
import org.computeid.identifier.code.CodeTable;
import org.computeid.identifier.code.CodeTables;
import org.computeid.identifier.code.Table;
import org.computeid.identifier.descriptor.Location;
import org.computeid.identifier.id.ComputeId;
import org.computeid.identifier.id.IdFields;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say under whose name and from when descriptors hold. */
final class IdentityOptions {

    private static final String SOME_REGISTRANT = "00001";
    private static final String SOME_SERIAL = "00000001";
    private static final String CHINA = "156";
    private static final String CHINESE_REGIONS = "GB/T 2260";
    private static final String OTHER_REGIONS = "ISO 3166-2";

    @Option(
            names = "--authority",
            paramLabel = "AAAA",
            defaultValue = ImportOptions.TEST_AUTHORITY,
            description = "Authority of the identifiers, 4 symbols (default: ${DEFAULT-VALUE}, a test authority).")
    private String authority = ImportOptions.TEST_AUTHORITY;

    @Option(
            names = "--node",
            paramLabel = "NNNN",
            defaultValue = ImportOptions.TEST_NODE,
            description = "Registration node, 4 symbols (default: ${DEFAULT-VALUE}).")
    private String node = ImportOptions.TEST_NODE;

    @Option(
            names = "--registrant",
            paramLabel = "RRRRR",
            description = "Registrant number, 5 symbols (default: a number for each submitter, from its name).")
    private @Nullable String registrant;

    @Option(names = "--country", paramLabel = "NUMBER", description = "Country, ISO 3166-1 numeric; with --region.")
    private @Nullable String country;

    @Option(names = "--region", paramLabel = "CODE", description = "Code of the region; with --country.")
    private @Nullable String region;

    @Option(
            names = "--region-table",
            paramLabel = "NAME",
            description = "Code table of the region (default: GB/T 2260 for country 156, else ISO 3166-2).")
    private @Nullable String regionTable;

    @Option(
            names = "--issued",
            paramLabel = "TIME",
            description =
                    "From when the descriptors hold, YYYY-MM-DDThh:mm:ssZ, for 365 days; also their seq, as seconds"
                            + " since 1970 (default: today at 00:00:00Z).")
    private @Nullable String issued;

    /** The options if all are right; otherwise one line that names the first that is not. */
    ImportOptions toOptions(Messages messages, Clock clock) {
        requireField(
                messages,
                "--authority",
                authority,
                new IdFields(authority, ImportOptions.TEST_NODE, SOME_REGISTRANT, "A", "N", SOME_SERIAL));
        requireField(
                messages,
                "--node",
                node,
                new IdFields(ImportOptions.TEST_AUTHORITY, node, SOME_REGISTRANT, "A", "N", SOME_SERIAL));
        if (registrant != null) {
            requireField(
                    messages,
                    "--registrant",
                    registrant,
                    new IdFields(
                            ImportOptions.TEST_AUTHORITY, ImportOptions.TEST_NODE, registrant, "A", "N", SOME_SERIAL));
        }
        return new ImportOptions(
                authority, node, Optional.ofNullable(registrant), location(messages), instant(messages, clock));
    }

    private static void requireField(Messages messages, String option, String value, IdFields fields) {
        ComputeId.tryOf(fields).fold(id -> id, rejected -> {
            throw new CommandFailure(messages.text(
                    "failure.field", option, value, rejected.reason().name()));
        });
    }

    private Optional<Location> location(Messages messages) {
        if (country == null && region == null && regionTable == null) {
            return Optional.empty();
        }
        if (country == null || region == null) {
            throw new CommandFailure(messages.text("failure.countryAndRegion"));
        }
        String table = regionTable != null ? regionTable : country.equals(CHINA) ? CHINESE_REGIONS : OTHER_REGIONS;
        require(
                CodeTables.shipped().table(Table.COUNTRY).find(country).isPresent(),
                messages.text("failure.country", country));
        Optional<CodeTable> regions = CodeTables.shipped().findRegions(table);
        String code = region;
        require(
                SignedText.check(code).isTold()
                        && regions.map(known -> known.find(code).isPresent()).orElse(true),
                messages.text("failure.region", code, table));
        require(SignedText.check(table).isTold(), messages.text("failure.region", code, table));
        return Optional.of(Location.of(country, code, table));
    }

    private Instant instant(Messages messages, Clock clock) {
        if (issued == null) {
            return clock.instant().truncatedTo(ChronoUnit.DAYS);
        }
        try {
            Instant instant = Instant.parse(issued);
            boolean spelled = instant.toString().equals(issued) && issued.length() == "1970-01-01T00:00:00Z".length();
            require(spelled && instant.getEpochSecond() >= 0, messages.text("failure.issued", issued));
            require(issued.compareTo("9999") < 0, messages.text("failure.issued", issued));
            return instant;
        } catch (DateTimeException e) {
            throw new CommandFailure(messages.text("failure.issued", issued), e);
        }
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new CommandFailure(sentence);
        }
    }
}
