package io.dealwire.story.band;

import io.dealwire.story.print.Fingerprint;
import io.dealwire.story.print.SameStory;
import io.dealwire.story.print.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Finds the copies of an article among the articles of one band partition. Lives in memory and is rebuilt from the stored
 * fingerprints. Discovery is symmetric: whichever of two copies comes second finds the other, and the later one by
 * (publishedAt, articleId) is told of the earlier.
 */
public final class BandIndex {

    /** An earlier article that another copies. */
    public record Earlier(String articleId, long version, long publishedAt, Verdict verdict) {}

    /** What an article is to be told: copies of it that are earlier, earliest first. */
    public record Finding(String articleId, long version, List<Earlier> earlier) {}

    /**
     * The bounds of a search.
     *
     * @param postings most articles kept for one anchor
     * @param candidates most articles compared in one search
     */
    public record Bounds(int postings, int candidates) {}

    private final int band;
    private final SameStory rule;
    private final long window;
    private final Bounds bounds;
    private final Function<BandEntry, Fingerprint> fingerprints;
    private final Map<String, BandEntry> entries = new HashMap<>();
    private final TreeSet<BandEntry> byTime = new TreeSet<>();
    private final BandPostings postings;
    private long searches;
    private long bites;

    /** @param fingerprints the kept fingerprint of an article that is in the index */
    public BandIndex(
            int band, SameStory rule, Duration window, Bounds bounds, Function<BandEntry, Fingerprint> fingerprints) {
        this.band = band;
        this.rule = rule;
        this.window = window.toMillis();
        this.bounds = bounds;
        this.fingerprints = fingerprints;
        this.postings = new BandPostings(bounds.postings());
    }

    /** Takes in an article that is known from before, without looking for copies; of two versions the later counts. */
    public void restore(BandEntry entry) {
        BandEntry known = entries.get(entry.articleId);
        if (known != null && known.version > entry.version) {
            return;
        }
        remove(entry.articleId);
        entries.put(entry.articleId, entry);
        byTime.add(entry);
        bites += postings.add(entry);
    }

    /**
     * Takes in a new or corrected article and finds its copies.
     *
     * @param fingerprint its fingerprint, asked for only when there is something to compare it with
     */
    public List<Finding> put(BandEntry entry, Supplier<Fingerprint> fingerprint) {
        remove(entry.articleId);
        List<Finding> findings = find(entry, fingerprint, true);
        entries.put(entry.articleId, entry);
        byTime.add(entry);
        bites += postings.add(entry);
        return findings;
    }

    /** Finds the earlier copies of an article once more. */
    public List<Finding> search(String articleId, long version) {
        BandEntry entry = entries.get(articleId);
        return entry == null || entry.version != version
                ? List.of()
                : find(entry, () -> fingerprints.apply(entry), false);
    }

    /** Forgets one version of an article. */
    public void remove(String articleId, long version) {
        BandEntry entry = entries.get(articleId);
        if (entry != null && entry.version == version) {
            remove(articleId);
        }
    }

    private void remove(String articleId) {
        BandEntry entry = entries.remove(articleId);
        if (entry != null) {
            byTime.remove(entry);
            postings.remove(entry);
            entry.removed();
        }
    }

    /** Takes out the earliest article, if it was published before a time. */
    public Optional<BandEntry> takeEarliestBefore(long time) {
        if (byTime.isEmpty() || byTime.first().publishedAt >= time) {
            return Optional.empty();
        }
        BandEntry earliest = byTime.first();
        remove(earliest.articleId);
        return Optional.of(earliest);
    }

    int size() {
        return entries.size();
    }

    /** How often a bound has left something out since the last call. */
    public long takeBites() {
        long taken = bites;
        bites = 0;
        return taken;
    }

    private List<Finding> find(BandEntry entry, Supplier<Fingerprint> fingerprint, boolean tellLater) {
        Fingerprint own = null;
        List<Finding> findings = new ArrayList<>();
        List<Earlier> earlier = new ArrayList<>(StoryLinks.KEPT);
        for (BandEntry candidate : candidates(entry)) {
            boolean isEarlier = candidate.compareTo(entry) < 0;
            boolean wanted = isEarlier ? earlier.size() < StoryLinks.KEPT : tellLater && candidate.wantsToHearOf(entry);
            if (!wanted || entry.meetsBefore(band, candidate)) {
                continue;
            }
            own = own == null ? fingerprint.get() : own;
            Verdict verdict = rule.judge(own, fingerprints.apply(candidate));
            if (!verdict.copy()) {
                continue;
            }
            if (isEarlier) {
                earlier.add(said(candidate, verdict));
                entry.hears(candidate);
            } else {
                findings.add(new Finding(candidate.articleId, candidate.version, List.of(said(entry, verdict))));
                candidate.hears(entry);
            }
        }
        if (!earlier.isEmpty()) {
            findings.add(new Finding(entry.articleId, entry.version, earlier));
        }
        return findings;
    }

    private static Earlier said(BandEntry entry, Verdict verdict) {
        return new Earlier(entry.articleId, entry.version, entry.publishedAt, verdict);
    }

    /** The articles within the window that share an anchor, earliest first. */
    private List<BandEntry> candidates(BandEntry entry) {
        searches++;
        List<BandEntry> found = new ArrayList<>();
        for (int anchor : entry.anchors) {
            for (BandEntry other : postings.of(anchor)) {
                if (other.publishedAt > entry.publishedAt + window) {
                    break;
                }
                if (other == entry || other.publishedAt < entry.publishedAt - window) {
                    continue;
                }
                if (other.search != searches) {
                    other.search = searches;
                    other.shared = 0;
                    found.add(other);
                }
                other.shared++;
            }
        }
        if (found.size() > bounds.candidates()) {
            found.sort(Comparator.<BandEntry>comparingInt(other -> -other.shared)
                    .thenComparing(Comparator.naturalOrder()));
            found.subList(bounds.candidates(), found.size()).clear();
            bites++;
        }
        Collections.sort(found);
        return found;
    }
}
