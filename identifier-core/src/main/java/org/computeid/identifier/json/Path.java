package org.computeid.identifier.json;

import org.jspecify.annotations.Nullable;

/** The steps from the value at the top down to the one in hand, from which a fault makes its JSON pointer. */
final class Path {

    private final @Nullable String[] names = new @Nullable String[JsonLimits.DEPTH];
    private final int[] indexes = new int[JsonLimits.DEPTH];
    private int steps;

    void push(String name) {
        names[steps++] = name;
    }

    void push(int index) {
        names[steps] = null;
        indexes[steps++] = index;
    }

    void pop() {
        steps--;
    }

    /** Legal names hold neither {@code ~} nor {@code /}, so that nothing needs the pointer's escapes. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < steps; i++) {
            pointer.append('/');
            String name = names[i];
            if (name == null) {
                pointer.append(indexes[i]);
            } else {
                pointer.append(name);
            }
        }
        return pointer.toString();
    }
}
