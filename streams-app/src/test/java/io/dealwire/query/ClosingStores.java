package io.dealwire.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.query.StateQueryRequest;
import org.apache.kafka.streams.query.StateQueryResult;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Kafka Streams with stores of two partitions, one of which closes, as a store does that moves, while somebody goes through it. */
final class ClosingStores extends UnstartedStreams {

    private static final int PARTITIONS = 2;

    private final Map<String, List<TreeMap<String, Object>>> stores = new HashMap<>();
    private final Set<Integer> closing;
    private final int entries;

    /**
     * @param closing the partitions whose stores close
     * @param entries after so many entries of each scan
     */
    ClosingStores(Set<Integer> closing, int entries) {
        this.closing = closing;
        this.entries = entries;
    }

    void hold(String store, int partition, String key, Object value) {
        stores.computeIfAbsent(store, any -> {
                    List<TreeMap<String, Object>> parts = new ArrayList<>();
                    for (int part = 0; part < PARTITIONS; part++) {
                        parts.add(new TreeMap<>());
                    }
                    return parts;
                })
                .get(partition)
                .put(key, value);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> StateQueryResult<R> query(StateQueryRequest<R> request) {
        List<TreeMap<String, Object>> parts = stores.get(request.getStoreName());
        StateQueryResult<R> result = new StateQueryResult<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            if (request.isAllPartitions() || request.getPartitions().contains(partition)) {
                Entries all = new Entries(
                        parts.get(partition).entrySet().iterator(),
                        closing.contains(partition) ? entries : Integer.MAX_VALUE);
                result.addResult(partition, QueryResult.forResult((R) all));
            }
        }
        return result;
    }

    /** The entries of one partition. */
    private static final class Entries implements KeyValueIterator<String, Object> {

        private final Iterator<Map.Entry<String, Object>> all;
        private int left;

        Entries(Iterator<Map.Entry<String, Object>> all, int left) {
            this.all = all;
            this.left = left;
        }

        @Override
        public boolean hasNext() {
            return all.hasNext();
        }

        @Override
        public KeyValue<String, Object> next() {
            if (left-- == 0) {
                throw new InvalidStateStoreException("The state store may have migrated to another instance");
            }
            Map.Entry<String, Object> entry = all.next();
            return KeyValue.pair(entry.getKey(), entry.getValue());
        }

        @Override
        public String peekNextKey() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // Nothing to give back.
        }
    }
}
