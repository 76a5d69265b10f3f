package io.dealwire.story.band;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealwire.avro.StoryProbe;
import io.dealwire.avro.StoryProbeKind;
import io.dealwire.config.StorySettings;
import io.dealwire.story.Probes;
import io.dealwire.story.Texts;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A band that begins anew again and again, and knows only part of its table while articles come, change and go. */
class GradualBandsProperties {

    private static final StorySettings SETTINGS = StorySettings.defaults();
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final long NOW = SETTINGS.idle().toMillis();
    private static final int ARTICLES = 8;
    private static final List<String> TEXTS = List.of(Texts.TAKEOVER, Texts.SOLAR);

    private static final StoryProbe[] PROBES = new StoryProbe[ARTICLES];

    static {
        for (int article = 0; article < ARTICLES; article++) {
            PROBES[article] = Probes.of(
                    id(article), Texts.article("Northern Press", "News", TEXTS.get(article % 2), published(article)));
        }
    }

    private static String id(int article) {
        return "a" + article;
    }

    /** The order of publication is not that of names. */
    private static Instant published(int article) {
        return MORNING.plus(Duration.ofHours((article * 5) % ARTICLES));
    }

    /** One article in one version. */
    private record Version(int article, long number) {

        String key() {
            return new ProbeKey(0, number, id(article)).text();
        }
    }

    private record Entry(String key, Optional<StoryProbe> probe) {}

    /** The topic, the table over it, and who has been told of whom. */
    private static final class Simulation {

        private final Random random;
        private final Deque<Entry> topic = new ArrayDeque<>();
        private final Map<String, StoryProbe> table = new TreeMap<>();
        private final Map<Integer, Version> living = new HashMap<>();
        private final Set<String> told = new HashSet<>();
        private GradualBands bands;
        private Iterator<Map.Entry<String, StoryProbe>> unread;
        private boolean reading;
        private long versions;

        Simulation(long seed) {
            random = new Random(seed);
            begin();
        }

        void begin() {
            bands = new GradualBands(new Bands(SETTINGS, table::get, 0), key -> Optional.ofNullable(table.get(key)));
            unread = new ArrayList<>(Map.copyOf(table).entrySet()).iterator();
            reading = true;
        }

        void step() {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> change(random.nextInt(ARTICLES));
                case 3 -> {
                    if (random.nextInt(4) == 0) {
                        begin();
                    }
                }
                case 4, 5 -> read();
                case 6 -> work();
                default -> process();
            }
        }

        private void change(int article) {
            Optional<Version> before = Optional.ofNullable(living.remove(article));
            if (before.isEmpty() || random.nextInt(3) > 0) {
                Version now = new Version(article, ++versions);
                living.put(article, now);
                topic.add(new Entry(
                        now.key(),
                        Optional.of(StoryProbe.newBuilder(PROBES[article])
                                .setVersion(now.number)
                                .build())));
            }
            // Those that followed the version that is no more ask again, after the band has been told to forget it.
            before.ifPresent(version -> {
                topic.add(new Entry(version.key(), Optional.empty()));
                living.values().stream()
                        .filter(other -> told.contains(pair(other, version)))
                        .forEach(this::ask);
            });
        }

        private static String pair(Version later, Version earlier) {
            return name(later) + " < " + name(earlier);
        }

        private static String name(Version version) {
            return id(version.article) + "@" + version.number;
        }

        private void ask(Version version) {
            topic.add(new Entry("?" + version.key(), Optional.of(question(version.key()))));
        }

        private static StoryProbe question(String key) {
            return StoryProbe.newBuilder()
                    .setKind(StoryProbeKind.SEARCH)
                    .setVersion(ProbeKey.of(key).version())
                    .setPublishedAt(MORNING)
                    .setAnchors(ByteBuffer.allocate(0))
                    .setLeads(ByteBuffer.allocate(0))
                    .setFingerprint(ByteBuffer.allocate(0))
                    .build();
        }

        private void read() {
            if (reading) {
                if (unread.hasNext()) {
                    Map.Entry<String, StoryProbe> entry = unread.next();
                    bands.restore(entry.getKey(), entry.getValue(), NOW);
                } else {
                    reading = false;
                    bands.restored();
                }
            }
        }

        private void work() {
            bands.next(NOW).ifPresent(answered -> {
                hear(answered.known());
                topic.add(new Entry(answered.question(), Optional.empty()));
            });
        }

        private void process() {
            Entry entry = topic.poll();
            if (entry == null) {
                return;
            }
            entry.probe().ifPresentOrElse(probe -> table.put(entry.key(), probe), () -> table.remove(entry.key()));
            GradualBands.Taken taken = bands.take(entry.key(), entry.probe(), NOW);
            hear(taken.known());
            if (taken.waits()) {
                topic.add(new Entry(ProbeKey.of(entry.key()).question(), Optional.of(question(entry.key()))));
            }
            if (taken.known().answered()) {
                topic.add(new Entry(entry.key(), Optional.empty()));
            }
        }

        private void hear(Bands.Known known) {
            known.findings()
                    .forEach(finding -> finding.earlier().forEach(earlier -> {
                        told.add(finding.articleId() + "@" + finding.version() + " < " + earlier.articleId() + "@"
                                + earlier.version());
                        // An article that is told of a version that is no more hears GONE, and asks once more.
                        if (living.values().stream()
                                .noneMatch(version ->
                                        name(version).equals(earlier.articleId() + "@" + earlier.version()))) {
                            living.values().stream()
                                    .filter(version ->
                                            name(version).equals(finding.articleId() + "@" + finding.version()))
                                    .forEach(this::ask);
                        }
                    }));
        }

        void finish() {
            while (reading || !bands.isReady() || !topic.isEmpty()) {
                read();
                work();
                process();
            }
        }

        boolean knowsItsEarliestCopy(Version version) {
            Comparator<Version> order = Comparator.comparing((Version other) -> published(other.article))
                    .thenComparing(other -> id(other.article));
            return living.values().stream()
                    .filter(other -> other.article % 2 == version.article % 2)
                    .min(order)
                    .filter(first -> first.article != version.article)
                    .map(first -> told.contains(pair(version, first)))
                    .orElse(true);
        }
    }

    @Property(tries = 1_000)
    void everyArticleIsToldOfItsEarliestCopy(@ForAll long seed) {
        Simulation simulation = new Simulation(seed);
        for (int step = 0; step < 200; step++) {
            simulation.step();
        }
        simulation.finish();

        assertThat(simulation.living.values()).allMatch(simulation::knowsItsEarliestCopy);
        assertThat(simulation.table.keySet())
                .as("questions are answered, and nothing is kept that has gone")
                .containsExactlyInAnyOrderElementsOf(
                        simulation.living.values().stream().map(Version::key).toList());
    }

    /** What is not in the table any more is told to nobody, however the reading of the table and its changes met. */
    @Property(tries = 300)
    void nobodyIsToldOfWhatHasGone(@ForAll long seed) {
        Simulation simulation = new Simulation(seed);
        for (int step = 0; step < 150; step++) {
            simulation.step();
        }
        simulation.finish();
        simulation.told.clear();
        List.copyOf(simulation.living.values()).forEach(simulation::ask);
        simulation.finish();

        assertThat(simulation.told).allSatisfy(pair -> {
            String earlier = pair.substring(pair.indexOf(" < ") + 3);
            assertThat(simulation.living.values()).anyMatch(version -> earlier.equals(Simulation.name(version)));
        });
    }
}
