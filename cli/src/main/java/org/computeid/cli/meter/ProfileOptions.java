package org.computeid.cli.meter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.computeid.cli.console.CommandFailure;
import org.computeid.cli.console.Visible;
import org.computeid.identifier.json.JsonLimits;
import org.computeid.metering.profile.NormalizationProfile;
import org.computeid.metering.profile.ProfileCatalogue;
import org.computeid.metering.quantity.MeteringException;
import picocli.CommandLine.Option;

/** The profiles that a command knows: the shipped ones, and those of {@code --file}. */
final class ProfileOptions {

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "A profile of your own, beside the shipped ones; may be given several times.")
    private List<Path> files = List.of();

    /** All of them; a file that is no profile, or contradicts another one, ends the command. */
    ProfileCatalogue catalogue(Refusals refusals) throws IOException {
        ProfileCatalogue known = ProfileCatalogue.shipped();
        for (Path file : files) {
            try {
                known = known.with(read(file));
            } catch (MeteringException e) {
                throw new CommandFailure(Visible.text(file.toString()) + ": " + refusals.line(e.rejection()), e);
            }
        }
        return known;
    }

    /** The profile of {@code name} or {@code name@version}; a name alone has to be that of one profile. */
    static NormalizationProfile require(ProfileCatalogue known, String text, Refusals refusals) {
        int at = text.lastIndexOf('@');
        if (at >= 0) {
            try {
                return known.require(text.substring(0, at), text.substring(at + 1));
            } catch (MeteringException e) {
                throw new CommandFailure(refusals.line(e.rejection()), e);
            }
        }
        List<NormalizationProfile> named = known.profiles().stream()
                .filter(profile -> profile.name().name().equals(text))
                .toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        String found = named.stream().map(NormalizationProfile::toString).collect(Collectors.joining(", "));
        throw new CommandFailure(
                named.isEmpty()
                        ? refusals.messages().text("failure.noProfile", Visible.text(text))
                        : refusals.messages().text("failure.profiles", found));
    }

    /** Reads a file; of one that is larger than a document can be, one byte more than that, which is refused. */
    static NormalizationProfile read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return NormalizationProfile.parse(in.readNBytes(JsonLimits.DOCUMENT.bytes() + 1));
        }
    }
}
