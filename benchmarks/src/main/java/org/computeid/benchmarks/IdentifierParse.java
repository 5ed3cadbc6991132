package org.computeid.benchmarks;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.uuid.UuidCreator;
import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.computeid.identifier.id.ComputeId;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Reading a text into a value: time of one text, over many different ones. */
public class IdentifierParse extends PerValue {

    private static final Pattern GROUPS = Pattern.compile(
            "(C[0-9]{3}[0-9A-Z])-([0-9A-Z]{4})-([0-9A-Z]{5})-([0-9A-Z]{2})-([0-9A-Z]{8})-([0-9A-Z]{4})");

    /** Identifiers. */
    @State(Scope.Benchmark)
    public static class Ids {
        final String[] texts = Samples.idTexts();
    }

    /** Texts with one fault each, of all reasons. */
    @State(Scope.Benchmark)
    public static class Refused {
        final String[] texts = Samples.refusedTexts(Refusal.REASONS);
    }

    /** UUIDs of version 4. */
    @State(Scope.Benchmark)
    public static class Uuids {
        final String[] texts = Samples.uuidTexts();
    }

    /** ULIDs. */
    @State(Scope.Benchmark)
    public static class Ulids {
        final String[] texts = Samples.ulidTexts();
    }

    /** Package URLs, one another form of structured identifier. */
    @State(Scope.Benchmark)
    public static class PackageUrls {
        final String[] texts = Samples.packageUrls();
    }

    @Benchmark
    public void tryParse(Ids ids, Blackhole sink) {
        for (String text : ids.texts) {
            sink.consume(ComputeId.tryParse(text));
        }
    }

    @Benchmark
    public void refused(Refused refused, Blackhole sink) {
        for (String text : refused.texts) {
            sink.consume(ComputeId.tryParse(text));
        }
    }

    @Benchmark
    public void uuidFromString(Uuids uuids, Blackhole sink) {
        for (String text : uuids.texts) {
            sink.consume(UUID.fromString(text));
        }
    }

    @Benchmark
    public void parseLenient(Ids ids, Blackhole sink) {
        for (String text : ids.texts) {
            sink.consume(ComputeId.parseLenient(text));
        }
    }

    /** The five groups by a regular expression, without any check. */
    @Benchmark
    public void regex(Ids ids, Blackhole sink) {
        for (String text : ids.texts) {
            Matcher groups = GROUPS.matcher(text);
            sink.consume(groups.matches() ? groups.group(3) : "");
        }
    }

    @Benchmark
    public void uuidCreator(Uuids uuids, Blackhole sink) {
        for (String text : uuids.texts) {
            sink.consume(UuidCreator.fromString(text));
        }
    }

    @Benchmark
    public void ulidCreator(Ulids ulids, Blackhole sink) {
        for (String text : ulids.texts) {
            sink.consume(Ulid.from(text));
        }
    }

    @Benchmark
    public void packageUrl(PackageUrls urls, Blackhole sink) throws MalformedPackageURLException {
        for (String text : urls.texts) {
            sink.consume(new PackageURL(text));
        }
    }
}
