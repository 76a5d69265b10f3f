package io.dealwire.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.Company;
import io.dealwire.avro.CompanyPast;
import io.dealwire.avro.Deal;
import io.dealwire.avro.DealEvent;
import io.dealwire.avro.RawArticle;
import io.dealwire.avro.TaggedArticle;
import io.dealwire.count.CompanyHistory;
import io.dealwire.deal.event.DealHistory;
import io.dealwire.deal.event.FactsOfDeal;
import io.dealwire.layout.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What holds for the whole topology whatever the order of arrival, the corrections and the take-downs. */
class WholePipelineProperties {

    private static final List<String> COMPANIES =
            List.of("Norvane", "Tellux", "Bramford Steel", "Quillon", "Halvard Foods", "Ostrava Rail");

    private static final Instant AFTER_RESET = News.DAY.plus(Duration.ofDays(4));

    /** One thing published: an article, a corrected one, or a take-down (no article). */
    private record Publication(String articleId, RawArticle article) {}

    /** Without this, the properties below could hold of runs in which nothing happens. */
    @Example
    void theMadeUpNewsHasCopiesAndOneDealForEachPairOfCompanies() {
        try (Run run = new Run(news(new Random(7), 0))) {
            Outcome outcome = Outcome.of(run.harness);
            assertThat(outcome.stories().values().stream().distinct().count())
                    .isLessThan(outcome.stories().size());
            assertThat(outcome.deals()).hasSize(3);
            assertThat(Outcome.totals(run.harness))
                    .hasSize(6)
                    .allSatisfy((company, deals) -> assertThat(deals).isOne());
        }
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void anyArrivalOrderGivesTheSameStoriesDealsAndCounts(@ForAll("seeds") long seed) {
        List<Publication> inOrder = news(new Random(seed), 0);
        assertThat(run(shuffled(inOrder, new Random(seed + 1)))).isEqualTo(run(inOrder));
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void inABatchAnyArrivalOrderGivesTheSameDealIds(@ForAll("seeds") long seed) {
        List<Publication> inOrder = news(new Random(seed), 0);
        assertThat(batchIds(shuffled(inOrder, new Random(seed + 1)))).isEqualTo(batchIds(inOrder));
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void correctionsAndTakeDownsLeaveWhatTheFinalArticlesAloneWouldGive(@ForAll("seeds") long seed) {
        List<Publication> all = shuffled(news(new Random(seed), 6), new Random(seed + 1));
        List<Publication> finals = lastWords(all).stream()
                .filter(publication -> publication.article() != null)
                .toList();
        assertThat(run(all)).isEqualTo(run(finals));
    }

    /** What is told of each deal that is told to be there, with its stories. */
    private static Map<String, Set<Object>> toldFacts(List<DealEvent> events) {
        Map<String, List<DealEvent>> byDeal = events.stream().collect(Collectors.groupingBy(DealEvent::getDealId));
        Map<String, Set<Object>> facts = new TreeMap<>();
        byDeal.forEach((dealId, ofDeal) -> DealHistory.asOf(ofDeal, Instant.MAX)
                .ifPresent(known -> facts.put(dealId, Set.of(known.facts(), Set.copyOf(known.stories())))));
        return facts;
    }

    /** Deals by company as they are known in the end; companies without one are left out. */
    private static Map<String, Integer> knownCounts(TopologyHarness harness) {
        Map<String, List<CompanyPast>> past = new TreeMap<>();
        harness.driver()
                .<String, CompanyPast>getKeyValueStore(Stores.COMPANY_PAST)
                .all()
                .forEachRemaining(entry -> past.computeIfAbsent(entry.value.getCompanyId(), any -> new ArrayList<>())
                        .add(entry.value));
        Map<String, Integer> counts = new TreeMap<>();
        past.forEach((company, deals) -> {
            int total = CompanyHistory.asOf(company, "", deals, Instant.MAX).getTotal();
            if (total > 0) {
                counts.put(company, total);
            }
        });
        return counts;
    }

    private static Map<String, Set<Object>> facts(Map<String, Deal> deals) {
        Map<String, Set<Object>> facts = new TreeMap<>();
        deals.forEach((dealId, deal) -> facts.put(dealId, Set.of(FactsOfDeal.of(deal), Set.copyOf(deal.getStories()))));
        return facts;
    }

    private static List<Publication> lastWords(List<Publication> all) {
        Map<String, Publication> last = new LinkedHashMap<>();
        all.forEach(publication -> last.put(publication.articleId(), publication));
        return List.copyOf(last.values());
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void countsEqualARecountOfTheFinalDeals(@ForAll("seeds") long seed) {
        try (Run run = new Run(shuffled(news(new Random(seed), 8), new Random(seed)))) {
            assertThat(Outcome.totals(run.harness)).isEqualTo(Outcome.recount(run.harness));
        }
    }

    /** A reset of everything but reports, when the texts of some stories are gone: what is told and recalled comes in any order. */
    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void reportsOnRecordGiveTheSameDealsIdsAndCountsAlsoWithoutTheirArticles(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        List<Publication> all = shuffled(news(random, 6), random);
        try (Run first = new Run(all);
                Run again = new Run(List.of(), Map.of(), News.DAY.plus(Duration.ofDays(4)))) {
            Map<String, TaggedArticle> tagged = first.harness.tagged();
            Set<String> gone = new HashSet<>();
            tagged.values().stream()
                    .map(article -> article.getStory().getStoryId())
                    .filter(story -> story.hashCode() % 2 == 0)
                    .forEach(gone::add);
            List<Runnable> steps = new ArrayList<>();
            first.harness.reports().forEach((head, report) -> steps.add(() -> again.harness.recall(head, report)));
            lastWords(all).stream()
                    .filter(publication -> publication.article() != null)
                    .filter(publication -> !gone.contains(
                            tagged.get(publication.articleId()).getStory().getStoryId()))
                    .forEach(publication ->
                            steps.add(() -> again.harness.publish(publication.articleId(), publication.article())));
            Collections.shuffle(steps, random);
            steps.forEach(Runnable::run);

            assertThat(again.harness.deals()).isEqualTo(first.harness.deals());
            assertThat(again.harness.counts()).isEqualTo(first.harness.counts());
        }
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void theEventsOfAllDealsComeToTheDealsThatThereAre(@ForAll("seeds") long seed) {
        try (Run run = new Run(shuffled(news(new Random(seed), 8), new Random(seed)))) {
            assertThat(toldFacts(run.harness.events())).isEqualTo(facts(run.harness.deals()));
            assertThat(knownCounts(run.harness)).isEqualTo(Outcome.totals(run.harness));
        }
    }

    /** The articles are still on their topic, and read again long after they came. */
    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void aResetTellsNoEventOfDealsThatAreWhatTheyWere(@ForAll("seeds") long seed) {
        Random random = new Random(seed);
        List<Publication> all = shuffled(news(random, 6), random);
        try (Run first = new Run(all);
                Run again = new Run(List.of(), Map.of(), AFTER_RESET, AFTER_RESET.minus(Duration.ofHours(1)))) {
            again.harness.takeOver(first.harness);
            List<Runnable> steps = new ArrayList<>();
            first.harness.reports().forEach((head, report) -> steps.add(() -> again.harness.recall(head, report)));
            lastWords(all).stream()
                    .filter(publication -> publication.article() != null)
                    .forEach(publication ->
                            steps.add(() -> again.harness.publish(publication.articleId(), publication.article())));
            Collections.shuffle(steps, random);
            steps.forEach(Runnable::run);
            again.harness.pass(Duration.ofMinutes(2));

            assertThat(again.harness.deals()).isEqualTo(first.harness.deals());
            assertThat(again.harness.events()).isEmpty();
        }
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void everythingPublishedTwiceChangesNothing(@ForAll("seeds") long seed) {
        List<Publication> once = news(new Random(seed), 0);
        List<Publication> twice = new ArrayList<>(once);
        twice.addAll(once);
        assertThat(run(twice)).isEqualTo(run(once));
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().between(1, 1_000_000_000);
    }

    /** The deal that each article is in, by articleId, when it was all a batch. */
    private static Map<String, String> batchIds(List<Publication> publications) {
        try (Run run = new Run(publications, Map.of("story.expiry", "false", "deal.keep-ids", "false"))) {
            Map<String, String> ids = new TreeMap<>();
            run.harness.tagged().forEach((articleId, article) -> ids.put(articleId, article.getDealId()));
            assertThat(ids.values()).containsAll(run.harness.deals().keySet());
            return ids;
        }
    }

    private static Outcome run(List<Publication> publications) {
        try (Run run = new Run(publications)) {
            return Outcome.of(run.harness);
        }
    }

    /**
     * A few deals, each in several texts, one of which leaves the buyer unnamed, some of them copied by other outlets, then
     * changes to some of the articles.
     */
    private static List<Publication> news(Random random, int changes) {
        List<Publication> news = new ArrayList<>();
        for (int deal = 0; deal < 3; deal++) {
            String buyer = COMPANIES.get(2 * deal);
            String target = COMPANIES.get(2 * deal + 1);
            int millions = 100 + random.nextInt(800);
            List<String> titles = List.of(
                    "%s to buy %s for $%d million".formatted(buyer, target, millions),
                    "%s agrees to acquire %s".formatted(buyer, target),
                    "%s in talks to be acquired, sources say".formatted(target));
            String both = "%s said on Monday it had agreed to acquire %s for $%d million in cash. "
                    .formatted(buyer, target, millions);
            String one = "%s is in talks to be acquired, people familiar with the matter said. ".formatted(target);
            for (String title : titles) {
                String lead = title.contains(buyer) ? both : one;
                String body = lead + News.filler(random.nextLong(), 14);
                int copies = random.nextInt(4);
                for (int copy = 0; copy <= copies; copy++) {
                    String cut = copy == 2 ? body.substring(0, body.length() * 2 / 3) : body;
                    news.add(new Publication(
                            "a" + news.size(),
                            News.article("outlet" + copy, Duration.ofMinutes(random.nextInt(60 * 48)), title, cut)));
                }
            }
        }
        int articles = news.size();
        for (int change = 0; change < changes; change++) {
            Publication old = news.get(random.nextInt(articles));
            Publication other = news.get(random.nextInt(articles));
            RawArticle changed = random.nextBoolean() ? null : other.article();
            news.add(new Publication(old.articleId(), changed));
        }
        return news;
    }

    /** Another order of arrival; what is published under one id keeps its order, as a partition does. */
    private static List<Publication> shuffled(List<Publication> news, Random random) {
        Map<String, Deque<Publication>> byArticle = new LinkedHashMap<>();
        news.forEach(publication -> byArticle
                .computeIfAbsent(publication.articleId(), id -> new ArrayDeque<>())
                .add(publication));
        List<Publication> order = new ArrayList<>();
        List<Deque<Publication>> left = new ArrayList<>(byArticle.values());
        while (!left.isEmpty()) {
            int index = random.nextInt(left.size());
            order.add(left.get(index).poll());
            if (left.get(index).isEmpty()) {
                left.remove(index);
            }
        }
        return order;
    }

    /** A fresh topology that all of some publications went through. */
    private static final class Run implements AutoCloseable {

        final TopologyHarness harness;

        Run(List<Publication> publications) {
            this(publications, Map.of());
        }

        Run(List<Publication> publications, Map<String, String> settings) {
            this(publications, settings, News.DAY.plus(Duration.ofDays(3)));
        }

        Run(List<Publication> publications, Map<String, String> settings, Instant now) {
            this(publications, settings, now, now);
        }

        Run(List<Publication> publications, Map<String, String> settings, Instant now, Instant published) {
            harness = new TopologyHarness(directory(), settings, now, published);
            for (String name : COMPANIES) {
                harness.company(
                        name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                        Company.newBuilder().setName(name).build());
            }
            publications.forEach(publication -> harness.publish(publication.articleId(), publication.article()));
        }

        private static Path directory() {
            try {
                return Files.createTempDirectory(Path.of("target"), "topology");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            harness.close();
        }
    }
}
