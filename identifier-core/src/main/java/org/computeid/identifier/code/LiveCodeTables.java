package org.computeid.identifier.code;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The code tables in force while a platform runs and fetches new editions, e.g. {@code live.replace(tables ->
 * tables.with(Table.TIER, CodeTable.read(bytes)))} (ID-34, ID-37).
 *
 * <p>Readers take one snapshot with {@link #get()} and keep it for the whole of a piece of work; snapshots are swapped
 * atomically, so nobody ever sees parts of two. Safe for use by any thread.
 */
public final class LiveCodeTables implements Supplier<CodeTables> {

    private volatile CodeTables inForce;

    /**
     * Starts with a snapshot.
     *
     * @param first what is in force at first, e.g. {@link CodeTables#shipped()}
     */
    public LiveCodeTables(CodeTables first) {
        inForce = Objects.requireNonNull(first, "first");
    }

    /**
     * The snapshot in force.
     *
     * @return an immutable set of editions
     */
    @Override
    public CodeTables get() {
        return inForce;
    }

    /**
     * Puts another snapshot in force. If the change throws, for example since an edition is broken, the old snapshot stays
     * in force and the exception reaches the caller.
     *
     * @param change makes the next snapshot of the one in force; others who replace wait for it
     * @return the snapshot now in force
     */
    public synchronized CodeTables replace(UnaryOperator<CodeTables> change) {
        CodeTables next = Objects.requireNonNull(change.apply(inForce), "a change makes a snapshot");
        inForce = next;
        return next;
    }

    @Override
    public String toString() {
        return "in force: " + get();
    }
}
