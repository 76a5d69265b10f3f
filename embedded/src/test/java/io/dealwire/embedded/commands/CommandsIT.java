package io.dealwire.embedded.commands;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.embedded.kit.CommandAnswer;
import io.dealwire.embedded.kit.TestStack;
import io.dealwire.layout.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The commands that speak to brokers and registry, against real ones. */
class CommandsIT {

    @TempDir
    private Path folder;

    @RegisterExtension
    private final TestStack stack = TestStack.withOwnNames();

    private final String changelog = stack.applicationId() + "-story-articles-changelog";
    private final Topics topics = stack.topics();
    private Admin admin;

    @BeforeEach
    void connect() {
        admin = stack.admin();
    }

    @AfterEach
    void disconnect() {
        admin.close();
    }

    @Test
    void articlesArePublishedToTheTopicsThatWereCreated() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("news.jsonl"), """
                {"id":"a1","title":"One","publishedAt":"2026-03-02"}
                {"id":"a2","title":"Two","publishedAt":"2006-03-02"}
                {"id":"a1","deleted":true}
                """);
        CommandAnswer early = dealwire("publish", file.toString());
        assertThat(early.exitCode()).isEqualTo(1);
        assertThat(early.err()).contains("\"dealwire topics create\" makes them.");
        // When
        dealwire("topics", "create");
        CommandAnswer published = dealwire("publish", "--json", file.toString());
        // Then
        assertThat(published.exitCode()).as(published.err()).isZero();
        assertThat(published.out()).contains("\"articles\":2,\"takeDowns\":1");
        assertThat(recordsOn(topics.articlesRaw())).isEqualTo(3);
    }

    @Test
    void theDoctorFindsWhatIsMissingAndThenNothing() {
        // Given
        CommandAnswer before = dealwire("doctor");
        assertThat(before.exitCode()).isEqualTo(1);
        assertThat(before.out()).contains("FAILED  topics", "FAILED  subjects", "ok      broker", "ok      registry");
        // When
        dealwire("topics", "create");
        CommandAnswer after = dealwire("doctor");
        // Then
        assertThat(after.out()).contains("ok      topics", "ok      subjects").doesNotContain("FAILED");
        assertThat(after.exitCode()).isZero();
    }

    @Test
    void onlyCompaniesThatThereAreAreRemovedAndTheOthersAreNamed() throws Exception {
        // Given
        dealwire("topics", "create");
        Path file = Files.writeString(folder.resolve("companies.jsonl"), """
                {"id":"acme-tools","name":"Acme Tools"}
                {"id":"quay","name":"Quay Foods"}
                """);
        CommandAnswer loaded = dealwire("companies", "load", file.toString());
        assertThat(loaded.err()).contains("2 companies were put on " + topics.companies() + ".");
        // When
        CommandAnswer removed = dealwire("companies", "remove", "acme-tools", "acme");
        CommandAnswer again = dealwire("companies", "remove", "acme-tools");
        // Then
        assertThat(removed.exitCode()).isEqualTo(3);
        assertThat(removed.err())
                .contains("1 company was removed from " + topics.companies() + ".", "No company has: acme.");
        assertThat(again.err()).contains("0 companies were removed", "No company has: acme-tools.");
        assertThat(recordsOn(topics.companies())).isEqualTo(3);
    }

    @Test
    void aResetTakesPositionsInternalTopicsLoopsAndOutputsAndLeavesTheRest() throws Exception {
        // Given
        dealwire("topics", "create");
        stack.createTopic(changelog, 2);
        send(topics.articlesRaw(), topics.storyMail(), topics.deals(), topics.companies());
        admin.alterConsumerGroupOffsets(
                        stack.applicationId(),
                        Map.of(new TopicPartition(topics.articlesRaw(), 0), new OffsetAndMetadata(1)))
                .all()
                .get();
        Set<String> wanted = stack.ownTopics();
        wanted.remove(changelog);
        // When
        CommandAnswer reset = dealwire("reset", "--outputs", "--yes");
        // Then
        assertThat(reset.exitCode()).as(reset.err()).isZero();
        eventually().untilAsserted(() -> {
            assertThat(stack.ownTopics()).isEqualTo(wanted);
            assertThat(recordsOn(topics.storyMail())).isZero();
            assertThat(recordsOn(topics.deals())).isZero();
            assertThat(admin.listGroups().all().get())
                    .noneMatch(group -> group.groupId().equals(stack.applicationId()));
        });
        assertThat(recordsOn(topics.articlesRaw())).isEqualTo(1);
        assertThat(recordsOn(topics.companies())).isEqualTo(1);
        assertThat(dealwire("topics", "describe").exitCode()).isZero();
        assertThat(dealwire("reset", "--yes", "--dry-run").err()).doesNotContain(changelog);
    }

    @Test
    void aResetSpreadsTheProbesOverTheBandsOfTheSettings() throws Exception {
        // Given
        dealwire("topics", "create");
        // When
        CommandAnswer reset = dealwire("reset", "--yes", "--set", "story.bands=3");
        // Then
        assertThat(reset.exitCode()).as(reset.err()).isZero();
        assertThat(dealwire("topics", "describe", "--set", "story.bands=3").exitCode())
                .isZero();
        assertThat(dealwire("reset", "--yes").exitCode()).isZero();
        assertThat(dealwire("topics", "describe").exitCode()).isZero();
    }

    private CommandAnswer dealwire(String... arguments) {
        Map<String, String> variables = Map.of(
                "DEALWIRE_STREAMS_STATE_DIR",
                folder.resolve("state").toString(),
                // Nobody listens there: another test's instance must not be taken for ours.
                "DEALWIRE_HTTP_PORT",
                "1");
        return stack.dealwire(variables, arguments);
    }

    private void send(String... topics) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", stack.bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            for (String topic : topics) {
                producer.send(new ProducerRecord<>(topic, "key", "value")).get();
            }
        }
    }

    private long recordsOn(String topic) throws Exception {
        List<TopicPartition> partitions =
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList();
        return offsets(partitions, OffsetSpec.latest()) - offsets(partitions, OffsetSpec.earliest());
    }

    private long offsets(List<TopicPartition> partitions, OffsetSpec which) throws Exception {
        return admin
                .listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which)))
                .all()
                .get()
                .values()
                .stream()
                .mapToLong(info -> info.offset())
                .sum();
    }
}
