package org.computeid.cli.descriptor;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** One source after the other; a source is opened when the one before it is at its end. */
final class Chain<T> implements Iterator<T> {

    private final Iterator<Supplier<Iterator<T>>> sources;
    private Iterator<T> current = Collections.emptyIterator();

    Chain(List<Supplier<Iterator<T>>> sources) {
        this.sources = sources.iterator();
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && sources.hasNext()) {
            current = sources.next().get();
        }
        return current.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
