package org.computeid.metering.usage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.computeid.metering.profile.NormalizationProfile;
import org.computeid.metering.quantity.Kind;
import org.computeid.metering.quantity.MeteringReason;
import org.computeid.metering.quantity.Rate;
import org.computeid.metering.quantity.Ratio;
import org.computeid.metering.quantity.Share;
import org.computeid.metering.unit.ResourceTimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Usage cases that were collected from public bug reports: each row of the facts has its test here, and each test its row. */
class PublishedUsageCasesTest {

    private static final Path FACTS = Path.of(
            Optional.ofNullable(System.getenv("COMPUTEID_SHARED_DATA")).orElse("../../shared/data"),
            "facts",
            "usage_cases.csv");

    private static final String OLD = "unstated unstated unstated measured:HS06@1";
    private static final String NEW = "unstated unstated unstated measured:HEPscore@23";

    /** What this library says to each case, in the words of the facts. */
    private static final Map<String, Supplier<String>> ANSWERS = answers();

    @Test
    @Tag("shared-data")
    void everyFactIsAnswered() throws IOException {
        assumeTrue(Files.isReadable(FACTS), "skipped: no " + FACTS);
        List<String> lines = Files.readAllLines(FACTS);
        assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactlyInAnyOrderElementsOf(ANSWERS.keySet());
        lines.stream().skip(1).forEach(line -> {
            String name = line.substring(0, line.indexOf(','));
            assertThat(line).as(name).contains(answer(name));
        });
    }

    @Test
    void theLastConfigurationDoesNotWin() {
        assertThat(answer("gpustack-6054-a")).isEqualTo("7/3 GPU-hours");
        assertThat(answer("gpustack-6054-b")).isEqualTo("11/6 GPU-hours");
    }

    @Test
    void startAndEndDecideNotTheTimeOfSubmission() {
        assertThat(answer("acme-kalos-readme-1")).isEqualTo("512 GPU-s");
        assertThat(answer("acme-seren-readme-1")).isEqualTo("936 GPU-s");
        assertThat(answer("xdmod-slurm")).isEqualTo("252184 s; 9078624 core-s");
        assertThat(answer("gpustack-5710")).isEqualTo("3600 s");
    }

    @Test
    void whatNoProfileWeighsHasNoDefaultBranch() {
        assertThat(answer("slurm-suspended")).isEqualTo("use Elapsed");
        assertThat(answer("hepix-ex1")).endsWith("= 635383");
        assertThat(answer("apel-397")).isEqualTo("must not be divided by 250");
        Samples.assertRefused(MeteringReason.UNWEIGHTED, () -> scored(NEW, 1, "unstated", 1));
    }

    @Test
    void aTimeWithoutAnOffsetIsRefused() {
        Samples.assertRefused(
                MeteringReason.INTERVAL, () -> Interval.parse("2015-06-28T15:14:49", "2015-07-01T13:17:53"));
    }

    /** A retry after a failed write is the same fact once more; there is no gate in front that could have eaten it. */
    @Test
    void aRetryIsCountedOnce() {
        assertThat(answer("openmeter-5118")).isEqualTo("exactly 1 event");
        assertThat(answer("lago-5359")).isEqualTo("1 event");
    }

    private static String answer(String name) {
        return Optional.ofNullable(ANSWERS.get(name)).orElseThrow().get();
    }

    private static Map<String, Supplier<String>> answers() {
        Map<String, Supplier<String>> answers = new HashMap<>();
        answers.put(
                "gpustack-6054-a",
                () -> cards(
                        "4 2026-11-22T10:00:00Z/2026-11-22T10:30:00Z", "1 2026-11-22T10:30:00Z/2026-11-22T10:50:00Z"));
        answers.put(
                "gpustack-6054-b",
                () -> cards(
                        "1 2026-11-22T10:00:00Z/2026-11-22T10:30:00Z", "4 2026-11-22T10:30:00Z/2026-11-22T10:50:00Z"));
        answers.put("gpustack-5710", () -> seconds("node-time", 1, "2026-11-22T10:00:00Z/2026-11-22T11:00:00Z") + " s");
        answers.put("hami-3073", PublishedUsageCasesTest::fourQuarters);
        answers.put(
                "acme-kalos-readme-1",
                () -> seconds("card-time", 64, "2026-11-22T11:01:08Z/2026-11-22T11:01:16Z") + " GPU-s");
        answers.put(
                "acme-seren-readme-1",
                () -> seconds("card-time", 8, "2026-11-22T00:18:54+08:00/2026-11-22T00:20:51+08:00") + " GPU-s");
        answers.put("xdmod-slurm", () -> {
            String interval = "2015-06-28T15:14:49Z/2015-07-01T13:17:53Z";
            return seconds("core-time", 1, interval) + " s; " + seconds("core-time", 36, interval) + " core-s";
        });
        answers.put("slurm-suspended", PublishedUsageCasesTest::elapsed);
        answers.put("hepix-ex1", () -> "76647 + 558736 = " + scored(OLD, 29 * 2643, NEW, 188 * 2972));
        answers.put(
                "apel-397", () -> scored(NEW, 2972, NEW, 0).equals("2972") ? "must not be divided by 250" : "divided");
        answers.put("openmeter-5118", () -> {
            UsageRecord event = Samples.record("claimed", Samples.tokens(5)).build();
            return "exactly " + Samples.total(event, event).counts().counted() + " event";
        });
        answers.put("lago-5359", () -> {
            UsageRecord event =
                    Samples.record("e", Samples.tokens(5)).label("filter", "a").build();
            UsageTotal total =
                    UsageLedger.of(List.of(event, event)).total(Samples.by("UTC", "label:filter", "label:other"));
            return total.rows().size() + " event";
        });
        answers.put("lago-6209", () -> {
            Interval seconds = Interval.parse("2026-11-22T10:00:00Z/2026-11-22T10:00:01Z");
            Interval millis = Interval.parse("2026-11-22T10:00:00.000Z/2026-11-22T10:00:01.000Z");
            Interval later = Interval.parse("2026-11-22T10:00:00.001Z/2026-11-22T10:00:01.000Z");
            return seconds.equals(millis) && !seconds.equals(later) ? "identity must be lossless" : "lost";
        });
        return answers;
    }

    private static String cards(String... texts) {
        UsageRecord[] records = Stream.of(texts)
                .map(text -> text.split(" ", -1))
                .map(parts -> held(parts[1], "card-time", Long.parseLong(parts[0]), parts[1]))
                .toArray(UsageRecord[]::new);
        return sum(Samples.total(records), "card-hour") + " GPU-hours";
    }

    private static String fourQuarters() {
        UsageRecord[] pods = Stream.of("a", "b", "c", "d")
                .map(id -> Samples.record(
                                id, Usage.held(Meter.CARD_TIME, Samples.HOUR, 1).withShare(Share.of(1, 4)))
                        .build())
                .toArray(UsageRecord[]::new);
        return sum(Samples.total(pods), "card-hour") + " GPU-hour total";
    }

    /** A suspended job reports the stretches in which it ran; nothing is derived from its first start and last end. */
    private static String elapsed() {
        UsageTotal total = Samples.total(
                held("a", "core-time", 1, "2026-11-22T10:00:00Z/2026-11-22T10:20:00Z"),
                held("b", "core-time", 1, "2026-11-22T11:00:00Z/2026-11-22T11:10:00Z"));
        return sum(total, "core-second").equals(Ratio.of(1800)) ? "use Elapsed" : "use end-start";
    }

    /** Two benchmarks are two kinds, which only a named profile adds; a third one would be refused. */
    private static String scored(String kind, long score, String otherKind, long otherScore) {
        Rate rate = Rate.of(score, Kind.parse(kind));
        Rate other = Rate.of(otherScore, Kind.parse(otherKind));
        if (!kind.equals(otherKind)) {
            Samples.assertRefused(MeteringReason.KIND, () -> rate.plus(other));
        }
        String text =
                "x','defects':['x'],'goodFor':['x'],'badFor':['x'],'leavesOut':['x'],'sources':['x'],'excludes':[],"
                        + "'weights':[{'kind':'" + OLD + "','weight':'1','as':'score'},{'kind':'" + NEW
                        + "','weight':'1','as':'score'}]}";
        byte[] document = ("{'type':'normalization-profile','name':'hep','version':'1','scope':'" + text)
                .replace('\'', '"')
                .getBytes(UTF_8);
        return NormalizationProfile.parse(document)
                .normalize(List.of(rate, other))
                .value()
                .toString();
    }

    private static String seconds(String meter, long count, String interval) {
        UsageRecord record = held("1", meter, count, interval);
        return sum(Samples.total(record), meter.replace("time", "second")).toString();
    }

    private static UsageRecord held(String id, String meter, long count, String interval) {
        return Samples.record(id, Usage.held(Meter.parse(meter), Interval.parse(interval), count))
                .build();
    }

    private static Ratio sum(UsageTotal total, String unit) {
        Ratio sum = total.rows().stream().map(UsageRow::value).reduce(Ratio.ZERO, Ratio::plus);
        return sum.dividedBy(Ratio.of(ResourceTimeUnit.find(unit).orElseThrow().nanoseconds()));
    }
}
