package io.dealwire.ops.reread;

import java.util.Optional;

/** A bookmark in memory. */
public final class MemoryBookmark implements Bookmark {

    private Optional<Begun> begun = Optional.empty();

    @Override
    public Optional<Begun> begun() {
        return begun;
    }

    @Override
    public void save(Begun now) {
        begun = Optional.of(now);
    }

    @Override
    public void remove() {
        begun = Optional.empty();
    }
}
