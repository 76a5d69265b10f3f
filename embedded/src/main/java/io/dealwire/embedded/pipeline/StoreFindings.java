package io.dealwire.embedded.pipeline;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.Deal;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.layout.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The stores of the only instance: they hold everything, and a look-up needs no memory. */
final class StoreFindings implements Findings {

    private final ReadOnlyKeyValueStore<String, TaggedArticle> articles;
    private final ReadOnlyKeyValueStore<String, Deal> deals;
    private final ReadOnlyKeyValueStore<String, CompanyDealCounts> counts;
    private final Supplier<List<DeadLetter>> deadLetters;

    StoreFindings(KafkaStreams streams, Supplier<List<DeadLetter>> deadLetters) {
        this.articles = store(streams, Stores.ARTICLES);
        this.deals = store(streams, Stores.DEALS);
        this.counts = store(streams, Stores.COMPANY_COUNTS);
        this.deadLetters = deadLetters;
    }

    @Override
    public Optional<TaggedArticle> article(String articleId) {
        return Optional.ofNullable(articles.get(articleId));
    }

    @Override
    public Optional<Deal> deal(String dealId) {
        return Optional.ofNullable(deals.get(dealId));
    }

    @Override
    public void articles(Consumer<TaggedArticle> each) {
        each(articles, each);
    }

    @Override
    public List<Deal> deals() {
        return list(deals);
    }

    @Override
    public List<CompanyDealCounts> counts() {
        return list(counts);
    }

    @Override
    public List<DeadLetter> deadLetters() {
        return deadLetters.get();
    }

    private static <V> List<V> list(ReadOnlyKeyValueStore<String, V> store) {
        List<V> values = new ArrayList<>();
        each(store, values::add);
        return values;
    }

    private static <V> void each(ReadOnlyKeyValueStore<String, V> store, Consumer<V> sink) {
        try (KeyValueIterator<String, V> entries = store.all()) {
            entries.forEachRemaining(entry -> sink.accept(entry.value));
        }
    }

    private static <V> ReadOnlyKeyValueStore<String, V> store(KafkaStreams streams, String name) {
        return streams.store(
                StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<String, V>keyValueStore()));
    }
}
