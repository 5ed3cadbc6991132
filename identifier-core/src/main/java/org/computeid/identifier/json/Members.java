package org.computeid.identifier.json;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The members of an object: an unmodifiable map in two arrays, sorted by name (CJ-8, CJ-11). */
final class Members extends AbstractMap<String, JsonValue> {

    private final String[] names;
    private final JsonValue[] values;
    private final int size;

    private Members(String[] names, JsonValue[] values, int size) {
        this.names = names;
        this.values = values;
        this.size = size;
    }

    static Members copyOf(Map<String, JsonValue> members) {
        if (members instanceof Members copied) {
            return copied;
        }
        Builder builder = new Builder();
        Map.copyOf(members).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(member -> builder.insert(builder.size(), member.getKey(), member.getValue()));
        return builder.build();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public @Nullable JsonValue get(@Nullable Object name) {
        if (!(name instanceof String)) {
            return null;
        }
        int index = Arrays.binarySearch(names, 0, size, name);
        return index < 0 ? null : values[index];
    }

    @Override
    public Set<String> keySet() {
        return new View<>(index -> names[index]);
    }

    @Override
    public Set<Map.Entry<String, JsonValue>> entrySet() {
        return new View<>(index -> Map.entry(names[index], values[index]));
    }

    /** Something of every member, in their order. */
    private final class View<T> extends AbstractSet<T> {

        private final IntFunction<T> at;

        View(IntFunction<T> at) {
            this.at = at;
        }

        @Override
        public Iterator<T> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < size;
                }

                @Override
                public T next() {
                    if (next == size) {
                        throw new NoSuchElementException();
                    }
                    return at.apply(next++);
                }
            };
        }

        @Override
        public int size() {
            return size;
        }
    }

    /** Takes members in any order and holds them sorted; its arrays are those of the members, so that it builds once. */
    static final class Builder {

        private static final int FIRST_CAPACITY = 8;

        private String[] names = new String[FIRST_CAPACITY];
        private JsonValue[] values = new JsonValue[FIRST_CAPACITY];
        private int size;

        int size() {
            return size;
        }

        /** Where a name belongs, or a negative number if it is there already. */
        int slot(String name) {
            if (size == 0 || names[size - 1].compareTo(name) < 0) {
                return size;
            }
            return -Arrays.binarySearch(names, 0, size, name) - 1;
        }

        /** Puts a member into the slot that belongs to its name. */
        void insert(int slot, String name, JsonValue value) {
            if (size == names.length) {
                names = Arrays.copyOf(names, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            if (slot < size) {
                System.arraycopy(names, slot, names, slot + 1, size - slot);
                System.arraycopy(values, slot, values, slot + 1, size - slot);
            }
            names[slot] = name;
            values[slot] = value;
            size++;
        }

        Members build() {
            return new Members(names, values, size);
        }
    }
}
