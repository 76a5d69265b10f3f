package io.dealwire.embedded.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dealwire.avro.RawArticle;
import io.dealwire.cli.Dealwire;
import io.dealwire.config.Settings;
import io.dealwire.embedded.load.InventedDeal;
import io.dealwire.embedded.stack.DataFolder;
import io.dealwire.embedded.stack.EmbeddedStack;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.ConfiguredAvroSerdes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The only instance is killed in the middle of its work, and started again on what its stores hold. */
class KilledInstanceIT {

    private static final Duration SOON = Duration.ofMinutes(4);
    /** Articles before the kill; as many come after it. More of them show how much a start has to restore. */
    private static final int ARTICLES = Integer.getInteger("dealwire.kill.articles", 400);

    @TempDir
    private Path folder;

    private DataFolder data;
    private EmbeddedStack stack;

    @BeforeEach
    void startStack() throws Exception {
        data = DataFolder.open(folder.resolve("stack"), false);
        stack = EmbeddedStack.start(data, 0, 0);
        stack.awaitReady();
        assertThat(Dealwire.commandLine(Map.of())
                        .execute(
                                "topics",
                                "create",
                                "--bootstrap",
                                stack.bootstrapServers(),
                                "--registry",
                                stack.registryUrl()))
                .isZero();
    }

    @AfterEach
    void stopStack() {
        stack.close();
        data.close();
    }

    @Test
    void everyDealIsCountedOnceAfterAKillInTheMiddle() throws Exception {
        // Given
        try (AppProcess instance = AppProcess.start(stack, folder)) {
            await().atMost(SOON).until(instance::isReady);
            publish(0, ARTICLES);
            await().atMost(SOON).until(() -> count(instance, ARTICLES / 2) > 0);
            // When
            instance.kill();
        }
        publish(ARTICLES, 2 * ARTICLES);
        try (AppProcess instance = AppProcess.start(stack, folder)) {
            await().atMost(SOON).until(instance::isReady);
            // Then
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(IntStream.range(0, 2 * ARTICLES))
                            .allSatisfy(number ->
                                    assertThat(count(instance, number)).isEqualTo(1)));
        }
    }

    private static int count(AppProcess instance, int number) {
        return instance.json("/api/v1/companies/" + new InventedDeal(number).buyerId() + "/counts")
                .path("total")
                .asInt();
    }

    private void publish(int from, int to) {
        Settings settings = Settings.of(Map.of("registry.url", stack.registryUrl()));
        try (AvroSerdes serdes = ConfiguredAvroSerdes.of(settings.registry());
                KafkaProducer<String, RawArticle> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", stack.bootstrapServers(), "compression.type", "lz4"),
                        new StringSerializer(),
                        serdes.published(RawArticle.class).serializer())) {
            for (int number = from; number < to; number++) {
                InventedDeal deal = new InventedDeal(number);
                producer.send(
                        new ProducerRecord<>("dealwire.articles.raw", deal.articleId(), deal.article(Instant.now())));
            }
        }
    }
}
