package io.dealwire.story;

/** One article in the index of a band partition. */
final class BandEntry implements Comparable<BandEntry> {

    final String articleId;
    final long version;
    /** Event time, milliseconds. */
    final long publishedAt;

    final int[] anchors;

    /** The earliest copy of it that this band has told it of. */
    private BandEntry told;

    private boolean present = true;
    /** The search that last met this entry, and in how many anchors: scratch space of the index. */
    long search;

    int shared;

    BandEntry(String articleId, long version, long publishedAt, int[] anchors) {
        this.articleId = articleId;
        this.version = version;
        this.publishedAt = publishedAt;
        this.anchors = anchors;
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
