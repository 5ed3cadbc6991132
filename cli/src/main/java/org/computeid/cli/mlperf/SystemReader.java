package org.computeid.cli.mlperf;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.computeid.cli.mlperf.MlperfSystem.Part;
import org.computeid.cli.mlperf.UnitGroup.CountedModel;

/** Turns a foreign object into what it tells for certain, and notes the rest. */
final class SystemReader {

    private static final String ACCELERATOR = "accelerator_model_name";
    private static final String ACCELERATORS_PER_NODE = "accelerators_per_node";
    private static final String PROCESSOR = "host_processor_model_name";
    private static final String PROCESSORS_PER_NODE = "host_processors_per_node";
    private static final String NODES = "number_of_nodes";
    private static final String NAME = "system_name";
    private static final String SUBMITTER = "submitter";

    /** An object without any of them is something else. */
    private static final List<String> MARKS =
            List.of(ACCELERATOR, ACCELERATORS_PER_NODE, PROCESSOR, PROCESSORS_PER_NODE, NODES, NAME, SUBMITTER);

    private final WordTable processors = WordTable.processors();
    private final Predicate<String> knownModel;

    SystemReader(Predicate<String> knownModel) {
        this.knownModel = knownModel;
    }

    /**
     * Reads one description.
     *
     * @throws RefusedFile if it is none, or if no unit can be told together with its number
     */
    MlperfSystem read(ForeignObject object, Notes notes) {
        if (!object.hasAnyOf(MARKS)) {
            throw new RefusedFile(Reason.NOT_A_SYSTEM);
        }
        noteSurface(object, notes);
        long nodes = nodes(object.member(NODES));
        UnitGroupReader groups = new UnitGroupReader(nodes, knownModel, notes);
        UnitGroup accelerators = groups.read(object.member(ACCELERATOR), object.member(ACCELERATORS_PER_NODE));
        UnitGroup hosts = groups.read(object.member(PROCESSOR), object.member(PROCESSORS_PER_NODE));
        if (accelerators.models().isEmpty() && hosts.models().isEmpty()) {
            throw unitsUnknown(object, accelerators.present(), notes);
        }
        MemoryReader memory = new MemoryReader(nodes, notes);
        List<Part> parts = new ArrayList<>(acceleratorParts(object, accelerators.models(), memory));
        parts.addAll(processorParts(object, hosts.models(), nodes, notes));
        return new MlperfSystem(
                text(object.member(NAME), notes),
                text(object.member(SUBMITTER), notes),
                nodes,
                accelerators.present(),
                parts,
                memory.ofHost(object.member("host_memory_capacity")));
    }

    /** Repeated members matter where they are not used, too: the file contradicts itself. */
    private static void noteSurface(ForeignObject object, Notes notes) {
        if (object.isMarked()) {
            notes.add("", "", Reason.BYTE_ORDER_MARK);
        }
        for (Member member : object.members()) {
            if (member.kind() == Member.Kind.REPEATED) {
                notes.add(member, Reason.DUPLICATE_MEMBER);
            }
        }
    }

    private static long nodes(Member member) {
        long nodes = Count.read(member).fold(count -> count, reason -> 0L);
        if (nodes == 0) {
            throw new RefusedFile(Reason.UNITS_UNKNOWN, member.pointer(), member.text());
        }
        return nodes;
    }

    /** At the first fault of the accelerators if there are any, otherwise of the processors. */
    private static RefusedFile unitsUnknown(ForeignObject object, boolean accelerators, Notes notes) {
        Member model = object.member(accelerators ? ACCELERATOR : PROCESSOR);
        Member count = object.member(accelerators ? ACCELERATORS_PER_NODE : PROCESSORS_PER_NODE);
        boolean ofCount = notes.issues().stream()
                .map(Issue::pointer)
                .filter(pointer -> pointer.equals(model.pointer()) || pointer.equals(count.pointer()))
                .findFirst()
                .map(count.pointer()::equals)
                .orElse(true);
        Member culprit = ofCount ? count : model;
        return new RefusedFile(Reason.UNITS_UNKNOWN, culprit.pointer(), culprit.text());
    }

    private static Optional<String> text(Member member, Notes notes) {
        return member.words().flatMap(SignedText::check).orNote(member, notes);
    }

    private static List<Part> acceleratorParts(ForeignObject object, List<CountedModel> models, MemoryReader memory) {
        Member member = object.member(ACCELERATOR);
        List<Optional<BigInteger>> sizes = memory.eachOf(models, object.member("accelerator_memory_capacity"));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            CountedModel model = models.get(i);
            String written = models.size() == 1 ? member.text() : model.name();
            parts.add(new Part(
                    member.pointer(), written, true, model.name(), model.count(), OptionalLong.empty(), sizes.get(i)));
        }
        return parts;
    }

    private List<Part> processorParts(ForeignObject object, List<CountedModel> models, long nodes, Notes notes) {
        Member member = object.member(PROCESSOR);
        CoreReader cores = new CoreReader(processors, notes);
        List<Part> parts = new ArrayList<>();
        for (CountedModel model : models) {
            OptionalLong own = models.size() == 1
                    ? cores.read(object.member("host_processor_core_count"), model.name(), model.count() / nodes)
                    : CoreReader.inName(model.name());
            String written = models.size() == 1 ? member.text() : model.name();
            parts.add(new Part(member.pointer(), written, false, model.name(), model.count(), own, Optional.empty()));
        }
        return parts;
    }
}
