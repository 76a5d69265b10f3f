package io.dealwire.query.state;

import io.dealwire.query.state.StateReader.Freshness;
import io.dealwire.query.state.StateReader.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One partition of this instance's stores, for one answer; remembers how stale what it gave was. */
public final class Part {

    private final StateReader state;
    private final int partition;
    private final Freshness freshness;
    private OptionalLong lag = OptionalLong.empty();

    public Part(StateReader state, int partition, Freshness freshness) {
        this.state = state;
        this.partition = partition;
        this.freshness = freshness;
    }

    /** The value of a key. */
    public <V> Optional<V> get(String store, String key) {
        Read<V> read = state.get(store, partition, key, freshness);
        note(read.lag());
        return read.value();
    }

    /** The values of all keys that begin with a prefix, in the order of keys. */
    public <V> List<V> values(String store, String prefix) {
        List<V> values = new ArrayList<>();
        note(state.<V>prefix(store, partition, prefix, freshness, (key, value) -> values.add(value)));
        return values;
    }

    /**
     * The first values of keys that begin with a prefix, in the order of keys.
     *
     * @param most so many, one or more
     */
    public <V> List<V> first(String store, String prefix, int most) {
        List<V> values = new ArrayList<>();
        note(state.<V>prefix(store, partition, prefix, freshness, (key, value) -> {
            values.add(value);
            return values.size() < most;
        }));
        return values;
    }

    /** The keys that begin with a prefix, in order. */
    List<String> keys(String store, String prefix) {
        List<String> keys = new ArrayList<>();
        note(state.prefix(store, partition, prefix, freshness, (key, value) -> keys.add(key)));
        return keys;
    }

    /** How many records the stalest store read is behind; empty when none was. */
    public OptionalLong lag() {
        return lag;
    }

    private void note(OptionalLong other) {
        if (other.isPresent()) {
            lag = OptionalLong.of(Math.max(other.getAsLong(), lag.orElse(0)));
        }
    }
}
