package io.dealwire.story.band;

import io.dealwire.avro.StoryProbe;
import java.nio.ByteBuffer;

/** One article in the index of a band partition. */
public final class BandEntry implements Comparable<BandEntry> {

    public final String articleId;
    public final long version;
    /** Event time, milliseconds. */
    public final long publishedAt;

    public final int[] anchors;
    /** Its first anchor in each of the first bands, 0 where it has none. */
    private final int[] leads;

    /** The earliest copy of it that this band has told it of. */
    private BandEntry told;

    private boolean present = true;
    /** The search that last met this entry, and in how many anchors: scratch space of the index. */
    long search;

    int shared;

    public BandEntry(String articleId, long version, long publishedAt, int[] anchors, int[] leads) {
        this.articleId = articleId;
        this.version = version;
        this.publishedAt = publishedAt;
        this.anchors = anchors;
        this.leads = leads;
    }

    /** The entry that a probe is of. */
    public static BandEntry of(String articleId, StoryProbe probe) {
        return new BandEntry(
                articleId,
                probe.getVersion(),
                probe.getPublishedAt().toEpochMilli(),
                numbers(probe.getAnchors()),
                numbers(probe.getLeads()));
    }

    private static int[] numbers(ByteBuffer bytes) {
        int[] numbers = new int[bytes.remaining() / Integer.BYTES];
        bytes.duplicate().asIntBuffer().get(numbers);
        return numbers;
    }

    /** Whether a band before this one certainly sees both articles, and tells of them. */
    boolean meetsBefore(int band, BandEntry other) {
        int common = Math.min(band, Math.min(leads.length, other.leads.length));
        for (int i = 0; i < common; i++) {
            if (leads[i] != 0 && leads[i] == other.leads[i]) {
                return true;
            }
        }
        return false;
    }

    /** Whether hearing of another article could change this article's parent. */
    boolean wantsToHearOf(BandEntry other) {
        return told == null || !told.present || other.compareTo(told) < 0;
    }

    void hears(BandEntry earlier) {
        if (wantsToHearOf(earlier)) {
            told = earlier;
        }
    }

    void removed() {
        present = false;
        told = null;
    }

    @Override
    public int compareTo(BandEntry other) {
        int order = Long.compare(publishedAt, other.publishedAt);
        return order != 0 ? order : articleId.compareTo(other.articleId);
    }
}
