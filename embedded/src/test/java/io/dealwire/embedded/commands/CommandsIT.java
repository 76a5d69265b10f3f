package io.dealwire.embedded.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.cli.Dealwire;
import io.dealwire.embedded.stack.DataFolder;
import io.dealwire.embedded.stack.EmbeddedStack;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands that speak to brokers and registry, against real ones. */
class CommandsIT {

    private static final String APPLICATION = "dealwire-streams";
    private static final String CHANGELOG = APPLICATION + "-story-articles-changelog";

    @TempDir
    private Path folder;

    private DataFolder data;
    private EmbeddedStack stack;
    private Admin admin;

    @BeforeEach
    void startStack() {
        data = DataFolder.open(folder.resolve("stack"), false);
        stack = EmbeddedStack.start(data, 0, 0);
        stack.awaitReady();
        admin = Admin.create(Map.of("bootstrap.servers", stack.bootstrapServers()));
    }

    @AfterEach
    void stopStack() {
        admin.close();
        stack.close();
        data.close();
    }

    @Test
    void articlesArePublishedToTheTopicsThatWereCreated() throws Exception {
        // Given
        Path file = Files.writeString(folder.resolve("news.jsonl"), """
                {"id":"a1","title":"One","publishedAt":"2026-03-02"}
                {"id":"a2","title":"Two","publishedAt":"2006-03-02"}
                {"id":"a1","deleted":true}
                """);
        Answer early = dealwire("publish", file.toString());
        assertThat(early.exitCode()).isEqualTo(1);
        assertThat(early.err()).contains("\"dealwire topics create\" makes them.");
        // When
        dealwire("topics", "create");
        Answer published = dealwire("publish", "--json", file.toString());
        // Then
        assertThat(published.exitCode()).as(published.err()).isZero();
        assertThat(published.out()).contains("\"articles\":2,\"takeDowns\":1");
        assertThat(recordsOn("dealwire.articles.raw")).isEqualTo(3);
    }

    @Test
    void theDoctorFindsWhatIsMissingAndThenNothing() {
        // Given
        Answer before = dealwire("doctor");
        assertThat(before.exitCode()).isEqualTo(1);
        assertThat(before.out()).contains("FAILED  topics", "FAILED  subjects", "ok      broker", "ok      registry");
        // When
        dealwire("topics", "create");
        Answer after = dealwire("doctor");
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
        Answer loaded = dealwire("companies", "load", file.toString());
        assertThat(loaded.err()).contains("2 companies were put on dealwire.companies.");
        // When
        Answer removed = dealwire("companies", "remove", "acme-tools", "acme");
        Answer again = dealwire("companies", "remove", "acme-tools");
        // Then
        assertThat(removed.exitCode()).isEqualTo(3);
        assertThat(removed.err()).contains("1 company was removed from dealwire.companies.", "No company has: acme.");
        assertThat(again.err()).contains("0 companies were removed", "No company has: acme-tools.");
        assertThat(recordsOn("dealwire.companies")).isEqualTo(3);
    }

    @Test
    void aResetTakesPositionsInternalTopicsLoopsAndOutputsAndLeavesTheRest() throws Exception {
        // Given
        dealwire("topics", "create");
        admin.createTopics(List.of(new NewTopic(CHANGELOG, 2, (short) 1))).all().get();
        send("dealwire.articles.raw", "dealwire.story-mail", "dealwire.deals", "dealwire.companies");
        admin.alterConsumerGroupOffsets(
                        APPLICATION, Map.of(new TopicPartition("dealwire.articles.raw", 0), new OffsetAndMetadata(1)))
                .all()
                .get();
        Set<String> wanted = new HashSet<>(topics());
        wanted.remove(CHANGELOG);
        // When
        Answer reset = dealwire("reset", "--outputs", "--yes");
        // Then
        assertThat(reset.exitCode()).as(reset.err()).isZero();
        assertThat(topics()).isEqualTo(wanted);
        assertThat(recordsOn("dealwire.articles.raw")).isEqualTo(1);
        assertThat(recordsOn("dealwire.companies")).isEqualTo(1);
        assertThat(recordsOn("dealwire.story-mail")).isZero();
        assertThat(recordsOn("dealwire.deals")).isZero();
        assertThat(admin.listGroups().all().get())
                .noneMatch(group -> group.groupId().equals(APPLICATION));
        assertThat(dealwire("topics", "describe").exitCode()).isZero();
        assertThat(dealwire("reset", "--yes", "--dry-run").err()).doesNotContain(CHANGELOG);
    }

    @Test
    void aResetSpreadsTheProbesOverTheBandsOfTheSettings() throws Exception {
        // Given
        dealwire("topics", "create");
        // When
        Answer reset = dealwire("reset", "--yes", "--set", "story.bands=3");
        // Then
        assertThat(reset.exitCode()).as(reset.err()).isZero();
        assertThat(dealwire("topics", "describe", "--set", "story.bands=3").exitCode())
                .isZero();
        assertThat(dealwire("reset", "--yes").exitCode()).isZero();
        assertThat(dealwire("topics", "describe").exitCode()).isZero();
    }

    private record Answer(int exitCode, String out, String err) {}

    private Answer dealwire(String... arguments) {
        Map<String, String> environment = new HashMap<>();
        environment.put("DEALWIRE_KAFKA_BOOTSTRAP_SERVERS", stack.bootstrapServers());
        environment.put("DEALWIRE_REGISTRY_URL", stack.registryUrl());
        environment.put("DEALWIRE_STREAMS_STATE_DIR", folder.resolve("state").toString());
        // Nobody listens there: another test's instance must not be taken for ours.
        environment.put("DEALWIRE_HTTP_PORT", "1");
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Dealwire.commandLine(environment);
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode = line.execute(arguments);
        return new Answer(exitCode, out.toString(), err.toString());
    }

    private void send(String... topics) throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", stack.bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            for (String topic : topics) {
                producer.send(new ProducerRecord<>(topic, "key", "value")).get();
            }
        }
    }

    private Set<String> topics() throws Exception {
        return admin.listTopics().names().get();
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
