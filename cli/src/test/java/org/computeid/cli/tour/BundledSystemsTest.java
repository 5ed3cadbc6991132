package org.computeid.cli.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.computeid.cli.console.Language;
import org.computeid.identifier.descriptor.Claim;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.id.ComputeId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BundledSystemsTest {

    private static final Instant DAY = Instant.parse("2026-11-22T00:00:00Z");
    private static final ComputeId WORKED_EXAMPLE = ComputeId.parse("C8401-TN01-0RNT0-SC-FRNT1ER0-SGNS");
    private static final List<TourSystem> SYSTEMS = BundledSystems.all();

    @Test
    void haveIdentifiersOfTheirOwn() {
        assertThat(SYSTEMS).extracting(BundledSystemsTest::id).doesNotHaveDuplicates();
        assertThat(SYSTEMS).extracting(TourSystem::stem).doesNotHaveDuplicates();
    }

    @Test
    void areOfEveryClassAndOfSeveralCountries() {
        List<ComputeDescriptor> descriptors =
                SYSTEMS.stream().map(BundledSystemsTest::descriptor).toList();
        assertThat(descriptors).extracting(ComputeDescriptor::resourceClass).contains('G', 'A', 'S');
        assertThat(descriptors)
                .extracting(
                        descriptor -> descriptor.findLocation().orElseThrow().country())
                .contains("156", "392", "756", "840");
        assertThat(descriptors)
                .anyMatch(one -> one.tier() == 'F'
                        && one.findLocation().orElseThrow().country().equals("156"));
    }

    @TestFactory
    Stream<DynamicTest> eachIsWellFormedAndSaysThatItIsAnExample() {
        return SYSTEMS.stream().map(system -> DynamicTest.dynamicTest(system.stem(), () -> check(system)));
    }

    private static void check(TourSystem system) {
        ComputeId id = id(system);
        assertThat(id.authority().startsWith("9") || id.equals(WORKED_EXAMPLE)).isTrue();
        assertThat(DescriptorCodec.shipped().read(system.issue(id, DAY)).findings())
                .isEmpty();
        ComputeDescriptor descriptor = descriptor(system);
        assertThat(descriptor.name()).endsWith("(example)");
        assertThat(descriptor.registrant().name()).startsWith("ComputeID tour, in the place of ");
        assertThat(descriptor.findExtensions().orElseThrow().members()).containsKey("org.computeid.tour");
        assertThat(descriptor.compute()).allMatch(claim -> claim.findSource().isPresent());
        assertThat(descriptor.compute()).extracting(Claim::asOf).allMatch(asOf -> asOf.isBefore(DAY));
        for (Language language : Language.values()) {
            assertThat(List.of("name", "operator", "note"))
                    .allMatch(word -> !system.words(word, language).isBlank());
        }
    }

    private static ComputeId id(TourSystem system) {
        return ComputeId.of(system.fields());
    }

    private static ComputeDescriptor descriptor(TourSystem system) {
        return DescriptorCodec.shipped().decode(system.issue(id(system), DAY));
    }
}
