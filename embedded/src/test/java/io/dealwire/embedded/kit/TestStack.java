package io.dealwire.embedded.kit;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Company;
import io.dealwire.avro.RawArticle;
import io.dealwire.cli.Dealwire;
import io.dealwire.config.Settings;
import io.dealwire.embedded.pipeline.Drain;
import io.dealwire.ingest.publish.CompanyPublisher;
import io.dealwire.layout.InternalTopics;
import io.dealwire.layout.Names;
import io.dealwire.layout.Stores;
import io.dealwire.layout.Topics;
import io.dealwire.reference.ReferenceFile;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.ConfiguredAvroSerdes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import picocli.CommandLine;

/**
 * Broker and registry for one test: those that all tests of the JVM share, and in them topics and subjects under a prefix
 * and an application that are this test's alone. Its topics are removed when it is over. A test that stops or starts
 * broker or registry takes an {@link io.dealwire.embedded.stack.EmbeddedStack} of its own.
 */
public final class TestStack implements AfterEachCallback, AfterAllCallback {

    private static final AtomicInteger TESTS = new AtomicInteger();

    private final String prefix;
    private final String applicationId;
    private final boolean forAll;
    private final Map<String, String> own;

    private TestStack(String prefix, String applicationId, boolean forAll, Map<String, String> own) {
        this.prefix = prefix;
        this.applicationId = applicationId;
        this.forAll = forAll;
        this.own = own;
    }

    /** Names that no other test has. */
    public static TestStack withOwnNames() {
        return named(false);
    }

    /** Names that no other class has, for all tests of a class together; to be registered in a static field. */
    public static TestStack forAllTests() {
        return named(true);
    }

    private static TestStack named(boolean forAll) {
        String name = "test-" + TESTS.incrementAndGet();
        return new TestStack(name + ".", name, forAll, Map.of());
    }

    /** The same with two partitions and two bands instead of four: enough to be several, and quicker to start. */
    public TestStack small() {
        return new TestStack(prefix, applicationId, forAll, Map.of("topics.partitions", "2", "story.bands", "2"));
    }

    /** The names that everything has by default; one class in the whole suite can have them. */
    public static TestStack withDefaultNames() {
        Settings defaults = Settings.of(Map.of());
        return new TestStack(defaults.topics().prefix(), defaults.streams().applicationId(), false, Map.of());
    }

    /** {@code host:port} of the broker. */
    public String bootstrapServers() {
        return SharedStack.get().bootstrapServers();
    }

    /** Base address of the registry's API. */
    public String registryUrl() {
        return SharedStack.get().registryUrl();
    }

    public String prefix() {
        return prefix;
    }

    public String applicationId() {
        return applicationId;
    }

    public Topics topics() {
        return Topics.under(prefix);
    }

    /** Settings that lead to this stack, without a rehearsal, with as much time for a transaction as a slow machine takes for its first, and more. */
    public Settings settings(Map<String, String> more) {
        Map<String, String> given = new HashMap<>(own);
        given.putAll(more);
        given.putIfAbsent("kafka.bootstrap.servers", bootstrapServers());
        given.putIfAbsent("registry.url", registryUrl());
        given.putIfAbsent("topics.prefix", prefix);
        given.putIfAbsent("streams.application-id", applicationId);
        given.putIfAbsent("streams.rehearsal", "0");
        given.putIfAbsent("kafka.producer.transaction.timeout.ms", "60000");
        return Settings.of(given);
    }

    /** The same settings as variables for a command. */
    public Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>();
        variables.put("DEALWIRE_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        variables.put("DEALWIRE_REGISTRY_URL", registryUrl());
        variables.put("DEALWIRE_TOPICS_PREFIX", prefix);
        variables.put("DEALWIRE_STREAMS_APPLICATION_ID", applicationId);
        variables.put("DEALWIRE_STREAMS_REHEARSAL", "0");
        variables.put("DEALWIRE_KAFKA_PRODUCER_TRANSACTION_TIMEOUT_MS", "60000");
        own.forEach((key, value) -> variables.put(
                "DEALWIRE_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value));
        return variables;
    }

    /** Runs a command in this JVM. */
    public CommandAnswer dealwire(String... arguments) {
        return dealwire(Map.of(), arguments);
    }

    /** Runs a command in this JVM with more variables. */
    public CommandAnswer dealwire(Map<String, String> variables, String... arguments) {
        Map<String, String> all = new HashMap<>(environment());
        all.putAll(variables);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Dealwire.commandLine(all);
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode = line.execute(arguments);
        return new CommandAnswer(exitCode, out.toString(), err.toString());
    }

    /** The deals that events may still be told of, a minute after they were last heard of. */
    public Set<String> dealsWaiting() {
        Set<String> waiting = new TreeSet<>();
        String changelog = InternalTopics.changelog(applicationId(), Stores.DEALS_WAITING);
        Records.of(this, changelog, new ByteArrayDeserializer(), record -> {
            if (record.value() == null) {
                waiting.remove(record.key());
            } else {
                waiting.add(record.key());
            }
        });
        return waiting;
    }

    /** Creates all topics and registers all subjects. */
    public void createTopics() {
        CommandAnswer created = dealwire("topics", "create");
        assertThat(created.exitCode()).as(created.err()).isZero();
    }

    /** Creates a topic and waits until it shows: the broker answers from metadata that lags behind what it has done. */
    public void createTopic(String name, int partitions) throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                    .all()
                    .get();
            eventually().until(() -> admin.listTopics().names().get().contains(name));
        }
    }

    /** The topics under this test's names that show now. */
    public Set<String> ownTopics() throws Exception {
        try (Admin admin = admin()) {
            return admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(prefix) || topic.startsWith(applicationId + "-"))
                    .collect(Collectors.toSet());
        }
    }

    /** An admin client of the broker, to be closed by the caller. */
    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    /** Waits until the application has read all that was published and all that it has written to itself. */
    public void awaitAllRead() throws Exception {
        Set<String> read = new HashSet<>(topics().loops());
        read.addAll(Set.of(
                topics().articlesRaw(),
                topics().storyProbes(),
                topics().dealRecalls(),
                topics().deals(),
                InternalTopics.repartition(applicationId, Names.COUNT_CHANGES),
                InternalTopics.repartition(applicationId, Names.COUNT_PAST_CHANGES)));
        eventually().until(() -> ownTopics().containsAll(read));
        Properties client = new Properties();
        client.setProperty("bootstrap.servers", bootstrapServers());
        try (Drain drain = Drain.of(client, applicationId, read)) {
            eventually().until(() -> drain.backlog() == 0);
        }
    }

    /** Puts articles, by their ids, on their topic and waits until the broker has them. */
    public void publish(Map<String, RawArticle> articles) {
        publish(articles.entrySet());
    }

    /** The same in order, where an id may come again; an article that is null takes down. */
    public void publish(Iterable<Map.Entry<String, RawArticle>> articles) {
        try (AvroSerdes serdes = ConfiguredAvroSerdes.of(settings(Map.of()).registry());
                KafkaProducer<String, RawArticle> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers(), "compression.type", "lz4"),
                        new StringSerializer(),
                        serdes.published(RawArticle.class).serializer())) {
            articles.forEach(article ->
                    producer.send(new ProducerRecord<>(topics().articlesRaw(), article.getKey(), article.getValue())));
        }
    }

    /** Puts the companies that come with the product on their topic. */
    public void loadCompanies() {
        Settings settings = settings(Map.of());
        try (AvroSerdes serdes = ConfiguredAvroSerdes.of(settings.registry());
                CompanyPublisher publisher = CompanyPublisher.open(
                        settings.kafka(), serdes.published(Company.class).serializer(), topics().companies())) {
            ReferenceFile.companies(ReferenceFile.shipped(), "test").forEach(publisher::put);
            publisher.flush();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        if (!forAll) {
            removeTopics();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (forAll) {
            removeTopics();
        }
    }

    private void removeTopics() throws Exception {
        Set<String> own = ownTopics();
        try (Admin admin = admin()) {
            for (KafkaFuture<Void> deletion :
                    admin.deleteTopics(own).topicNameValues().values()) {
                gone(deletion);
            }
        }
    }

    /** A topic that the test has deleted may still have shown in the list. */
    private static void gone(KafkaFuture<Void> deletion) throws Exception {
        try {
            deletion.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
        }
    }
}
