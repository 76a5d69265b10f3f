package io.dealwire.query;

import io.dealwire.avro.RawArticle;
import io.dealwire.avro.RawPosition;
import io.dealwire.config.Settings;
import io.dealwire.config.StorySettings;
import io.dealwire.ingest.publish.ArticleIntake;
import io.dealwire.ops.health.RuntimeHealth;
import io.dealwire.query.cluster.Address;
import io.dealwire.query.cluster.Backend;
import io.dealwire.query.cluster.Cluster;
import io.dealwire.query.feed.DealFeed;
import io.dealwire.query.state.RawArticles;
import io.dealwire.query.state.StateReader;
import io.dealwire.query.state.UnavailableException;
import io.dealwire.topology.StoreCatalog;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TopologyDescription;

/**
 * One instance of a cluster in memory. Partitions: every key belongs to the one that {@link #place} says, 0 by default; the
 * instance holds what {@link #hold} put into it, as the active one or as a standby.
 */
final class FakeBackend implements Backend, StateReader, Cluster {

    static final int MOST_WATCHERS = 3;

    private static final StoreCatalog CATALOG = new StoreCatalog(Settings.of(Map.of()));

    private final Map<String, TreeMap<String, Object>> stores = new HashMap<>();
    private final Map<String, Owners> owners = new HashMap<>();
    private final Set<Integer> active = new HashSet<>(Set.of(0));
    private final Map<Integer, Long> standby = new HashMap<>();
    private final Map<String, RawArticle> texts = new HashMap<>();
    private final RuntimeHealth health = new RuntimeHealth(Clock.systemUTC());
    private final List<String> answered = new CopyOnWriteArrayList<>();
    private final FakeEventLog events = new FakeEventLog(2);
    private final DealFeed feed = new DealFeed(events, MOST_WATCHERS);
    private final MockProducer<String, RawArticle> published =
            new MockProducer<>(true, null, new StringSerializer(), (topic, article) -> new byte[0]);
    private final ArticleIntake intake = new ArticleIntake(() -> published, "articles");
    private final AtomicInteger listed = new AtomicInteger();
    private StateReader state = this;
    private boolean textsBroken;
    private Address self = new Address("127.0.0.1", 1);
    private List<Address> others = List.of();
    private Set<Integer> partitions = Set.of(0);

    FakeBackend() {
        become(KafkaStreams.State.RUNNING);
    }

    void become(KafkaStreams.State state) {
        health.onChange(state, KafkaStreams.State.CREATED);
    }

    /** From now on a thread is stuck. */
    void stick(String thread, String reason) {
        health.stuck(List.of(new RuntimeHealth.Stuck(thread, Samples.DAY, reason)));
    }

    void hold(String store, String key, Object value) {
        stores.computeIfAbsent(store, name -> new TreeMap<>()).put(key, value);
    }

    /** How many entries lists by prefix have been given so far. */
    int listed() {
        return listed.get();
    }

    void drop(String store, String key) {
        stores.get(store).remove(key);
    }

    void holdText(String articleId, RawArticle article) {
        texts.put(articleId, article);
    }

    void dropText(String articleId) {
        texts.remove(articleId);
    }

    /** From now on no text can be read. */
    void breakTexts() {
        textsBroken = true;
    }

    /** Says where this instance and the others are. */
    void join(Address own, Address... neighbours) {
        self = own;
        others = List.of(neighbours);
    }

    /** Says which partitions this instance is active for, and which there are. */
    void activeFor(Set<Integer> own, Set<Integer> all) {
        active.clear();
        active.addAll(own);
        partitions = all;
    }

    void standbyFor(int partition, long lag) {
        standby.put(partition, lag);
    }

    /** Says who owns a key. */
    void place(String key, Owners place) {
        owners.put(key, place);
    }

    /** From now on state is read from there instead. */
    void readFrom(StateReader other) {
        state = other;
    }

    @Override
    public StateReader state() {
        return state;
    }

    @Override
    public Cluster cluster() {
        return this;
    }

    @Override
    public RawArticles rawArticles() {
        return (articleId, position) -> text(articleId, position);
    }

    @Override
    public DealFeed feed() {
        return feed;
    }

    @Override
    public ArticleIntake intake() {
        return intake;
    }

    /** The brokers that articles are published to. */
    MockProducer<String, RawArticle> published() {
        return published;
    }

    /** The topic that the feed reads. */
    FakeEventLog events() {
        return events;
    }

    @Override
    public StorySettings story() {
        return StorySettings.defaults();
    }

    @Override
    public RuntimeHealth.Report health() {
        return health.report();
    }

    @Override
    public StoreCatalog catalog() {
        return CATALOG;
    }

    @Override
    public TopologyDescription topology() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("in").to("out");
        return builder.build().describe();
    }

    @Override
    public String metrics() {
        return "dealwire_running 1.0\n";
    }

    @Override
    public void answered(String path, int status, Duration time) {
        answered.add(path + " " + status);
    }

    /** The queries answered, as path and status. */
    List<String> answered() {
        return List.copyOf(answered);
    }

    @Override
    public <V> Read<V> get(String store, int partition, String key, Freshness freshness) {
        OptionalLong lag = lag(partition, freshness);
        return new Read<>(Optional.ofNullable(this.<V>values(store).get(key)), lag);
    }

    @Override
    public <V> OptionalLong prefix(
            String store, int partition, String prefix, Freshness freshness, BiPredicate<String, V> consumer) {
        OptionalLong lag = lag(partition, freshness);
        for (Map.Entry<String, V> entry : this.<V>values(store).entrySet()) {
            if (entry.getKey().startsWith(prefix)) {
                listed.incrementAndGet();
            }
            if (entry.getKey().startsWith(prefix) && !consumer.test(entry.getKey(), entry.getValue())) {
                break;
            }
        }
        return lag;
    }

    @Override
    public <V, C extends BiConsumer<String, V>> Map<Integer, C> all(String store, Supplier<C> each) {
        Map<Integer, C> read = new TreeMap<>();
        active.forEach(partition -> read.put(partition, each.get()));
        // It does not matter which of the partitions has them.
        read.values().stream().findFirst().ifPresent(this.<V>values(store)::forEach);
        return read;
    }

    @Override
    public Set<Integer> partitions(String store) {
        return partitions;
    }

    @Override
    public Set<Integer> readablePartitions(String store) {
        return Set.copyOf(active);
    }

    @Override
    public <V> Optional<V> global(String store, String key) {
        return Optional.ofNullable(this.<V>values(store).get(key));
    }

    @Override
    public <V> void allGlobal(String store, BiConsumer<String, V> consumer) {
        this.<V>values(store).forEach(consumer);
    }

    @Override
    public long approximateEntries(String store) {
        return values(store).size();
    }

    @Override
    public Address self() {
        return self;
    }

    @Override
    public List<Address> others() {
        return others;
    }

    @Override
    public Optional<Owners> owners(String store, String key) {
        return Optional.of(owners.getOrDefault(key, new Owners(0, Optional.of(self), List.of())));
    }

    private Optional<RawArticle> text(String articleId, RawPosition position) {
        if (textsBroken) {
            throw new UnavailableException("The broker is away");
        }
        return position.getOffset() < 0 ? Optional.empty() : Optional.ofNullable(texts.get(articleId));
    }

    private OptionalLong lag(int partition, Freshness freshness) {
        if (active.contains(partition)) {
            return OptionalLong.empty();
        }
        if (freshness == Freshness.STALE_OK && standby.containsKey(partition)) {
            return OptionalLong.of(standby.get(partition));
        }
        throw new UnavailableException("Partition " + partition + " is not here");
    }

    @SuppressWarnings("unchecked")
    private <V> Map<String, V> values(String store) {
        return (Map<String, V>) stores.getOrDefault(store, new TreeMap<>());
    }
}
