package org.computeid.identifier.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.computeid.identifier.code.CodeTables;
import org.computeid.identifier.descriptor.ComputeDescriptor;
import org.computeid.identifier.descriptor.ComputeState;
import org.computeid.identifier.descriptor.DescriptorCodec;
import org.computeid.identifier.descriptor.Documents;
import org.computeid.identifier.descriptor.Finding;
import org.computeid.identifier.descriptor.StateCodec;
import org.computeid.identifier.json.JsonObject;

/** The reader and the constraints give the same findings: for documents that are changed, and for records that are made up. */
class StructureAgreementTest {

    private static final DescriptorCodec CODEC = DescriptorCodec.shipped();
    private static final Constraints CONSTRAINTS = new Constraints(CodeTables.shipped());
    private static final List<String> PLACES = Change.places(Documents.full());
    private static final List<String> STATE_PLACES = Change.places(Documents.state());

    @Property(tries = 400)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void constraintsFindWhatTheReaderFinds(@ForAll long seed) {
        Random random = new Random(seed);
        JsonObject document = random.nextInt(4) == 0 ? Documents.small() : Documents.full();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            document = changed(document, random);
        }
        Optional<ComputeDescriptor> bound = RecordBinder.bind(document);
        boolean faulty = !CODEC.read(document).findings().isEmpty();
        Statistics.collect(bound.isPresent() ? (faulty ? "faulty" : "sound") : "inexpressible");
        Statistics.coverage(coverage -> coverage.check("faulty").percentage(share -> share > 5));
        if (bound.isPresent()) {
            assertThat(CONSTRAINTS.check(bound.get()))
                    .isEqualTo(CODEC.read(document).findings());
        } else {
            assertThat(faulty).as("only what is faulty is inexpressible").isTrue();
        }
    }

    @Property(tries = 400)
    void theReaderFindsWhatConstraintsFind(@ForAll long seed) {
        ComputeDescriptor descriptor = new RandomRecords(seed).descriptor();
        JsonObject document = DescriptorCodec.write(descriptor);
        assertThat(CODEC.read(document).findings()).isEqualTo(CONSTRAINTS.check(descriptor));
        assertThat(RecordBinder.bind(document)).contains(descriptor);
    }

    @Property(tries = 400)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void constraintsFindWhatTheReaderFindsInStates(@ForAll long seed) {
        Random random = new Random(seed);
        JsonObject document = Documents.state();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            document = changed(document, STATE_PLACES, random);
        }
        Optional<ComputeState> bound = RecordBinder.bindState(document);
        List<Finding> findings = StateCodec.read(document).findings();
        Statistics.collect(bound.isPresent() ? (findings.isEmpty() ? "sound" : "faulty") : "inexpressible");
        Statistics.coverage(coverage -> coverage.check("faulty").percentage(share -> share > 5));
        if (bound.isPresent()) {
            assertThat(CONSTRAINTS.check(bound.get(), ComputeState.TYPE)).isEqualTo(findings);
        } else {
            assertThat(findings).as("only what is faulty is inexpressible").isNotEmpty();
        }
    }

    @Property(tries = 400)
    void theReaderFindsWhatConstraintsFindInStates(@ForAll long seed) {
        ComputeState state = new RandomRecords(seed).state();
        JsonObject document = StateCodec.write(state);
        assertThat(StateCodec.read(document).findings()).isEqualTo(CONSTRAINTS.check(state, ComputeState.TYPE));
        assertThat(RecordBinder.bindState(document)).contains(state);
    }

    private static JsonObject changed(JsonObject document, Random random) {
        return changed(document, PLACES, random);
    }

    private static JsonObject changed(JsonObject document, List<String> places, Random random) {
        String place = places.get(random.nextInt(places.size()));
        if (!Change.places(document).contains(place)) {
            return document;
        }
        boolean item = Character.isDigit(place.charAt(place.length() - 1));
        return random.nextInt(4) == 0 && !item
                ? Documents.without(document, place)
                : Documents.with(document, place, Change.VALUES.get(random.nextInt(Change.VALUES.size())));
    }
}
