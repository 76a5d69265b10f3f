package io.dealwire.embedded.cluster;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.embedded.kit.AppProcess;
import io.dealwire.embedded.kit.CommandAnswer;
import io.dealwire.embedded.kit.Records;
import io.dealwire.embedded.kit.TestStack;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two instances share the work, answer for each other, and take over from each other. */
class TwoInstancesIT {

    /** A sample that another outlet had first. */
    private static final String COPY = "harbor-0302-017";
    /** Two samples that fill one template with other facts. */
    private static final String TEMPLATE = "northline-20260303-0050";

    private static final String OTHER_FACTS = "northline-20260303-0052";

    @TempDir
    private Path folder;

    @RegisterExtension
    private final TestStack stack = TestStack.withOwnNames();

    private final List<AppProcess> instances = new ArrayList<>();

    @BeforeEach
    void createTopics() {
        stack.createTopics();
        stack.loadCompanies();
    }

    @AfterEach
    void stopInstances() {
        instances.forEach(AppProcess::close);
    }

    @Test
    void survivorAnswersAsBothDidAfterOneIsKilled() throws Exception {
        // Given
        AppProcess one = start("one");
        AppProcess other = start("other");
        eventually().until(() -> one.isReady() && other.isReady() && sees(one, 1) && sees(other, 1));
        putGarbage("broken", new byte[] {9, 9, 9});
        publishSamples();
        stack.awaitAllRead();
        eventually().until(() -> isWhole(one) && isWhole(other));
        Map<String, JsonNode> before = deals(one);
        Map<String, Integer> counts = counts(one);
        // Then
        assertThat(before).hasSizeGreaterThan(3);
        assertThat(counts).isNotEmpty();
        eventually().untilAsserted(() -> {
            assertThat(deals(other)).isEqualTo(before);
            assertThat(counts(other)).isEqualTo(counts);
            assertThat(holdings(one))
                    .as("both hold deals")
                    .hasSize(2)
                    .allSatisfy((instance, entries) -> assertThat(entries).isPositive());
        });
        before.keySet()
                .forEach(dealId -> assertThat(one.json("/api/v1/deals/" + dealId))
                        .isEqualTo(other.json("/api/v1/deals/" + dealId))
                        .isEqualTo(before.get(dealId)));
        counts.forEach((companyId, deals) -> {
            assertThat(companyCount(one, companyId)).isEqualTo(deals);
            assertThat(companyCount(other, companyId)).isEqualTo(deals);
        });
        Map<String, String> explanations = new TreeMap<>();
        eventually().untilAsserted(() -> {
            explanations.putAll(explanations(one));
            assertThat(explanations(other)).isEqualTo(explanations).hasSize(40);
            assertThat(explanation(one, COPY)
                            .at("/story/comparison/passages/0/text")
                            .asText())
                    .startsWith("Logitech International said on Monday");
        });
        JsonNode nearest = explanation(one, TEMPLATE).at("/story/nearest");
        assertThat(nearest.get("articleId").asText()).isEqualTo(OTHER_FACTS);
        assertThat(nearest.get("reason").asText()).endsWith("one template, other facts.");
        // When
        one.kill();
        // Then
        eventually().until(() -> other.isReady() && sees(other, 0) && isWhole(other));
        eventually().untilAsserted(() -> assertThat(deals(other)).isEqualTo(before));
        eventually().untilAsserted(() -> assertThat(counts(other)).isEqualTo(counts));
        eventually().untilAsserted(() -> assertThat(explanations(other)).isEqualTo(explanations));
        // When
        publishSamples();
        // Then
        stack.awaitAllRead();
        eventually().untilAsserted(() -> assertThat(deals(other)).isEqualTo(before));
        assertThat(deadLetterReasons("broken")).containsExactly("unreadable");
        // When
        command("dead-letters", "replay", "--reason", "unreadable");
        // Then
        eventually().until(() -> deadLetterReasons("broken").equals(List.of("unreadable", "unreadable")));
        assertThat(other.stop()).isTrue();
    }

    private AppProcess start(String name) throws Exception {
        AppProcess instance =
                AppProcess.start(stack, Files.createDirectories(folder.resolve(name)), "streams.standby-replicas=1");
        instances.add(instance);
        return instance;
    }

    private static boolean sees(AppProcess instance, int others) {
        return instance.json("/api/v1/instances").path("others").size() == others;
    }

    private static boolean isWhole(AppProcess instance) {
        JsonNode partial = instance.json("/api/v1/deals").path("partial");
        return partial.isBoolean() && !partial.asBoolean();
    }

    private static Map<String, JsonNode> deals(AppProcess instance) {
        Map<String, JsonNode> deals = new TreeMap<>();
        instance.json("/api/v1/deals?limit=500")
                .path("items")
                .forEach(deal -> deals.put(deal.get("dealId").asText(), deal));
        return deals;
    }

    private static Map<String, Integer> counts(AppProcess instance) {
        Map<String, Integer> counts = new TreeMap<>();
        instance.json("/api/v1/counts?limit=500")
                .path("items")
                .forEach(item -> counts.put(
                        item.get("companyId").asText(), item.get("deals").asInt()));
        return counts;
    }

    private static int companyCount(AppProcess instance, String companyId) {
        return instance.json("/api/v1/companies/" + companyId + "/counts")
                .path("total")
                .asInt();
    }

    /** How many deals each instance holds. */
    private static Map<String, Integer> holdings(AppProcess instance) {
        Map<String, Integer> holdings = new TreeMap<>();
        instance.json("/api/v1/stores").path("items").forEach(item -> {
            if (item.get("store").asText().equals("deals")) {
                holdings.put(
                        item.get("instance").asText(),
                        item.get("approximateEntries").asInt());
            }
        });
        return holdings;
    }

    /** How each article is explained; all bands have to answer for it. */
    private static Map<String, String> explanations(AppProcess instance) {
        Map<String, String> explanations = new TreeMap<>();
        instance.json("/api/v1/articles?limit=500").path("items").forEach(article -> {
            String articleId = article.get("articleId").asText();
            JsonNode explanation = explanation(instance, articleId);
            assertThat(explanation.at("/story/nearest/partial").asBoolean(true))
                    .as(explanation.toString())
                    .isFalse();
            explanations.put(articleId, explanation.toString());
        });
        return explanations;
    }

    private static JsonNode explanation(AppProcess instance, String articleId) {
        return instance.json("/api/v1/articles/" + articleId + "/explain");
    }

    private void publishSamples() throws Exception {
        Path samples = folder.resolve("articles.jsonl");
        try (InputStream articles = TwoInstancesIT.class.getResourceAsStream("/samples/articles.jsonl")) {
            Files.write(samples, articles.readAllBytes());
        }
        command("publish", "--no-progress", samples.toString());
    }

    private void command(String... words) {
        CommandAnswer answer = stack.dealwire(words);
        // 3: the samples hold a broken line, which is named and skipped.
        assertThat(answer.exitCode()).as(answer.err()).isIn(0, 3);
    }

    private void putGarbage(String key, byte[] value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            stack.topics().articlesRaw(), key.getBytes(StandardCharsets.UTF_8), value))
                    .get();
        }
    }

    private List<String> deadLetterReasons(String key) {
        List<String> reasons = new ArrayList<>();
        Records.of(stack, stack.topics().deadLetters(), new ByteArrayDeserializer(), letter -> {
            if (letter.key().equals(key)) {
                reasons.add(new String(
                        letter.headers().lastHeader("dealwire.reason").value(), StandardCharsets.UTF_8));
            }
        });
        return reasons;
    }
}
