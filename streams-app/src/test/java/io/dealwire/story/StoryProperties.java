package io.dealwire.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.RawArticle;
import io.dealwire.avro.StoryMember;
import io.dealwire.avro.StoryPlace;
import io.dealwire.story.StorySimulation.Event;
import io.dealwire.story.StorySimulation.Expiry;
import io.dealwire.story.StorySimulation.Raw;
import io.dealwire.story.StorySimulation.Retirement;
import io.dealwire.story.band.ProbeKey;
import io.dealwire.story.membership.StoryOutlets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever order records and messages come in, the stories are those that a look at all articles at once gives. */
class StoryProperties {

    private static final List<String> PASSAGES = passages();
    private static final Arbitrary<String> IDS = Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
    private static final Arbitrary<Integer> HOURS = Arbitraries.integers().between(0, 24 * 12);

    @Property(tries = 400)
    void storiesAreThoseOfABatchWhateverTheOrder(
            @ForAll("records") List<Raw> records, @ForAll long seed, @ForAll boolean restarts) {
        StorySimulation simulation = new StorySimulation(seed, restarts ? 0.1 : 0);
        records.forEach(simulation::happens);

        simulation.run();

        assertOutcome(simulation, records);
    }

    @Property(tries = 200)
    void piecesWithRestartsBetweenGiveWhatOneRunGives(
            @ForAll("records") List<Raw> records, @ForAll long seed, @ForAll("records") List<Raw> more) {
        StorySimulation simulation = new StorySimulation(seed, 0.3);
        records.forEach(simulation::happens);
        simulation.run();
        more.forEach(simulation::happens);

        simulation.run();

        List<Raw> all = new ArrayList<>(records);
        all.addAll(more);
        assertOutcome(simulation, all);
    }

    @Property(tries = 100)
    void articlesSentAgainUnchangedChangeNothing(@ForAll("records") List<Raw> records, @ForAll long seed) {
        StorySimulation simulation = new StorySimulation(seed, 0);
        records.forEach(simulation::happens);
        simulation.run();
        int outputs = simulation.outputs;
        Map<String, String> before = stories(simulation);

        List<Map.Entry<String, RawArticle>> again =
                new ArrayList<>(last(records).entrySet());
        Collections.shuffle(again, new Random(seed));
        again.forEach(entry -> simulation.happens(new Raw(
                entry.getKey(),
                Optional.of(RawArticle.newBuilder(entry.getValue())
                        .setFetchedAt(Texts.MONDAY)
                        .build()))));
        simulation.run();

        assertThat(stories(simulation)).isEqualTo(before);
        assertThat(simulation.outputs).isEqualTo(outputs);
    }

    /**
     * The bound: whatever happens to one article makes each article, itself included, ask each band once at most and hear from it
     * once, and write no more messages than that about the parents, stories and followers that it has before and after. The most seen in
     * 800 histories is half of it.
     */
    @Property(tries = 400)
    void everyHistoryEndsAndNothingIsFoundThatDoesNotExist(
            @ForAll("histories") List<Event> history, @ForAll long seed, @ForAll boolean restarts) {
        StorySimulation simulation = new StorySimulation(seed, restarts ? 0.1 : 0);
        history.forEach(simulation::happens);

        simulation.run();

        int articles = articlesOf(history);
        assertThat(simulation.messages)
                .as("messages")
                .isLessThanOrEqualTo(3 * StorySimulation.BANDS * articles * history.size());
        assertThat(simulation.fingerprints()).isSubsetOf(fingerprints(simulation));
    }

    @Property(tries = 200)
    void whatRetiresLeavesTheStoriesWithinTheWindowAsTheyAre(
            @ForAll("histories") List<Event> old, @ForAll("records") List<Raw> records, @ForAll long seed) {
        List<Raw> news = records.stream().map(StoryProperties::muchLater).toList();
        StorySimulation simulation = new StorySimulation(seed, 0.1);
        mixed(old, news, new Random(seed)).forEach(simulation::happens);

        simulation.run();

        Map<String, RawArticle> articles = last(news);
        Map<String, String> expected = roots(articles, StorySimulation.parents(articles));
        Map<String, String> stories = stories(simulation);
        stories.keySet().retainAll(expected.keySet());
        assertThat(stories).isEqualTo(expected);
    }

    @Property(tries = 200)
    void whatComesWhenAllHaveRetiredIsToldAsIfTheyHadNeverBeen(
            @ForAll("records") List<Raw> records, @ForAll long seed, @ForAll("records") List<Raw> more) {
        StorySimulation simulation = new StorySimulation(seed, 0.1);
        records.forEach(simulation::happens);
        simulation.run();
        last(records).keySet().forEach(id -> simulation.happens(new Retirement(id)));
        simulation.run();
        more.forEach(simulation::happens);

        simulation.run();

        assertOutcome(simulation, more);
    }

    private static void assertOutcome(StorySimulation simulation, List<Raw> records) {
        Map<String, RawArticle> articles = last(records);
        Map<String, String> parents = StorySimulation.parents(articles);
        Map<String, String> expected = roots(articles, parents);

        assertThat(stories(simulation)).as("stories kept").isEqualTo(expected);
        Map<String, StoryPlace> places = simulation.store.places();
        assertThat(places.keySet()).as("places kept").isEqualTo(articles.keySet());
        places.forEach((id, place) -> {
            Map<String, Integer> outlets = new TreeMap<>();
            expected.forEach((other, story) -> {
                if (story.equals(id) && !other.equals(id)) {
                    outlets.merge(articles.get(other).getSource(), 1, Integer::sum);
                }
            });
            long followers = parents.values().stream().filter(id::equals).count();
            assertThat(place.getOutlets()).as("outlets of " + id).isEqualTo(outlets);
            assertThat((long) place.getFollowers()).as("followers of " + id).isEqualTo(followers);
            assertThat(simulation.store.ties(id).stream()
                            .filter(StoryMember::getFollows)
                            .map(StoryMember::getArticleId)
                            .collect(Collectors.toSet()))
                    .as("ties of " + id)
                    .isEqualTo(parents.entrySet().stream()
                            .filter(entry -> entry.getValue().equals(id))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet()));
        });
        assertDownstream(simulation, expected, parents, places);
    }

    private static void assertDownstream(
            StorySimulation simulation,
            Map<String, String> expected,
            Map<String, String> parents,
            Map<String, StoryPlace> places) {
        assertThat(simulation.downstream.keySet()).as("articles handed on").isEqualTo(expected.keySet());
        simulation.downstream.forEach((id, event) -> {
            assertThat(event.getDecision().getStoryId()).as("story handed on").isEqualTo(expected.get(id));
            assertThat(Optional.ofNullable(event.getDecision().getParentId()))
                    .as("parent handed on")
                    .isEqualTo(Optional.ofNullable(parents.get(id)));
            if (!parents.containsKey(id)) {
                assertThat(event.getMembership())
                        .as("membership handed on")
                        .usingRecursiveComparison()
                        .ignoringFields("joined")
                        .isEqualTo(StoryOutlets.membership(places.get(id), List.of()));
            }
        });
    }

    private static Map<String, String> stories(StorySimulation simulation) {
        Map<String, String> stories = new TreeMap<>();
        simulation.store.places().forEach((id, place) -> stories.put(id, place.getStoryId()));
        return stories;
    }

    private static Map<String, String> roots(Map<String, RawArticle> articles, Map<String, String> parents) {
        Map<String, String> roots = new TreeMap<>();
        articles.keySet().forEach(id -> roots.put(id, root(id, parents)));
        return roots;
    }

    private static String root(String id, Map<String, String> parents) {
        return parents.containsKey(id) ? root(parents.get(id), parents) : id;
    }

    /** The articles that are in force in the end. */
    private static Map<String, RawArticle> last(List<Raw> records) {
        Map<String, RawArticle> articles = new LinkedHashMap<>();
        for (Raw record : records) {
            articles.remove(record.articleId());
            record.article().ifPresent(article -> articles.put(record.articleId(), article));
        }
        return new TreeMap<>(articles);
    }

    private static int articlesOf(List<Event> history) {
        return (int) history.stream()
                .filter(Raw.class::isInstance)
                .map(event -> ((Raw) event).articleId())
                .distinct()
                .count();
    }

    /** The fingerprints of all versions in force. */
    private static Set<ProbeKey> fingerprints(StorySimulation simulation) {
        Set<ProbeKey> fingerprints = new HashSet<>();
        simulation
                .store
                .places()
                .forEach((id, place) ->
                        place.getBands().forEach(band -> fingerprints.add(new ProbeKey(band, place.getVersion(), id))));
        return fingerprints;
    }

    /** The same record about another article, so late that nothing of before lies within its window. */
    private static Raw muchLater(Raw record) {
        return new Raw(
                "late-" + record.articleId(),
                record.article()
                        .map(article -> RawArticle.newBuilder(article)
                                .setPublishedAt(article.getPublishedAt().plus(Duration.ofDays(60)))
                                .build()));
    }

    /** Both lists in their own order, one drawn between the other. */
    private static List<Event> mixed(List<Event> left, List<Raw> right, Random random) {
        List<Event> mixed = new ArrayList<>(left);
        int at = 0;
        for (Raw record : right) {
            at += random.nextInt(mixed.size() - at + 1);
            mixed.add(at++, record);
        }
        return mixed;
    }

    /** Records with retirements and expiries among them: sooner than any clock would have it. */
    @Provide
    Arbitrary<List<Event>> histories() {
        Arbitrary<Event> retired = IDS.map(Retirement::new);
        Arbitrary<Event> expired = HOURS.map(hour -> new Expiry(Texts.MONDAY.plus(Duration.ofHours(hour))));
        return Arbitraries.frequencyOf(
                        Tuple.of(8, record().map(Event.class::cast)), Tuple.of(3, retired), Tuple.of(1, expired))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Raw>> records() {
        return record().list().ofMinSize(1).ofMaxSize(30);
    }

    private static Arbitrary<Raw> record() {
        Arbitrary<Integer> first = Arbitraries.integers().between(0, PASSAGES.size() - 1);
        Arbitrary<Integer> count = Arbitraries.integers().between(1, 4);
        Arbitrary<String> sources = Arbitraries.of("courier", "herald", "fjordwire");
        Arbitrary<Raw> published = Combinators.combine(IDS, first, count, HOURS, sources)
                .as((id, from, length, hour, source) -> new Raw(
                        id,
                        Optional.of(Texts.article(
                                source, "Headline", text(from, length), Texts.MONDAY.plus(Duration.ofHours(hour))))));
        Arbitrary<Raw> takenDown = IDS.map(id -> new Raw(id, Optional.empty()));
        return Arbitraries.frequencyOf(Tuple.of(6, published), Tuple.of(1, takenDown));
    }

    /** Neighbouring passages: texts overlap by more or less, so that being a copy is not transitive. */
    private static String text(int first, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < first + count; i++) {
            text.append(PASSAGES.get(i % PASSAGES.size())).append("\n\n");
        }
        return text.toString();
    }

    private static List<String> passages() {
        Random random = new Random(7);
        List<String> passages = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            StringBuilder passage = new StringBuilder("It was said");
            for (int word = 0; word < 50; word++) {
                int kind = random.nextInt(6);
                passage.append(' ')
                        .append(
                                kind == 0
                                        ? "Q" + Integer.toString(random.nextInt(1 << 20), 36)
                                        : kind == 1
                                                ? Integer.toString(random.nextInt(100_000))
                                                : "w" + Integer.toString(random.nextInt(1 << 20), 36));
            }
            passages.add(passage.append('.').toString());
        }
        return passages;
    }
}
