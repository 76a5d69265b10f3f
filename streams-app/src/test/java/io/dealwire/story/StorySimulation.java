package io.dealwire.story;

import io.dealwire.avro.RawArticle;
import io.dealwire.avro.RawPosition;
import io.dealwire.avro.StoryArticle;
import io.dealwire.avro.StoryLink;
import io.dealwire.avro.StoryMail;
import io.dealwire.avro.StoryMailKind;
import io.dealwire.avro.StoryProbe;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * The stories stage without Kafka: partitions of articles and of bands that write to each other through logs. Each log keeps
 * its order, as Kafka's partitions do; which log is read next is drawn at random, and so is which band partition restarts.
 */
final class StorySimulation {

    static final Duration WINDOW = Duration.ofDays(7);
    static final SameStory RULE = new SameStory(0.64, 0.6);
    private static final int PARTITIONS = 3;
    private static final int BANDS = 4;

    /** One record of the raw topic; empty: a take-down. */
    record Raw(String articleId, Optional<RawArticle> article) {}

    private record Letter(String articleId, StoryMail mail) {}

    private record Question(ProbeKey key, StoryProbe probe) {}

    private final Random random;
    private final double restarts;
    final MemoryShelf shelf = new MemoryShelf();
    /** What the stages behind know: the last decision, and the last membership while the article heads a story. */
    final Map<String, StoryArticle> downstream = new TreeMap<>();

    int outputs;
    private final StoryBook book = new StoryBook(shelf, BANDS);
    private final List<Deque<Raw>> raw = new ArrayList<>();
    private final List<Deque<Letter>> mail = new ArrayList<>();
    private final List<Deque<Question>> probes = new ArrayList<>();
    private final List<Map<ProbeKey, StoryProbe>> stored = new ArrayList<>();
    private final BandIndex[] bands = new BandIndex[BANDS];
    private final long[] offsets = new long[PARTITIONS];

    StorySimulation(long seed, double restarts) {
        this.random = new Random(seed);
        this.restarts = restarts;
        for (int i = 0; i < PARTITIONS; i++) {
            raw.add(new ArrayDeque<>());
            mail.add(new ArrayDeque<>());
        }
        for (int band = 0; band < BANDS; band++) {
            probes.add(new ArrayDeque<>());
            stored.add(new HashMap<>());
            start(band);
        }
    }

    void publish(Raw record) {
        raw.get(partition(record.articleId())).add(record);
    }

    /**
     * Works everything off.
     *
     * @throws IllegalStateException when it does not end
     */
    void run() {
        for (int steps = 0; steps < 200_000; steps++) {
            List<Runnable> ready = new ArrayList<>();
            for (int i = 0; i < PARTITIONS; i++) {
                int partition = i;
                whenFilled(raw.get(i), ready, record -> take(partition, record));
                whenFilled(mail.get(i), ready, letter -> send(book.deliver(letter.articleId(), letter.mail())));
            }
            for (int i = 0; i < BANDS; i++) {
                int band = i;
                whenFilled(probes.get(i), ready, question -> answer(band, question));
            }
            if (ready.isEmpty()) {
                return;
            }
            ready.get(random.nextInt(ready.size())).run();
            if (random.nextDouble() < restarts) {
                start(random.nextInt(BANDS));
            }
        }
        throw new IllegalStateException("still busy");
    }

    private static <T> void whenFilled(Deque<T> log, List<Runnable> ready, java.util.function.Consumer<T> reader) {
        if (!log.isEmpty()) {
            ready.add(() -> reader.accept(log.poll()));
        }
    }

    private void take(int partition, Raw record) {
        RawPosition position = new RawPosition(partition, offsets[partition]++);
        send(record.article()
                .map(article -> book.publish(record.articleId(), article, position))
                .orElseGet(() -> book.takeDown(record.articleId())));
    }

    private void send(List<StorySend> sends) {
        for (StorySend send : sends) {
            if (send instanceof StorySend.Mail letter) {
                mail.get(partition(letter.articleId())).add(new Letter(letter.articleId(), letter.mail()));
            } else if (send instanceof StorySend.Probe probe) {
                probes.get(probe.probe().getBand()).add(new Question(probe.key(), probe.probe()));
            } else if (send instanceof StorySend.Output output) {
                hear(output);
            }
        }
    }

    private void hear(StorySend.Output output) {
        outputs++;
        Optional<StoryArticle> before = Optional.ofNullable(downstream.remove(output.articleId()));
        output.article().ifPresent(event -> {
            boolean head = event.getDecision().getParentId() == null;
            if (head && event.getMembership() == null) {
                event.setMembership(before.map(StoryArticle::getMembership).orElse(null));
            }
            downstream.put(output.articleId(), event);
        });
    }

    private void answer(int band, Question question) {
        StoryProbe probe = question.probe();
        List<BandIndex.Finding> findings = List.of();
        switch (probe.getKind()) {
            case PUT -> {
                stored.get(band).put(question.key(), probe);
                findings = bands[band].put(
                        BandProcessor.entry(question.key().articleId(), probe),
                        () -> Fingerprint.decode(probe.getFingerprint()));
            }
            case REMOVE -> {
                stored.get(band).remove(question.key());
                bands[band].remove(question.key().articleId(), probe.getVersion());
            }
            case SEARCH -> findings = bands[band].search(question.key().articleId(), probe.getVersion());
            default -> throw new IllegalStateException();
        }
        for (BandIndex.Finding finding : findings) {
            List<StoryLink> links =
                    finding.earlier().stream().map(BandProcessor::link).toList();
            StoryMail letter = StoryMail.newBuilder()
                    .setKind(StoryMailKind.LINK)
                    .setToVersion(finding.version())
                    .setLinks(links)
                    .build();
            mail.get(partition(finding.articleId())).add(new Letter(finding.articleId(), letter));
        }
    }

    /** Builds a band's index from what is stored, as after a restart. */
    private void start(int band) {
        bands[band] = new BandIndex(
                band,
                RULE,
                WINDOW,
                new BandIndex.Bounds(4096, 256),
                entry -> Fingerprint.decode(stored.get(band)
                        .get(new ProbeKey(band, entry.version, entry.articleId))
                        .getFingerprint()));
        stored.get(band).forEach((key, probe) -> bands[band].restore(BandProcessor.entry(key.articleId(), probe)));
    }

    private static int partition(String articleId) {
        return Math.floorMod(articleId.hashCode(), PARTITIONS);
    }

    /** What has to come out: the parent of each article by definition, from scratch. */
    static Map<String, String> parents(Map<String, RawArticle> articles) {
        Map<String, ArticlePrint> prints = new TreeMap<>();
        articles.forEach((id, article) -> prints.put(id, Fingerprinter.print(article.getTitle(), article.getBody())));
        Map<String, String> parents = new TreeMap<>();
        articles.forEach((id, article) -> articles.entrySet().stream()
                .filter(other -> isEarlier(other.getKey(), other.getValue().getPublishedAt(), id, article))
                .filter(other -> shareAnAnchor(prints.get(id), prints.get(other.getKey())))
                .filter(other -> RULE.judge(
                                prints.get(id).fingerprint(),
                                prints.get(other.getKey()).fingerprint())
                        .copy())
                .min(Map.Entry.<String, RawArticle>comparingByValue(
                                java.util.Comparator.comparing(RawArticle::getPublishedAt))
                        .thenComparing(Map.Entry.comparingByKey()))
                .ifPresent(parent -> parents.put(id, parent.getKey())));
        return parents;
    }

    private static boolean isEarlier(String otherId, Instant other, String id, RawArticle article) {
        int order = other.compareTo(article.getPublishedAt());
        return (order < 0 || order == 0 && otherId.compareTo(id) < 0)
                && Duration.between(other, article.getPublishedAt()).compareTo(WINDOW) <= 0;
    }

    private static boolean shareAnAnchor(ArticlePrint left, ArticlePrint right) {
        return java.util.Arrays.stream(left.anchors())
                .anyMatch(anchor -> java.util.Arrays.binarySearch(right.anchors(), anchor) >= 0);
    }
}
