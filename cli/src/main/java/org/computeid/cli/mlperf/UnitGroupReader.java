package org.computeid.cli.mlperf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.computeid.cli.mlperf.UnitGroup.CountedModel;

/**
 * Tells models and their numbers in a whole system from two members: the model's text and the number per node.
 *
 * <p>A number that stands with the model is compared with the number per node, never preferred to it. Where one of them is
 * missing, the other serves only if it cannot mean two things.
 */
final class UnitGroupReader {

    private final long nodes;
    private final Predicate<String> knownModel;
    private final Notes notes;

    /**
     * @param nodes the number of nodes, at least 1
     * @param knownModel whether a text is one model by the device catalogue, whatever it looks like
     */
    UnitGroupReader(long nodes, Predicate<String> knownModel, Notes notes) {
        this.nodes = nodes;
        this.knownModel = knownModel;
        this.notes = notes;
    }

    UnitGroup read(Member model, Member perNode) {
        Reading<Long> count = Count.read(perNode);
        boolean none = model.kind() == Member.Kind.STRING && Words.saysNone(model.text());
        if (count.fold(value -> value == 0, reason -> false)) {
            return zero(model, none);
        }
        if (none) {
            return nameless(model, perNode, count);
        }
        Optional<String> text = model.words().flatMap(SignedText::check).orNote(model, notes);
        if (text.isEmpty()) {
            count.orNote(perNode, notes);
            return new UnitGroup(count.isTold(), List.of());
        }
        List<NamedModel> named = named(text.get());
        return group(model, perNode, named, count);
    }

    private UnitGroup zero(Member model, boolean none) {
        if (!none && model.words().isTold()) {
            notes.add(model, Reason.CONTRADICTION);
        }
        return UnitGroup.NONE;
    }

    private UnitGroup nameless(Member model, Member perNode, Reading<Long> count) {
        if (count.isTold()) {
            notes.add(model, Reason.CONTRADICTION);
            return UnitGroup.UNTOLD;
        }
        boolean noneEither = perNode.kind() == Member.Kind.STRING && Words.saysNone(perNode.text());
        if (!noneEither) {
            count.orNote(perNode, notes);
        }
        return UnitGroup.NONE;
    }

    private List<NamedModel> named(String text) {
        if (knownModel.test(text)) {
            return List.of(new NamedModel(text, OptionalLong.empty()));
        }
        return Listing.parts(text).stream().map(NamedModel::parse).toList();
    }

    private UnitGroup group(Member model, Member perNode, List<NamedModel> named, Reading<Long> count) {
        boolean allCounted = named.stream().allMatch(n -> n.count().isPresent());
        if (named.isEmpty() || (named.size() > 1 && !allCounted)) {
            notes.add(model, Reason.HETEROGENEOUS);
            return UnitGroup.UNTOLD;
        }
        if (!allCounted) {
            return count.orNote(perNode, notes)
                    .flatMap(each -> times(each, perNode))
                    .map(total -> List.of(new CountedModel(named.get(0).name(), total)))
                    .map(models -> new UnitGroup(true, models))
                    .orElse(UnitGroup.UNTOLD);
        }
        return counted(model, perNode, named, count);
    }

    private UnitGroup counted(Member model, Member perNode, List<NamedModel> named, Reading<Long> count) {
        long sum = named.stream().flatMapToLong(n -> n.count().stream()).sum();
        boolean positive = named.stream().allMatch(n -> n.count().orElse(0) > 0);
        Optional<Long> each = count.orNote(perNode, notes);
        if (!positive) {
            notes.add(model, Reason.COUNT);
            return UnitGroup.UNTOLD;
        }
        if (each.isEmpty()) {
            return nodes == 1 ? scaled(named, 1) : UnitGroup.UNTOLD;
        }
        Optional<Long> all = times(each.get(), perNode);
        if (all.isPresent() && all.get() == sum) {
            return scaled(named, 1);
        }
        if (all.isPresent() && each.get() == sum) {
            return scaled(named, nodes);
        }
        notes.add(model, Reason.CONTRADICTION);
        return UnitGroup.UNTOLD;
    }

    /** The sum of what is scaled fits: it has been compared with a product that does. */
    private static UnitGroup scaled(List<NamedModel> named, long factor) {
        List<CountedModel> models = new ArrayList<>();
        named.forEach(n -> models.add(new CountedModel(n.name(), n.count().orElseThrow() * factor)));
        return new UnitGroup(true, models);
    }

    private Optional<Long> times(long each, Member perNode) {
        long limit = Long.MAX_VALUE / nodes;
        if (each > limit || each * nodes > SignedText.MAX_NUMBER) {
            notes.add(perNode, Reason.COUNT);
            return Optional.empty();
        }
        return Optional.of(each * nodes);
    }
}
