package io.dealwire.embedded.load;

import static io.dealwire.embedded.kit.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.Deal;
import io.dealwire.avro.RawArticle;
import io.dealwire.config.Settings;
import io.dealwire.embedded.kit.Patience;
import io.dealwire.embedded.pipeline.Findings;
import io.dealwire.embedded.pipeline.LocalPipeline;
import io.dealwire.embedded.pipeline.PipelineRequest;
import io.dealwire.embedded.pipeline.Steps;
import io.dealwire.embedded.stack.JavaProfile;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Articles flow while many ask. Look-ups that take a store's locks in another order than the stream does bring both to a
 * stand (KAFKA-19629, in Kafka Streams up to 4.3), and health does not tell.
 */
class QueriesUnderLoadIT {

    /** Articles that are looked up one by one at the end. */
    private static final int LOOKED_UP = 500;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final LoadPlan plan = LoadPlan.given();
    private final Sightings sightings = new Sightings(plan.totalArticles());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void lookUpsNeitherStopTheStreamNorGetAWrongAnswer() throws Exception {
        try (LocalPipeline pipeline = LocalPipeline.start(request(), new Steps(new PrintWriter(System.err, true)))) {
            QueryClient client = new QueryClient(pipeline.queries().orElseThrow());
            Lookups lookups = new Lookups(client, sightings);
            CountDelays delays = new CountDelays(client);
            // When
            List<Future<Void>> load = new ArrayList<>();
            load.add(run(() -> publish(pipeline, delays)));
            IntStream.range(0, plan.lookups() == 0 ? 0 : LoadPlan.THREADS)
                    .forEach(thread -> load.add(run(() -> lookUp(lookups, new Random(thread)))));
            Future<Void> following = run(() -> follow(delays));
            awaitDone(load, plan.length().plus(Patience.LONG));
            // Then
            awaitDone(List.of(run(() -> drain(pipeline))), Patience.LONG);
            eventually().until(() -> delays.awaited() == 0);
            over.set(true);
            following.get();
            System.out.println(report(lookups, delays));
            assertThat(lookups.wrong()).isEmpty();
            assertThat(sightings.published()).isPositive();
            assertEverythingIsThereOnce(pipeline.findings());
            assertEverythingIsFound(new Lookups(client, sightings));
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
    }

    private PipelineRequest request() {
        return new PipelineRequest(
                Optional.of(folder),
                false,
                JavaProfile.LASTING,
                0,
                0,
                Optional.of(0),
                // A stream that stands still is not waited for.
                Map.of("streams.close-timeout", "1m", "streams.rehearsal", "0"),
                Settings::of);
    }

    private Future<Void> run(Callable<Void> work) {
        return threads.submit(work);
    }

    /** Waits for work to be done, and looks meanwhile for threads that wait for each other. */
    private static void awaitDone(List<Future<Void>> work, Duration atMost) throws Exception {
        await().atMost(atMost).until(() -> {
            assertThat(deadlock()).as("threads that wait for each other").isEmpty();
            return work.stream().allMatch(Future::isDone);
        });
        for (Future<Void> done : work) {
            done.get();
        }
    }

    private Void publish(LocalPipeline pipeline, CountDelays delays) throws Exception {
        Properties properties = new Properties();
        properties.putAll(pipeline.settings().kafka().clientProperties());
        properties.put("compression.type", "lz4");
        try (KafkaProducer<String, RawArticle> producer = new KafkaProducer<>(
                properties,
                new StringSerializer(),
                pipeline.serdes().published(RawArticle.class).serializer())) {
            Pacing pacing = new Pacing(plan.length(), plan.articles());
            for (int number = 0; pacing.next() && number < plan.totalArticles(); number++) {
                InventedDeal deal = new InventedDeal(number);
                boolean followed = number % CountDelays.EACH == 0;
                producer.send(
                        new ProducerRecord<>(
                                pipeline.topics().articlesRaw(), deal.articleId(), deal.article(Instant.now())),
                        (metadata, failure) -> {
                            if (followed && failure == null) {
                                delays.appended(deal, metadata.timestamp());
                            }
                        });
                sightings.publish(number);
            }
        }
        return null;
    }

    private Void lookUp(Lookups lookups, Random random) throws InterruptedException {
        Pacing pacing = new Pacing(plan.length(), (double) plan.lookups() / LoadPlan.THREADS);
        while (pacing.next()) {
            lookups.next(random);
        }
        return null;
    }

    private Void follow(CountDelays delays) throws InterruptedException {
        while (!over.get()) {
            delays.next();
        }
        return null;
    }

    private static Void drain(LocalPipeline pipeline) throws InterruptedException {
        pipeline.drain(Duration.ofMillis(200), backlog -> {});
        return null;
    }

    /** Threads that hold what others of them want, and where; empty when there are none. */
    private static String deadlock() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] ids = threads.findDeadlockedThreads();
        return ids == null
                ? ""
                : Arrays.stream(threads.getThreadInfo(ids, 12))
                        .map(ThreadInfo::toString)
                        .collect(Collectors.joining("\n"));
    }

    private void assertEverythingIsThereOnce(Findings findings) {
        int published = sightings.published();
        List<String> dealIds = IntStream.range(0, published)
                .mapToObj(number -> findings.article(new InventedDeal(number).articleId())
                        .orElseThrow()
                        .getDealId())
                .toList();
        assertThat(findings.deadLetters()).isEmpty();
        // Sorted: to look for each of a hundred thousand among all takes longer than the load.
        assertThat(findings.deals().stream().map(Deal::getDealId).sorted())
                .containsExactlyElementsOf(dealIds.stream().sorted().toList());
        assertThat(findings.counts().stream()
                        .map(CompanyDealCounts::getCompanyId)
                        .sorted())
                .containsExactlyElementsOf(IntStream.range(0, published)
                        .mapToObj(InventedDeal::new)
                        .flatMap(deal -> deal.companyIds().stream())
                        .sorted()
                        .toList());
        assertThat(findings.counts()).extracting(CompanyDealCounts::getTotal).containsOnly(1);
    }

    private void assertEverythingIsFound(Lookups lookups) {
        int published = sightings.published();
        for (int number = 0; number < published; number += Math.max(1, published / LOOKED_UP)) {
            InventedDeal deal = new InventedDeal(number);
            for (Sightings.Kind kind : Sightings.Kind.values()) {
                sightings.see(kind, number);
            }
            assertThatCode(() -> {
                        lookups.article(deal);
                        lookups.deal(deal);
                        lookups.company(deal);
                    })
                    .doesNotThrowAnyException();
        }
        assertThat(lookups.wrong()).isEmpty();
        assertThat(lookups.answers()).containsOnlyKeys(200);
    }

    private String report(Lookups lookups, CountDelays delays) {
        return "Load: " + sightings.published() + " articles and "
                + lookups.answers().values().stream()
                        .mapToLong(Number::longValue)
                        .sum() + " look-ups in "
                + plan.length().toSeconds() + " s; answers by status " + lookups.answers() + "; " + delays.report();
    }
}
