package io.dealwire.topology;

import io.dealwire.avro.Company;
import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.Deal;
import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealReport;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.config.Settings;
import io.dealwire.layout.ArticleHeaders;
import io.dealwire.layout.Stores;
import io.dealwire.layout.Topics;
import io.dealwire.ops.StreamsProperties;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.registry.InMemoryRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The production topology under the production properties, without a broker: articles are piped in, the last state of
 * every output topic is read out.
 */
public final class TopologyHarness implements AutoCloseable {

    /** Time between two articles on their topic. */
    private static final Duration BETWEEN_ARTICLES = Duration.ofMillis(1);

    /** The stores that a reset leaves, because what was known when is found nowhere else. */
    private static final List<String> ON_RECORD =
            List.of(Stores.DEALS_TOLD, Stores.DEALS_WAITING, Stores.DEAL_EVENTS, Stores.COMPANY_PAST);

    private final InMemoryRegistry registry;
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Company> companies;
    private final TestInputTopic<String, RawArticle> articles;
    private final TestInputTopic<byte[], byte[]> bytes;
    private final TestOutputTopic<String, TaggedArticle> taggedTopic;
    private final TestOutputTopic<String, Deal> dealsTopic;
    private final TestOutputTopic<String, CompanyDealCounts> countsTopic;
    private final TestOutputTopic<String, DealReport> reportsTopic;
    private final TestOutputTopic<String, DealEvent> eventsTopic;
    private final TestInputTopic<String, DealReport> recalls;
    private final TestOutputTopic<String, DealReport> recallsTopic;
    private final TestOutputTopic<byte[], byte[]> deadLetterTopic;

    private final String deadLettersName;

    private final Map<String, TaggedArticle> tagged = new HashMap<>();
    private final Map<String, Deal> deals = new TreeMap<>();
    private final Map<String, CompanyDealCounts> counts = new TreeMap<>();
    private final Map<String, DealReport> reports = new TreeMap<>();
    private final List<DealEvent> events = new ArrayList<>();
    private final Map<String, DealReport> recalled = new TreeMap<>();
    private final List<TestRecord<byte[], byte[]>> deadLetters = new ArrayList<>();

    /**
     * Starts the topology.
     *
     * @param stateDirectory where the stores go
     * @param given settings that differ from the defaults
     * @param now wall-clock time at the start
     */
    public TopologyHarness(Path stateDirectory, Map<String, String> given, Instant now) {
        this(stateDirectory, given, now, now);
    }

    /**
     * Starts the topology.
     *
     * @param stateDirectory where the stores go
     * @param given settings that differ from the defaults
     * @param now wall-clock time at the start
     * @param published when the first article was put on its topic
     */
    public TopologyHarness(Path stateDirectory, Map<String, String> given, Instant now, Instant published) {
        Map<String, String> texts = new HashMap<>(given);
        texts.put("streams.state-dir", stateDirectory.toString());
        texts.putIfAbsent("kafka.bootstrap.servers", "none:1");
        Settings settings = Settings.of(texts);
        Topics topics = Topics.under(settings.topics().prefix());
        registry = InMemoryRegistry.withPublicSubjects(topics);
        AvroSerdes serdes = registry.serdes();
        Properties properties = StreamsProperties.of(settings, Optional.empty());
        driver = new TopologyTestDriver(DealTopology.build(settings, serdes, properties), properties, now);
        StringSerializer text = new StringSerializer();
        companies = driver.createInputTopic(
                topics.companies(), text, serdes.published(Company.class).serializer());
        articles = driver.createInputTopic(
                topics.articlesRaw(),
                text,
                serdes.published(RawArticle.class).serializer(),
                published,
                BETWEEN_ARTICLES);
        bytes = driver.createInputTopic(topics.articlesRaw(), new ByteArraySerializer(), new ByteArraySerializer());
        taggedTopic = output(topics.articlesTagged(), serdes, TaggedArticle.class);
        dealsTopic = output(topics.deals(), serdes, Deal.class);
        countsTopic = output(topics.companyDealCounts(), serdes, CompanyDealCounts.class);
        reportsTopic = output(topics.dealReports(), serdes, DealReport.class);
        eventsTopic = output(topics.dealEvents(), serdes, DealEvent.class);
        recallsTopic = output(topics.dealRecalls(), serdes, DealReport.class);
        recalls = driver.createInputTopic(
                topics.dealRecalls(),
                text,
                (topic, report) ->
                        serdes.published(DealReport.class).serializer().serialize(topics.dealReports(), report));
        deadLettersName = topics.deadLetters();
        deadLetterTopic = driver.createOutputTopic(
                topics.deadLetters(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private <T extends SpecificRecord> TestOutputTopic<String, T> output(
            String topic, AvroSerdes serdes, Class<T> type) {
        return driver.createOutputTopic(
                topic, new StringDeserializer(), serdes.published(type).deserializer());
    }

    /** Puts a company into the reference. */
    public void company(String companyId, Company company) {
        companies.pipeInput(companyId, company);
    }

    /** Publishes an article; a null article takes it down. */
    public void publish(String articleId, RawArticle article) {
        articles.pipeInput(articleId, article);
        drain();
    }

    /** Sends an article again, to be tagged and read anew. */
    public void readAgain(String articleId, RawArticle article) {
        Headers headers = new RecordHeaders().add(ArticleHeaders.READ_AGAIN, new byte[0]);
        articles.pipeInput(new TestRecord<>(articleId, article, headers));
        drain();
    }

    /** Recalls a report that is on record, as a reset does. */
    public void recall(String articleId, DealReport report) {
        recalled.put(articleId, report);
        recalls.pipeInput(articleId, report);
        drain();
    }

    /** Lets time pass, and with it what is done from time to time. */
    public void pass(Duration time) {
        driver.advanceWallClockTime(time);
        drain();
    }

    /** Puts any bytes on the topic of raw articles. */
    public void publishBytes(byte[] key, byte[] value) {
        bytes.pipeInput(key, value);
        drain();
    }

    private void drain() {
        keep(taggedTopic, tagged);
        keep(dealsTopic, deals);
        keep(countsTopic, counts);
        keep(reportsTopic, reports);
        events.addAll(eventsTopic.readValuesToList());
        keep(recallsTopic, recalled);
        if (driver.producedTopicNames().contains(deadLettersName)) {
            deadLetters.addAll(deadLetterTopic.readRecordsToList());
        }
    }

    private static <T> void keep(TestOutputTopic<String, T> topic, Map<String, T> state) {
        for (TestRecord<String, T> record : topic.readRecordsToList()) {
            if (record.value() == null) {
                state.remove(record.key());
            } else {
                state.put(record.key(), record.value());
            }
        }
    }

    /** The last state of every article, by articleId. */
    public Map<String, TaggedArticle> tagged() {
        return Map.copyOf(tagged);
    }

    /** The deals there are, by dealId. */
    public Map<String, Deal> deals() {
        return new TreeMap<>(deals);
    }

    /** The counts there are, by companyId. */
    public Map<String, CompanyDealCounts> counts() {
        return new TreeMap<>(counts);
    }

    /** What is recalled and has not been taken up, by articleId. */
    public Map<String, DealReport> recalled() {
        return Map.copyOf(recalled);
    }

    /** The reports on record, by articleId of the head. */
    public Map<String, DealReport> reports() {
        return new TreeMap<>(reports);
    }

    /** The events of deals, in order. */
    public List<DealEvent> events() {
        return List.copyOf(events);
    }

    /** Takes over what a reset leaves of the application before. */
    public void takeOver(TopologyHarness before) {
        for (String store : ON_RECORD) {
            KeyValueStore<String, Object> own = driver.getKeyValueStore(store);
            before.driver
                    .<String, Object>getKeyValueStore(store)
                    .all()
                    .forEachRemaining(entry -> own.put(entry.key, entry.value));
        }
    }

    /** Everything that was put on the dead letter topic. */
    public List<TestRecord<byte[], byte[]>> deadLetters() {
        return List.copyOf(deadLetters);
    }

    /** The schema registry, which tells what it was asked. */
    public InMemoryRegistry registry() {
        return registry;
    }

    /** The driver, for what only it can tell: stores, metrics, time. */
    public TopologyTestDriver driver() {
        return driver;
    }

    /** The metrics of this name, added up over the tasks. */
    double metric(String name) {
        return driver.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(name))
                .mapToDouble(metric -> (double) metric.getValue().metricValue())
                .sum();
    }

    @Override
    public void close() {
        driver.close();
    }
}
