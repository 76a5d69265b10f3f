package io.dealwire.embedded.whole;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.dealwire.cli.Dealwire;
import io.dealwire.config.Settings;
import io.dealwire.embedded.kit.AppProcess;
import io.dealwire.embedded.kit.CommandAnswer;
import io.dealwire.embedded.kit.JavaCommand;
import io.dealwire.embedded.kit.Records;
import io.dealwire.embedded.kit.TestStack;
import io.dealwire.ops.grow.Growth;
import io.dealwire.ops.grow.GrowthPlan;
import io.dealwire.ops.grow.KafkaGrowthTarget;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An application that moves to more partitions, by commands that are killed in the middle. */
class GrowIT {

    /** Where our process ends. */
    private static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @TempDir
    private Path folder;

    @RegisterExtension
    private final TestStack stack = TestStack.withOwnNames();

    private Settings settings;

    @BeforeEach
    void createTopics() {
        settings = stack.settings(Map.of());
        stack.createTopics();
    }

    @Test
    void fourPartitionsBecomeEightAndSixteenWithTheSameDealsIdsAndCounts() throws Exception {
        Found found = found(4, () -> dealwire("publish", samples().toString()), any -> {
            assertThat(any.deals).hasSizeGreaterThan(8);
            assertThat(any.counts).hasSizeGreaterThan(12);
            assertThat(any.events.values())
                    .allSatisfy(events -> assertThat(events).isNotEmpty());
        });
        Map<String, List<String>> log = eventsOnTheTopic();

        killedWhenTheFirstTopicHasGrown();
        for (int lines : List.of(2, 3, 8, 15, 16, 18, 24)) {
            assertThatThrownBy(() -> growAndEndAfter(lines)).isInstanceOf(Killed.class);
            assertThat(output("run")).contains("they share tasks and must have equally many");
        }
        assertThat(grow(8)).contains("This goes on with what was cut short");
        found(8, () -> {}, again -> assertThat(again).isEqualTo(found));
        assertThat(eventsOnTheTopic()).isEqualTo(log);
        assertThat(grow(16)).doesNotContain("cut short");
        found(16, () -> {}, again -> assertThat(again).isEqualTo(found));
        assertThat(eventsOnTheTopic()).isEqualTo(log);
        assertThat(grow(16)).contains("there is nothing to do");
        dealwire("topics", "describe", "--set", "topics.partitions=16");
    }

    /** A child process, ended without being asked. */
    private void killedWhenTheFirstTopicHasGrown() throws Exception {
        ProcessBuilder builder = JavaCommand.of(
                        Dealwire.class,
                        256,
                        List.of(),
                        stack.environment(),
                        List.of("topics", "grow", "--partitions", "8", "--yes"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.txt").toFile());
        Process child = builder.start();
        try (Admin admin = stack.admin()) {
            eventually()
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> admin.describeTopics(List.of(stack.topics().articlesRaw()))
                                    .allTopicNames()
                                    .get()
                                    .get(stack.topics().articlesRaw())
                                    .partitions()
                                    .size()
                            == 8);
        }
        child.destroyForcibly().waitFor();
    }

    /** In this process, ended after so many steps have been told. */
    private void growAndEndAfter(int lines) throws Exception {
        AtomicInteger told = new AtomicInteger();
        Admin admin = stack.admin();
        try (KafkaGrowthTarget target = new KafkaGrowthTarget(admin, settings)) {
            Growth.run(
                    GrowthPlan.of(settings, admin.listTopics().names().get(), 8),
                    target,
                    () -> {
                        throw new Killed();
                    },
                    line -> {
                        if (told.incrementAndGet() == lines) {
                            throw new Killed();
                        }
                    },
                    copied -> {});
        }
    }

    private String grow(int partitions) {
        return dealwire(
                "topics",
                "grow",
                "--partitions",
                Integer.toString(partitions),
                "--yes",
                "--set",
                "streams.state-dir=" + folder.resolve("state"));
    }

    /**
     * What is found.
     *
     * @param deals by id
     * @param counts of each company
     * @param events of each deal, in order
     * @param past what was known of each deal at each of its events, and what the counts of its parties were then
     */
    private record Found(
            Map<String, String> deals,
            Map<String, Integer> counts,
            Map<String, List<JsonNode>> events,
            Map<String, JsonNode> past) {}

    /** What happens while an instance runs. */
    private interface Given {

        void happens() throws Exception;
    }

    /** What an instance finds when it has read everything; that is waited for, and for what is expected. */
    private Found found(int partitions, Given given, Consumer<Found> expected) throws Exception {
        try (AppProcess instance = AppProcess.start(stack, folder, "topics.partitions=" + partitions)) {
            eventually().until(instance::isReady);
            given.happens();
            stack.awaitAllRead();
            AtomicReference<Found> found = new AtomicReference<>();
            eventually().untilAsserted(() -> {
                // What is told late is told when nothing waits any more: looked at first, or it might come while it is
                // read.
                assertThat(stack.dealsWaiting()).isEmpty();
                stack.awaitAllRead();
                found.set(found(instance));
                expected.accept(found.get());
            });
            assertThat(instance.stop()).isTrue();
            return found.get();
        }
    }

    private static Found found(AppProcess instance) {
        Map<String, String> deals = new TreeMap<>();
        items(instance, "/api/v1/deals?limit=100")
                .forEach(deal -> deals.put(
                        deal.path("dealId").asText(),
                        deal.path("title").asText() + " | "
                                + deal.path("status").asText() + " | "
                                + deal.path("articles").asInt()));
        Map<String, Integer> counts = new TreeMap<>();
        items(instance, "/api/v1/counts?limit=500")
                .forEach(count -> counts.put(
                        count.path("companyId").asText(), count.path("total").asInt()));
        Map<String, List<JsonNode>> events = new TreeMap<>();
        Map<String, JsonNode> past = new TreeMap<>();
        deals.keySet().forEach(dealId -> {
            List<JsonNode> told = new ArrayList<>();
            instance.json("/api/v1/deals/" + dealId + "/events").path("items").forEach(told::add);
            events.put(dealId, told);
            told.forEach(event -> {
                String asOf = "?asOf=" + event.path("knownAt").asText();
                List<String> asked = new ArrayList<>(List.of("/api/v1/deals/" + dealId + asOf));
                event.at("/after/parties")
                        .forEach(party -> asked.add(
                                "/api/v1/companies/" + party.path("companyId").asText() + "/counts" + asOf));
                asked.forEach(path -> past.put(path, instance.json(path)));
            });
        });
        return new Found(deals, counts, events, past);
    }

    /** The bytes of the events of each deal, in order. */
    private Map<String, List<String>> eventsOnTheTopic() {
        Map<String, List<String>> events = new TreeMap<>();
        Map<String, Integer> partitions = new HashMap<>();
        Records.of(stack, stack.topics().dealEvents(), new ByteArrayDeserializer(), event -> {
            events.computeIfAbsent(event.key(), any -> new ArrayList<>())
                    .add(HexFormat.of().formatHex(event.value()));
            assertThat(partitions.merge(event.key(), event.partition(), (one, other) -> other))
                    .isEqualTo(event.partition());
        });
        return events;
    }

    private static JsonNode items(AppProcess instance, String path) {
        JsonNode answer = instance.json(path);
        assertThat(answer.path("partial").asBoolean()).isFalse();
        return answer.path("items");
    }

    private Path samples() throws IOException {
        try (InputStream samples = getClass().getResourceAsStream("/samples/articles.jsonl")) {
            Path file = folder.resolve("samples.jsonl");
            Files.copy(samples, file);
            return file;
        }
    }

    private String dealwire(String... arguments) {
        CommandAnswer answer = stack.dealwire(arguments);
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer.out() + answer.err();
    }

    private String output(String... arguments) {
        CommandAnswer answer = stack.dealwire(arguments);
        return answer.out() + answer.err();
    }
}
