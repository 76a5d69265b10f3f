package io.dealwire.embedded.cluster;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.avro.Company;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.cli.Dealwire;
import io.dealwire.embedded.kit.AppProcess;
import io.dealwire.embedded.kit.CommandAnswer;
import io.dealwire.embedded.kit.JavaCommand;
import io.dealwire.embedded.kit.Records;
import io.dealwire.embedded.kit.TestStack;
import io.dealwire.embedded.load.InventedDeal;
import io.dealwire.json.Json;
import io.dealwire.serde.AvroSerdes;
import io.dealwire.serde.ConfiguredAvroSerdes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Articles read again after the company reference has changed, by a command that is killed in the middle. */
class RereadIT {

    private static final int DEALS = 40;

    @TempDir
    private Path folder;

    @RegisterExtension
    private final TestStack stack = TestStack.withOwnNames().small();

    private AvroSerdes serdes;

    @BeforeEach
    void createTopics() {
        serdes = ConfiguredAvroSerdes.of(stack.settings(Map.of()).registry());
        stack.createTopics();
    }

    @AfterEach
    void closeSerdes() {
        serdes.close();
    }

    @Test
    void aCommandThatWasKilledGoesOnAndEveryArticleIsReadByTheReferenceOfNow() throws Exception {
        publishArticles();
        try (AppProcess instance = AppProcess.start(stack, folder)) {
            eventually().until(instance::isReady);
            eventually().untilAsserted(() -> assertThat(tagged()).hasSize(DEALS));
            Map<String, String> deals = eventually().until(() -> deals(instance), found -> found.size() == DEALS);
            assertThat(wanted()).isZero();

            // The name of one company, which its article tells, is known from now on.
            publish(
                    stack.topics().companies(),
                    Map.of("ref-one", Company.newBuilder().setName(buyer()).build()),
                    Company.class);
            eventually().untilAsserted(() -> assertThat(wanted()).isEqualTo(DEALS));
            // One a second: however long it takes to see the first, the last is far away.
            Process killed = child("reread", "--rate", "1");
            eventually().until(() -> rereads() > 0);
            killed.destroyForcibly().waitFor();
            assertThat(rereads()).isLessThan(DEALS);

            JsonNode rest = json("reread", "--json", "--rate", "100");

            assertThat(rest.path("resumed").asBoolean()).isTrue();
            assertThat(rereads()).isEqualTo(DEALS);
            eventually().untilAsserted(() -> assertThat(wanted()).isZero());
            assertThat(tagged().get(new InventedDeal(0).articleId()).getCompanies())
                    .anyMatch(company -> company.getCompanyId().equals("ref-one"));
            stack.awaitAllRead();
            eventually()
                    .untilAsserted(() ->
                            assertThat(deals(instance).values()).containsExactlyInAnyOrderElementsOf(deals.values()));
            assertThat(instance.stop()).isTrue();
        }
    }

    private String buyer() {
        return new InventedDeal(0).article(Instant.EPOCH).getTitle().split(" to buy ")[0];
    }

    /** How many articles a dry run would send. */
    private int wanted() throws IOException {
        return json("reread", "--dry-run", "--json").path("wanted").asInt();
    }

    /** How many records of raw articles are marked to be read again. */
    private long rereads() {
        List<String> marked = new ArrayList<>();
        Records.of(stack, stack.topics().articlesRaw(), new ByteArrayDeserializer(), record -> {
            if (record.headers().lastHeader("dealwire.read-again") != null) {
                marked.add(record.key());
            }
        });
        return Set.copyOf(marked).size();
    }

    private Map<String, TaggedArticle> tagged() {
        Map<String, TaggedArticle> tagged = new TreeMap<>();
        Records.of(
                stack,
                stack.topics().articlesTagged(),
                serdes.published(TaggedArticle.class).deserializer(),
                record -> tagged.put(record.key(), record.value()));
        return tagged;
    }

    private static Map<String, String> deals(AppProcess instance) {
        Map<String, String> deals = new TreeMap<>();
        instance.json("/api/v1/deals?limit=100")
                .path("items")
                .forEach(deal -> deals.put(
                        deal.path("dealId").asText(), deal.path("title").asText()));
        return deals;
    }

    private void publishArticles() {
        publish(
                stack.topics().articlesRaw(),
                IntStream.range(0, DEALS)
                        .mapToObj(InventedDeal::new)
                        .collect(Collectors.toMap(InventedDeal::articleId, deal -> deal.article(Instant.now()))),
                RawArticle.class);
    }

    private <T extends SpecificRecord> void publish(String topic, Map<String, T> records, Class<T> type) {
        try (KafkaProducer<String, T> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                new StringSerializer(),
                serdes.published(type).serializer())) {
            records.forEach((key, value) -> producer.send(new ProducerRecord<>(topic, key, value)));
        }
    }

    private Process child(String... arguments) throws IOException {
        return JavaCommand.of(Dealwire.class, 256, List.of(), stack.environment(), List.of(arguments))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.txt").toFile())
                .start();
    }

    private JsonNode json(String... arguments) throws IOException {
        return Json.mapper().readTree(dealwire(arguments));
    }

    private String dealwire(String... arguments) {
        CommandAnswer answer = stack.dealwire(arguments);
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer.out();
    }
}
