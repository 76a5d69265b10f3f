package io.dealwire.embedded.lasting;

import static io.dealwire.embedded.kit.Patience.eventually;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.Deal;
import io.dealwire.avro.DealEvent;
import io.dealwire.avro.DealParty;
import io.dealwire.cli.Dealwire;
import io.dealwire.deal.event.DealHistory;
import io.dealwire.deal.event.FactsOfDeal;
import io.dealwire.embedded.kit.AppProcess;
import io.dealwire.embedded.kit.CommandAnswer;
import io.dealwire.embedded.kit.JavaCommand;
import io.dealwire.embedded.kit.Records;
import io.dealwire.embedded.kit.TestStack;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.ConfiguredAvroSerdes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three years of news, corrections and take-downs of articles of every age among it, with kills, a reset and growth in between: what is
 * told always is what a recount of the last words on all articles gives, under the same ids, and every event is told once. Takes minutes: runs with the profile
 * {@code faults}, or by hand with few articles and without growth.
 */
@EnabledIfSystemProperty(named = "dealwire.lasting.articles", matches = "\\d+")
class LastingIT {

    /** Articles of the history, without corrections. */
    private static final int ARTICLES = Integer.getInteger("dealwire.lasting.articles", 120);

    /** Whether the application also moves to twice and four times the partitions. */
    private static final boolean GROWS = Boolean.getBoolean("dealwire.lasting.grows");

    @TempDir
    private Path folder;

    @RegisterExtension
    private final TestStack stack = TestStack.withOwnNames();

    private final InventedHistory history = new InventedHistory(20_230_310, ARTICLES);
    private AvroSerdes serdes;
    private int partitions = 4;

    @BeforeEach
    void createTopics() {
        stack.createTopics();
        serdes = ConfiguredAvroSerdes.of(stack.settings(Map.of()).registry());
    }

    @AfterEach
    void close() {
        serdes.close();
    }

    @Test
    void dealsIdsCountsAndEventsEqualARecountThroughKillsResetAndGrowth() throws Exception {
        int most = history.size() * 3 / 4;
        killedInTheMiddle(() -> publish(0, most), ARTICLES / 4);
        dealwire("publish", samples().toString());
        Told first = told(most);
        assertThat(first.others()).hasSizeGreaterThan(8);

        reset();
        killedInTheMiddle(() -> {}, ARTICLES / 4);
        assertThat(told(most)).isEqualTo(first);

        killedInTheMiddle(() -> publish(most, history.size()), ARTICLES / 8);
        Told last = told(history.size());
        assertThat(last.others()).isEqualTo(first.others());
        assertThat(topicsWith(history.standing()))
                .contains(stack.topics().articlesRaw(), stack.topics().deals());
        assertThat(history.gone()).isNotEmpty();
        assertThat(topicsWith(history.gone())).isEmpty();
        if (GROWS) {
            for (int more : List.of(8, 16)) {
                grow(more);
                killedInTheMiddle(() -> {}, 0);
                assertThat(told(history.size())).isEqualTo(last);
            }
        }
    }

    /**
     * The topics that hold one of these texts. Of a key the last record counts: what came before goes when the topic is compacted, or of messages to itself
     * with {@code topics.loop-retention}. The changelogs of all stores are among them.
     */
    private Set<String> topicsWith(Set<String> texts) throws Exception {
        Set<String> topics = new TreeSet<>();
        for (String topic : stack.ownTopics()) {
            Map<String, String> last = new HashMap<>();
            Records.of(
                    stack,
                    topic,
                    new ByteArrayDeserializer(),
                    record -> last.put(
                            record.partition() + record.key(),
                            record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8)));
            if (last.values().stream().anyMatch(value -> texts.stream().anyMatch(value::contains))) {
                topics.add(topic);
            }
        }
        return topics;
    }

    /**
     * What is told.
     *
     * @param deals by id
     * @param events of each deal that there ever was, in order
     * @param others deals of the samples
     */
    private record Told(
            Map<String, Set<String>> deals, Map<String, List<DealEvent>> events, Map<String, Set<String>> others) {}

    private interface Work {

        void run() throws Exception;
    }

    /** Starts an instance and kills it when it has written so many articles more. */
    private void killedInTheMiddle(Work work, int articles) throws Exception {
        long before = written();
        try (AppProcess instance = started()) {
            work.run();
            eventually().until(() -> written() >= before + articles);
            instance.kill();
        }
    }

    private AppProcess started() throws IOException {
        AppProcess instance = AppProcess.start(stack, folder, "topics.partitions=" + partitions);
        eventually().until(instance::isReady);
        return instance;
    }

    private void publish(int from, int to) {
        stack.publish(history.published(from, to));
    }

    private void reset() {
        dealwire(
                "reset",
                "--yes",
                "--set",
                "streams.state-dir=" + folder.resolve("state"),
                "--set",
                "topics.partitions=" + partitions);
    }

    /** By a command that is killed when the first topic has grown, and given again. */
    private void grow(int more) throws Exception {
        List<String> command = List.of(
                "topics",
                "grow",
                "--partitions",
                Integer.toString(more),
                "--yes",
                "--set",
                "streams.state-dir=" + folder.resolve("state"));
        Process child = JavaCommand.of(Dealwire.class, 256, List.of(), stack.environment(), command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.txt").toFile())
                .start();
        try (Admin admin = stack.admin()) {
            eventually().until(() -> partitions(admin) == more || !child.isAlive());
        }
        child.destroyForcibly().waitFor();
        dealwire(command.toArray(String[]::new));
        partitions = more;
    }

    private int partitions(Admin admin) throws Exception {
        return admin.describeTopics(List.of(stack.topics().articlesRaw()))
                .allTopicNames()
                .get()
                .get(stack.topics().articlesRaw())
                .partitions()
                .size();
    }

    /** How many records of articles have been written. */
    private long written() throws Exception {
        String topic = stack.topics().articlesTagged();
        try (Admin admin = stack.admin()) {
            return admin
                    .listOffsets(IntStream.range(0, partitions)
                            .mapToObj(partition -> new TopicPartition(topic, partition))
                            .collect(toMap(partition -> partition, any -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset)
                    .sum();
        }
    }

    /** The samples that say when they were published: the others would make it today. */
    private Path samples() throws IOException {
        Path file = folder.resolve("samples.jsonl");
        try (InputStream samples = getClass().getResourceAsStream("/samples/articles.jsonl")) {
            Files.writeString(
                    file,
                    new String(samples.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.contains("\"publishedAt\""))
                            .collect(joining("\n")));
        }
        return file;
    }

    private void dealwire(String... arguments) {
        CommandAnswer answer = stack.dealwire(arguments);
        assertThat(answer.exitCode()).as(answer.err()).isZero();
    }

    /** What an instance tells that has read everything, after it is seen to be what a recount gives. */
    private Told told(int published) throws Exception {
        try (AppProcess instance = started()) {
            stack.awaitAllRead();
            eventually().until(() -> stack.dealsWaiting().isEmpty());
            stack.awaitAllRead();
            Map<String, Deal> deals = table(stack.topics().deals(), Deal.class);
            Map<String, Set<String>> facts = facts(deals);
            Map<String, Set<String>> invented = new TreeMap<>(facts);
            invented.values().removeIf(deal -> !isInvented(deal));
            assertThat(invented.values()).containsExactlyInAnyOrderElementsOf(history.deals(published));
            assertThat(counts()).isEqualTo(history.counts(published));
            Map<String, List<DealEvent>> events = events();
            assertEventsTell(events, deals);
            assertThat(instance.stop()).isTrue();
            facts.keySet().removeAll(invented.keySet());
            return new Told(invented, events, facts);
        }
    }

    private void assertEventsTell(Map<String, List<DealEvent>> events, Map<String, Deal> deals) {
        Map<String, Object> known = new TreeMap<>();
        events.forEach((dealId, ofDeal) -> {
            assertThat(ofDeal)
                    .extracting(DealEvent::getSequence)
                    .doesNotHaveDuplicates()
                    .isSorted();
            DealHistory.asOf(ofDeal, Instant.MAX).ifPresent(last -> known.put(dealId, last.facts()));
        });
        Map<String, Object> facts = new TreeMap<>();
        deals.forEach((dealId, deal) -> facts.put(dealId, FactsOfDeal.of(deal)));
        assertThat(known).isEqualTo(facts);
    }

    /** The companies of each deal. */
    private static Map<String, Set<String>> facts(Map<String, Deal> deals) {
        Map<String, Set<String>> facts = new TreeMap<>();
        deals.forEach((dealId, deal) -> facts.put(
                dealId, deal.getParties().stream().map(DealParty::getCompanyId).collect(toSet())));
        return facts;
    }

    private static boolean isInvented(Set<String> companies) {
        return companies.stream().anyMatch(LastingIT::isInvented);
    }

    private static boolean isInvented(String companyId) {
        return companyId.startsWith("quor") || companyId.startsWith("hyx");
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        table(stack.topics().companyDealCounts(), CompanyDealCounts.class)
                .forEach((company, count) -> counts.put(company, count.getTotal()));
        counts.values().removeIf(total -> total == 0);
        counts.keySet().removeIf(company -> !isInvented(company));
        return counts;
    }

    private Map<String, List<DealEvent>> events() {
        Map<String, List<DealEvent>> events = new TreeMap<>();
        Records.of(
                stack,
                stack.topics().dealEvents(),
                serdes.published(DealEvent.class).deserializer(),
                event -> events.computeIfAbsent(event.key(), any -> new ArrayList<>())
                        .add(event.value()));
        return events;
    }

    private <T extends SpecificRecord> Map<String, T> table(String topic, Class<T> type) {
        Map<String, T> table = new HashMap<>();
        Records.of(stack, topic, serdes.published(type).deserializer(), record -> {
            if (record.value() == null) {
                table.remove(record.key());
            } else {
                table.put(record.key(), record.value());
            }
        });
        return table;
    }
}
