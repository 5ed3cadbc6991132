package org.computeid.cli.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.computeid.identifier.json.JsonArray;
import org.computeid.identifier.json.JsonObject;
import org.computeid.identifier.json.JsonValue;

/** Compares two documents member by member; items of lists are recognized by {@link ItemKeys}, so that order is no difference. */
final class DescriptorDiff {

    private final ItemKeys beforeKeys;
    private final ItemKeys afterKeys;
    private final List<Change> changes = new ArrayList<>();

    private DescriptorDiff(ItemKeys beforeKeys, ItemKeys afterKeys) {
        this.beforeKeys = beforeKeys;
        this.afterKeys = afterKeys;
    }

    /** All differences, in the order of members, then of items of the first document, then of new ones. */
    static List<Change> of(JsonValue before, JsonValue after) {
        DescriptorDiff diff = new DescriptorDiff(ItemKeys.of(before), ItemKeys.of(after));
        diff.compare(new Place("", "", ""), before, after);
        return diff.changes;
    }

    private void compare(Place place, JsonValue before, JsonValue after) {
        if (before instanceof JsonObject one && after instanceof JsonObject other) {
            compareMembers(place, one, other);
        } else if (before instanceof JsonArray one && after instanceof JsonArray other) {
            compareItems(place, one, other);
        } else if (!before.equals(after)) {
            changes.add(new Change(place.before(), place.after(), before, after));
        }
    }

    private void compareMembers(Place place, JsonObject before, JsonObject after) {
        Set<String> names = new TreeSet<>(before.members().keySet());
        names.addAll(after.members().keySet());
        for (String name : names) {
            if (ItemKeys.isReference(place.list(), name)) {
                continue;
            }
            Place member = place.member(name);
            JsonValue one = before.members().get(name);
            JsonValue other = after.members().get(name);
            if (one == null || other == null) {
                String pointer = one == null ? member.after() : member.before();
                changes.add(new Change(pointer, pointer, one, other));
            } else {
                compare(member, one, other);
            }
        }
    }

    private void compareItems(Place place, JsonArray before, JsonArray after) {
        List<String> ours = beforeKeys.keys(place.list(), before);
        List<String> theirs = afterKeys.keys(place.list(), after);
        for (int i = 0; i < ours.size(); i++) {
            int j = theirs.indexOf(ours.get(i));
            if (j < 0) {
                String pointer = place.before() + '/' + i;
                changes.add(new Change(pointer, pointer, before.items().get(i), null));
            } else {
                compare(place.item(i, j), before.items().get(i), after.items().get(j));
            }
        }
        for (int j = 0; j < theirs.size(); j++) {
            if (!ours.contains(theirs.get(j))) {
                String pointer = place.after() + '/' + j;
                changes.add(new Change(pointer, pointer, null, after.items().get(j)));
            }
        }
    }

    /**
     * Where the comparison is.
     *
     * @param before the pointer into the first document
     * @param after the pointer into the second one
     * @param list the pointer without indexes, which names the rule of a list
     */
    private record Place(String before, String after, String list) {

        Place member(String name) {
            return new Place(before + '/' + name, after + '/' + name, list + '/' + name);
        }

        Place item(int i, int j) {
            return new Place(before + '/' + i, after + '/' + j, list);
        }
    }
}
