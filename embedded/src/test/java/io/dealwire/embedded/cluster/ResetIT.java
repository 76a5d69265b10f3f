package io.dealwire.embedded.cluster;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.embedded.kit.AppProcess;
import io.dealwire.embedded.kit.CommandAnswer;
import io.dealwire.embedded.kit.Records;
import io.dealwire.embedded.kit.TestStack;
import io.dealwire.embedded.load.InventedDeal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What is left after a reset when half of the texts are gone. */
class ResetIT {

    private static final int DEALS = 24;

    @TempDir
    private Path folder;

    @RegisterExtension
    private final TestStack stack = TestStack.withOwnNames().small();

    @BeforeEach
    void createTopics() {
        stack.createTopics();
    }

    @Test
    void everyScopeButReportsGivesTheSameDealsIdsAndCountsAlsoWhereTextsAreGoneAndTellsNoEventTwice() throws Exception {
        // Given
        Map<String, String> deals = new TreeMap<>();
        try (AppProcess instance = AppProcess.start(stack, folder)) {
            eventually().until(instance::isReady);
            // What was published before would be told a minute later.
            stack.publish(InventedDeal.articles(0, DEALS));
            eventually().untilAsserted(() -> {
                assertCounts(instance);
                deals.clear();
                deals.putAll(deals(instance));
                assertThat(deals).hasSize(DEALS);
            });
            eventually().untilAsserted(() -> assertThat(events()).hasSize(DEALS));
            assertThat(instance.stop()).isTrue();
        }
        removeTextsOfOnePartition();

        for (List<String> scope : List.of(List.of("--stories"), List.<String>of(), List.of("--outputs"))) {
            // When
            dealwire(Stream.concat(
                            Stream.of("reset", "--yes", "--set", "streams.state-dir=" + folder.resolve("state")),
                            scope.stream())
                    .toArray(String[]::new));
            // Then
            try (AppProcess instance = AppProcess.start(stack, folder)) {
                eventually().until(instance::isReady);
                stack.awaitAllRead();
                eventually().untilAsserted(() -> {
                    assertCounts(instance);
                    assertThat(deals(instance)).as("after reset %s", scope).isEqualTo(deals);
                });
                if (scope.equals(List.of("--outputs"))) {
                    // What is told late is told when nothing waits any more: looked at once, for it takes a minute.
                    eventually().until(() -> stack.dealsWaiting().isEmpty());
                }
                assertThat(events()).as("events after reset %s", scope).hasSize(DEALS);
                assertThat(instance.stop()).isTrue();
            }
        }
    }

    private static void assertCounts(AppProcess instance) {
        assertThat(IntStream.range(0, DEALS))
                .allSatisfy(number -> assertThat(
                                instance.json("/api/v1/companies/" + new InventedDeal(number).buyerId() + "/counts")
                                        .path("total")
                                        .asInt())
                        .isEqualTo(1));
    }

    /** The deals there are by id, each by its title. */
    private static Map<String, String> deals(AppProcess instance) {
        Map<String, String> deals = new HashMap<>();
        JsonNode items = instance.json("/api/v1/deals?limit=100").path("items");
        items.forEach(deal ->
                deals.put(deal.path("dealId").asText(), deal.path("title").asText()));
        return new TreeMap<>(deals);
    }

    /** The deals that events are about, as often as there are events. */
    private List<String> events() {
        List<String> events = new ArrayList<>();
        Records.of(stack, stack.topics().dealEvents(), new ByteArrayDeserializer(), event -> events.add(event.key()));
        return events;
    }

    private void removeTextsOfOnePartition() throws Exception {
        TopicPartition partition = new TopicPartition(stack.topics().articlesRaw(), 0);
        try (Admin admin = stack.admin()) {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        }
    }

    private void dealwire(String... arguments) {
        CommandAnswer answer = stack.dealwire(arguments);
        assertThat(answer.exitCode()).as(answer.err()).isZero();
    }
}
