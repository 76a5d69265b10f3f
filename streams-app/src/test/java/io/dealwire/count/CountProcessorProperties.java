package io.dealwire.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.DealContribution;
import io.dealwire.avro.DealStatus;
import io.dealwire.layout.Stores;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

class CountProcessorProperties {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    /** A processor over stores in memory that count what is read of lists. */
    private static final class Counting {

        private final MockProcessorContext<String, CompanyDealCounts> context = new MockProcessorContext<>();
        private final AtomicInteger looks = new AtomicInteger();
        private final CountProcessor processor = new CountProcessor();
        private final KeyValueStore<String, CompanyDealCounts> counts = store(Stores.COMPANY_COUNTS);

        Counting() {
            context.addStateStore(noticing(store(Stores.COMPANY_DEALS)));
            context.addStateStore(noticing(store(Stores.COMPANY_LATEST)));
            context.addStateStore(counts);
            processor.init(context);
        }

        void take(DealContribution contribution) {
            processor.process(new Record<>("acme", contribution, 0));
        }

        /** Values are handed over as they are: nothing is kept beyond the test. */
        private <V extends SpecificRecord> KeyValueStore<String, V> store(String name) {
            Map<Integer, V> values = new HashMap<>();
            Serializer<V> serializer = (topic, value) -> {
                if (value == null) {
                    return null;
                }
                values.put(values.size(), value);
                return Serdes.Integer().serializer().serialize(topic, values.size() - 1);
            };
            Deserializer<V> deserializer = (topic, bytes) -> bytes == null
                    ? null
                    : values.get(Serdes.Integer().deserializer().deserialize(topic, bytes));
            Serde<V> serde = Serdes.serdeFrom(serializer, deserializer);
            KeyValueStore<String, V> store = org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                            org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(name), Serdes.String(), serde)
                    .withLoggingDisabled()
                    .build();
            store.init(context.getStateStoreContext(), store);
            return store;
        }

        private KeyValueStore<String, DealContribution> noticing(KeyValueStore<String, DealContribution> store) {
            return noticing(KeyValueStore.class, store);
        }

        /** What a store or an iterator of one does, with each entry that is looked at counted. */
        @SuppressWarnings("unchecked")
        private <T> T noticing(Class<? super T> type, T noticed) {
            return (T) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (method.getName().equals("next")) {
                            looks.incrementAndGet();
                        }
                        try {
                            Object result = method.invoke(noticed, arguments);
                            return result instanceof KeyValueIterator<?, ?> entries
                                    ? noticing(KeyValueIterator.class, entries)
                                    : result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    private static DealContribution contribution(int deal, int lastDay, boolean removed) {
        return DealContribution.newBuilder()
                .setCompanyId("acme")
                .setName("Acme")
                .setDealId("deal-" + deal)
                .setRemoved(removed)
                .setStatus(DealStatus.ANNOUNCED)
                .setFirstSeen(START)
                .setLastSeen(START.plus(Duration.ofDays(lastDay)))
                .build();
    }

    @Provide
    Arbitrary<List<DealContribution>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(true, false, false, false))
                .as(CountProcessorProperties::contribution)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 300)
    void theDealSeenLastIsThatOfARecount(@ForAll("histories") List<DealContribution> history) {
        Counting counting = new Counting();
        Map<String, DealContribution> held = new HashMap<>();
        for (DealContribution next : history) {
            counting.take(next);
            if (next.getRemoved()) {
                held.remove(next.getDealId());
            } else {
                held.put(next.getDealId(), next);
            }
            CompanyDealCounts kept = counting.counts.get("acme");
            assertThat(kept).isEqualTo(held.isEmpty() ? null : CompanyTally.recount("acme", "Acme", held.values()));
        }
    }

    @Example
    void ofThousandsOfDealsOneIsLookedAtWhicheverIsReportedAgainOrTakenBack() {
        Counting counting = new Counting();
        for (int deal = 0; deal < 1_000; deal++) {
            counting.take(contribution(deal, deal, false));
        }
        counting.looks.set(0);
        counting.take(contribution(999, 1_000, false));
        counting.take(contribution(999, 0, false));
        counting.take(contribution(998, 998, true));
        counting.take(contribution(0, 0, true));
        assertThat(counting.looks).hasValue(4);
        assertThat(counting.counts.get("acme").getLastDealId()).isEqualTo("deal-997");
    }
}
