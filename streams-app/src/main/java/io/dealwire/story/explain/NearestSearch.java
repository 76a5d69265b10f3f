package io.dealwire.story.explain;

import io.dealwire.avro.StoryProbe;
import io.dealwire.config.StorySettings;
import io.dealwire.story.band.BandEntry;
import io.dealwire.story.print.Anchors;
import io.dealwire.story.print.Fingerprint;
import io.dealwire.story.print.SameStory;
import io.dealwire.story.print.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the articles of one band partition that come nearest to an article, copies or not: those within the window that share an
 * anchor with it, compared by fingerprint. Meant for the rare question of a person: it looks at every article of the band, and at no
 * more than {@value #MOST_SEARCHED}.
 */
public final class NearestSearch {

    /** Most articles looked at. */
    public static final int MOST_SEARCHED = 250_000;
    /** Most candidates told that are copies, and most that are not. */
    public static final int MOST_TOLD = 20;
    /** A passage of so many words that two texts share is certain to be found. */
    public static final int CERTAIN_PASSAGE = Anchors.SPAN + Anchors.LENGTH - 1;

    /**
     * An article that comes near.
     *
     * @param articleId the article
     * @param explanation how the two compare, without passages: no text is at hand here
     */
    public record Candidate(String articleId, StoryExplanation explanation) {}

    private record Compared(BandEntry entry, Verdict verdict) {}

    private static final Comparator<Compared> NEAREST_FIRST = Comparator.<Compared>comparingDouble(
                    compared -> -compared.verdict().containment())
            .thenComparing(Compared::entry);

    private final StorySettings settings;
    private final SameStory rule;
    private final BandEntry article;
    private final int[] anchors;
    private final Fingerprint fingerprint;
    private final List<Compared> compared = new ArrayList<>();
    private int searched;
    private boolean bounded;

    /** A search for an article by what its band keeps of it. */
    public NearestSearch(String articleId, StoryProbe probe, StorySettings settings) {
        this.settings = settings;
        rule = new SameStory(settings.wording(), settings.agreement());
        article = BandEntry.of(articleId, probe);
        anchors = article.anchors.clone();
        Arrays.sort(anchors);
        fingerprint = Fingerprint.decode(probe.getFingerprint());
    }

    /**
     * Looks at an article of the same band; the article itself is passed over.
     *
     * @return whether to go on
     */
    public boolean look(String otherId, StoryProbe probe) {
        if (searched == MOST_SEARCHED) {
            bounded = true;
            return false;
        }
        searched++;
        BandEntry other = BandEntry.of(otherId, probe);
        if (!otherId.equals(article.articleId) && isWithinWindow(other) && sharesAnAnchor(other)) {
            compared.add(new Compared(other, rule.judge(fingerprint, Fingerprint.decode(probe.getFingerprint()))));
        }
        return true;
    }

    /** The candidates, those that share most of their wording first. */
    public List<Candidate> candidates() {
        return Stream.concat(first(true), first(false))
                .sorted(NEAREST_FIRST)
                .map(found -> new Candidate(
                        found.entry().articleId, StoryExplanation.of(found.verdict(), apart(found.entry()), settings)))
                .toList();
    }

    /** Articles looked at. */
    public int searched() {
        return searched;
    }

    /** Whether a bound has left something out. */
    public boolean bounded() {
        return bounded || ofKind(true).count() > MOST_TOLD || ofKind(false).count() > MOST_TOLD;
    }

    /** Copies apart from others: a story of very many copies shall not hide what was not joined. */
    private Stream<Compared> first(boolean copies) {
        return ofKind(copies).sorted(NEAREST_FIRST).limit(MOST_TOLD);
    }

    private Stream<Compared> ofKind(boolean copies) {
        return compared.stream().filter(found -> found.verdict().copy() == copies);
    }

    private boolean isWithinWindow(BandEntry other) {
        return apart(other).compareTo(settings.window()) <= 0;
    }

    private Duration apart(BandEntry other) {
        return Duration.between(Instant.ofEpochMilli(article.publishedAt), Instant.ofEpochMilli(other.publishedAt))
                .abs();
    }

    private boolean sharesAnAnchor(BandEntry other) {
        return Arrays.stream(other.anchors).anyMatch(anchor -> Arrays.binarySearch(anchors, anchor) >= 0);
    }
}
