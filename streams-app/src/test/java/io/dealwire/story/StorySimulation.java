package io.dealwire.story;

import io.dealwire.avro.RawArticle;
import io.dealwire.avro.RawPosition;
import io.dealwire.avro.StoryArticle;
import io.dealwire.avro.StoryLink;
import io.dealwire.avro.StoryMail;
import io.dealwire.avro.StoryMailKind;
import io.dealwire.avro.StoryProbe;
import io.dealwire.story.band.BandEntry;
import io.dealwire.story.band.BandIndex;
import io.dealwire.story.band.ProbeKey;
import io.dealwire.story.membership.MemoryStoryStore;
import io.dealwire.story.membership.StoryMembershipRules;
import io.dealwire.story.membership.StoryMessage;
import io.dealwire.story.print.ArticlePrint;
import io.dealwire.story.print.Fingerprint;
import io.dealwire.story.print.Fingerprinter;
import io.dealwire.story.print.SameStory;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The stories stage without Kafka: partitions of articles and of bands that write to each other through logs. Each log keeps
 * its order, as Kafka's partitions do; which log is read next is drawn at random, and so is which band partition restarts.
 */
final class StorySimulation {

    static final Duration WINDOW = Duration.ofDays(7);
    static final SameStory RULE = new SameStory(0.64, 0.6);
    private static final int PARTITIONS = 3;
    static final int BANDS = 4;

    /** Something that happens to articles from without. */
    sealed interface Event {}

    /** One record of the raw topic; empty: a take-down. */
    record Raw(String articleId, Optional<RawArticle> article) implements Event {}

    /** An article has outgrown the retention. */
    record Retirement(String articleId) implements Event {}

    /** Each band forgets, when its clock says so, what was published before a time. */
    record Expiry(Instant before) implements Event {}

    private final Random random;
    private final double restarts;
    final MemoryStoryStore store = new MemoryStoryStore();
    /** What the stages behind know: the last decision, and the last membership while the article heads a story. */
    final Map<String, StoryArticle> downstream = new TreeMap<>();

    int outputs;
    /** Messages to articles and to bands so far. */
    int messages;

    private final StoryMembershipRules rules = new StoryMembershipRules(store, BANDS);
    private final List<Deque<Runnable>> raw = new ArrayList<>();
    private final List<Deque<Runnable>> mail = new ArrayList<>();
    private final List<Deque<Runnable>> probes = new ArrayList<>();
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

    /** Puts an event where the partitions that it concerns come upon it in their own time. */
    void happens(Event event) {
        if (event instanceof Raw record) {
            int partition = partition(record.articleId());
            raw.get(partition).add(() -> take(partition, record));
        } else if (event instanceof Retirement retirement) {
            raw.get(partition(retirement.articleId())).add(() -> send(rules.retire(retirement.articleId())));
        } else if (event instanceof Expiry expiry) {
            for (int i = 0; i < BANDS; i++) {
                int band = i;
                probes.get(band).add(() -> expire(band, expiry.before()));
            }
        }
    }

    /** The fingerprints that the bands hold. */
    Set<ProbeKey> fingerprints() {
        return stored.stream().flatMap(band -> band.keySet().stream()).collect(Collectors.toSet());
    }

    /**
     * Works everything off.
     *
     * @throws IllegalStateException when it does not end
     */
    void run() {
        for (int steps = 0; steps < 200_000; steps++) {
            List<Deque<Runnable>> ready = Stream.of(raw, mail, probes)
                    .flatMap(List::stream)
                    .filter(log -> !log.isEmpty())
                    .toList();
            if (ready.isEmpty()) {
                return;
            }
            ready.get(random.nextInt(ready.size())).poll().run();
            if (random.nextDouble() < restarts) {
                start(random.nextInt(BANDS));
            }
        }
        throw new IllegalStateException("still busy");
    }

    private void take(int partition, Raw record) {
        RawPosition position = new RawPosition(partition, offsets[partition]++);
        send(record.article()
                .map(article -> rules.publish(record.articleId(), article, position, false))
                .orElseGet(() -> rules.takeDown(record.articleId())));
    }

    private void send(List<StoryMessage> sends) {
        for (StoryMessage send : sends) {
            if (send instanceof StoryMessage.Mail message) {
                mail(message.articleId(), message.mail());
            } else if (send instanceof StoryMessage.Probe probe) {
                messages++;
                probes.get(probe.probe().getBand()).add(() -> answer(probe.key(), probe.probe()));
            } else if (send instanceof StoryMessage.Output output) {
                hear(output);
            }
        }
    }

    private void mail(String articleId, StoryMail message) {
        messages++;
        mail.get(partition(articleId)).add(() -> send(rules.deliver(articleId, message)));
    }

    private void hear(StoryMessage.Output output) {
        outputs++;
        Optional<StoryArticle> before = Optional.ofNullable(downstream.remove(output.articleId()));
        output.article().filter(event -> !event.getExpired()).ifPresent(event -> {
            boolean head = event.getDecision().getParentId() == null;
            if (head && event.getMembership() == null) {
                event.setMembership(before.map(StoryArticle::getMembership).orElse(null));
            }
            downstream.put(output.articleId(), event);
        });
    }

    private void answer(ProbeKey key, StoryProbe probe) {
        int band = key.band();
        List<BandIndex.Finding> findings = List.of();
        switch (probe.getKind()) {
            case PUT -> {
                stored.get(band).put(key, probe);
                findings = bands[band].put(
                        BandEntry.of(key.articleId(), probe), () -> Fingerprint.decode(probe.getFingerprint()));
            }
            case REMOVE -> {
                stored.get(band).remove(key);
                bands[band].remove(key.articleId(), key.version());
            }
            case SEARCH -> findings = bands[band].search(key.articleId(), key.version());
            default -> throw new IllegalStateException();
        }
        for (BandIndex.Finding finding : findings) {
            List<StoryLink> links =
                    finding.earlier().stream().map(BandProcessor::link).toList();
            mail(
                    finding.articleId(),
                    StoryMail.newBuilder()
                            .setKind(StoryMailKind.LINK)
                            .setToVersion(finding.version())
                            .setLinks(links)
                            .build());
        }
    }

    private void expire(int band, Instant before) {
        for (var old = bands[band].takeEarliestBefore(before.toEpochMilli());
                old.isPresent();
                old = bands[band].takeEarliestBefore(before.toEpochMilli())) {
            stored.get(band).remove(new ProbeKey(band, old.get().version, old.get().articleId));
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
        stored.get(band).forEach((key, probe) -> bands[band].restore(BandEntry.of(key.articleId(), probe)));
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
