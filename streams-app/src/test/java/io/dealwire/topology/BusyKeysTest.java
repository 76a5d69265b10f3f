package io.dealwire.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.DealLink;
import io.dealwire.avro.DealMail;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealReading;
import io.dealwire.avro.DealSignal;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.DealType;
import io.dealwire.avro.Evidence;
import io.dealwire.avro.PartyRole;
import io.dealwire.avro.Span;
import io.dealwire.avro.TextField;
import io.dealwire.config.Settings;
import io.dealwire.deal.key.DealKey;
import io.dealwire.deal.ledger.DealLedger;
import io.dealwire.deal.ledger.DealMailFactory;
import io.dealwire.layout.Topics;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keys that get far more than others do: two companies of whose deal thousands report, and a company in thousands of deals. No count may
 * suffer, no record may become large, and one more report may not cost more and more. {@code -Ddealwire.busy.reports} and {@code .deals} choose how
 * many there are; what one more costs, in processor time of the thread, is printed.
 */
class BusyKeysTest {

    private static final int REPORTS = Integer.getInteger("dealwire.busy.reports", 250);
    private static final int DEALS = Integer.getInteger("dealwire.busy.deals", 300);

    private static final int LARGEST = 1 << 20;
    private static final int TIMES = 31;
    private static final Topics TOPICS =
            Topics.under(Settings.of(Map.of()).topics().prefix());

    /** What has been written, changelogs included. */
    private record Written(int records, long bytes, int largest) {}

    @TempDir
    private Path folder;

    private TopologyHarness topology;
    private TestInputTopic<String, DealMail> mail;

    @BeforeEach
    void start() {
        topology = new TopologyHarness(folder, Map.of(), News.DAY);
        mail = topology.driver()
                .createInputTopic(
                        TOPICS.dealMail(),
                        new StringSerializer(),
                        topology.registry().serdes().internal(DealMail.class).serializer());
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void aDealOfManyReportsKeepsItsIdItsStartAndItsCountAndEachReportIsToldOfIt() {
        reportPair(0);
        String dealId = dealIds().values().iterator().next();
        IntStream.range(1, REPORTS).forEach(this::reportPair);

        Map<String, String> told = dealIds();
        topology.pass(Duration.ZERO);
        assertThat(topology.deals()).containsOnlyKeys(dealId).allSatisfy((id, deal) -> {
            assertThat(deal.getFirstSeen()).isEqualTo(News.DAY);
            assertThat(deal.getArticles()).isEqualTo(REPORTS);
        });
        assertThat(topology.counts())
                .hasSize(2)
                .allSatisfy((company, counts) -> assertThat(counts.getTotal()).isOne());
        assertThat(told)
                .hasSize(REPORTS - 1)
                .allSatisfy((story, id) -> assertThat(id).isEqualTo(dealId));
        assertThat(topology.metric("folded-reports-total")).isEqualTo(REPORTS - DealLedger.MAX_SIGNALS);
    }

    @Test
    void oneMoreReportOfManyWritesSmallRecords() {
        IntStream.range(0, REPORTS).forEach(this::reportPair);
        assertThat(written().largest()).isLessThan(LARGEST);

        reportPair(REPORTS);

        // Each report that is kept together with others leaves eight bytes, and its outlet's name.
        assertThat(written().bytes()).isLessThan((64 << 10) + 10L * REPORTS);
        print("pair", REPORTS, i -> reportPair(REPORTS + 1 + i));
    }

    @Test
    void oneMoreDealOfACompanyOfManyWritesAsManyRecordsAsItsTenth() {
        IntStream.range(0, 10).forEach(this::reportDeal);
        written();
        reportDeal(10);
        int tenth = written().records();
        IntStream.range(11, DEALS).forEach(this::reportDeal);
        assertThat(written().largest()).isLessThan(LARGEST);

        reportDeal(DEALS);

        Written one = written();
        assertThat(one.records()).isEqualTo(tenth);
        assertThat(one.bytes()).isLessThan(64 << 10);
        print("company", DEALS, i -> reportDeal(DEALS + 1 + i));
    }

    @Test
    void oneMoreReportThatNamesABusyCompanyAloneWritesAsManyRecordsAsItsTenth() {
        IntStream.range(0, DEALS).forEach(this::reportDeal);
        IntStream.range(0, 10).forEach(this::reportHalf);
        written();
        reportHalf(10);
        int tenth = written().records();
        IntStream.range(11, 2 * DealLedger.MAX_SIGNALS).forEach(this::reportHalf);
        assertThat(written().largest()).isLessThan(LARGEST);

        reportHalf(2 * DealLedger.MAX_SIGNALS);

        Written one = written();
        assertThat(one.records()).isEqualTo(tenth);
        // With the quotes of each report that is held: any of them may be adopted yet.
        assertThat(one.bytes()).isLessThan(192 << 10);
        print("company, a report that names it alone", DEALS, i -> reportHalf(2 * DealLedger.MAX_SIGNALS + 1 + i));
    }

    @Test
    void theLatestDealOfACompanyOfManyIsTakenBackAndTheOneBeforeIsItsLast() {
        IntStream.range(0, DEALS).forEach(this::reportDeal);
        topology.pass(Duration.ZERO);
        String last = topology.counts().get("hub").getLastDealId();

        report("latest", News.DAY.plus(Duration.ofDays(1)), "hub", "newest");
        topology.pass(Duration.ZERO);
        assertThat(topology.counts().get("hub").getLastDealId()).isNotEqualTo(last);
        takeBack("latest", "hub", "newest");
        topology.pass(Duration.ZERO);

        assertThat(topology.counts().get("hub").getLastDealId()).isEqualTo(last);
        assertThat(topology.counts().get("hub").getTotal()).isEqualTo(DEALS);
        print("company, its latest deal told and taken back", DEALS, i -> {
            report("newer-" + i, News.DAY.plus(Duration.ofDays(2)), "hub", "newer-" + i);
            takeBack("newer-" + i, "hub", "newer-" + i);
        });
    }

    private void reportPair(int number) {
        report("of-pair-" + number, News.DAY.plus(Duration.ofMinutes(number)), "acme", "bolt");
    }

    private void reportDeal(int number) {
        report("of-hub-" + number, News.DAY.minus(Duration.ofHours(number)), "hub", "target-" + number);
    }

    /** Years before all deals of the company, so that it is part of none of them. */
    private void reportHalf(int number) {
        DealReading reading = reading("hub", "unnamed");
        reading.setParties(List.of(new DealParty("hub", "hub", PartyRole.BUYER)));
        report("half-" + number, News.DAY.minus(Duration.ofDays(8_000 - number)), reading);
    }

    private void report(String story, Instant publishedAt, String buyer, String target) {
        report(story, publishedAt, reading(buyer, target));
    }

    private void report(String story, Instant publishedAt, DealReading reading) {
        DealSignal signal = DealSignal.newBuilder()
                .setStoryId(story)
                .setPublishedAt(publishedAt)
                .setTitle("A headline as long as headlines are, about the deal that is told in " + story)
                .setSources(List.of("Outlet " + Math.floorMod(story.hashCode(), 1_500)))
                .setReading(reading)
                .build();
        mail.pipeInput(DealKey.of(reading).orElseThrow().text(), DealMailFactory.report(signal));
    }

    private void takeBack(String story, String buyer, String target) {
        String key = DealKey.of(reading(buyer, target)).orElseThrow().text();
        mail.pipeInput(key, DealMailFactory.report(DealMailFactory.withdrawal(story)));
    }

    /** As many quotes as articles have: of type and status, of parties and roles, of the value. */
    private static DealReading reading(String buyer, String target) {
        IntFunction<Evidence> quote =
                i -> new Evidence("thing " + i, "article", new Span(TextField.BODY, 0, 160), "q".repeat(160));
        return DealReading.newBuilder()
                .setIsDeal(true)
                .setTypes(List.of(DealType.ACQUISITION))
                .setStatus(DealStatus.ANNOUNCED)
                .setParties(List.of(
                        new DealParty(buyer, buyer, PartyRole.BUYER), new DealParty(target, target, PartyRole.TARGET)))
                .setEvidence(IntStream.range(0, 6).mapToObj(quote).toList())
                .build();
    }

    /** The deal that each story has been told since the last time. */
    private Map<String, String> dealIds() {
        Map<String, String> told = new HashMap<>();
        topology.driver()
                .createOutputTopic(
                        TOPICS.dealLinks(),
                        new StringDeserializer(),
                        topology.registry().serdes().internal(DealLink.class).deserializer())
                .readValuesToList()
                .forEach(link -> told.put(link.getStoryId(), link.getDealId()));
        return told;
    }

    /** What all topics have got since the last time. */
    private Written written() {
        List<Integer> sizes = topology.driver().producedTopicNames().stream()
                .flatMap(topic -> topology
                        .driver()
                        .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                        .readRecordsToList()
                        .stream())
                .map(BusyKeysTest::size)
                .toList();
        return new Written(
                sizes.size(),
                sizes.stream().mapToLong(Integer::longValue).sum(),
                sizes.stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    private static int size(TestRecord<byte[], byte[]> record) {
        return record.key().length + (record.value() == null ? 0 : record.value().length);
    }

    /** Says what one more costs, beside the first of another pair in the same JVM at the same time. */
    private void print(String what, int many, IntConsumer oneMore) {
        double[] first = new double[TIMES];
        double[] more = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            String story = "other-" + what + "-" + i;
            int number = i;
            first[i] = millis(() -> report(story, News.DAY, "buyer of " + story, "target of " + story));
            more[i] = millis(() -> oneMore.accept(number));
        }
        System.out.printf(
                "Busy keys: %s of %,d: one more costs %.2f ms of processor time (median of %d), the first of another %.2f ms%n",
                what, many, median(more), TIMES, median(first));
    }

    private static double millis(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
