package io.dealwire.story.print;

import java.util.Arrays;

/** Makes the fingerprint of an article. Pure: the same text gives the same fingerprint on every machine. */
public final class Fingerprinter {

    /** Words in a shingle: three survive edits of single words better than five. */
    static final int SHINGLE = 3;
    /**
     * Shingles kept: this times the root of their number. A long text needs more of them than a short one, so that enough fall into
     * the part that a short copy of it covers.
     */
    static final int SHINGLES_KEPT = 6;
    /** So many shingles are kept at least: the fewer words a text has, the more each of them decides. */
    static final int SHINGLES_KEPT_AT_LEAST = 128;
    /** Most names and figures kept. */
    static final int FACTS_KEPT = 48;
    /** Shingles of the opening, at least: a first paragraph or two. */
    static final int OPENING = 58;
    /**
     * A long text is opened by this part of it: an update has paragraphs of its own before those that it keeps, and the longer it
     * is the more of them.
     */
    static final int OPENING_PART = 6;

    private Fingerprinter() {}

    /** The print of an article; an article without a body has no anchors: headlines alone make no story. */
    public static ArticlePrint print(String title, String body) {
        NewsText text = NewsText.of(title, body);
        return new ArticlePrint(Anchors.of(text.words()), fingerprint(text));
    }

    public static Fingerprint fingerprint(NewsText text) {
        Words words = text.words();
        long[] sequences = Shingles.of(words, SHINGLE);
        int[] shingles = new int[sequences.length];
        for (int i = 0; i < shingles.length; i++) {
            shingles[i] = Sample.element(sequences[i]);
        }
        int[] facts = new int[words.count()];
        int count = 0;
        for (int i = 0; i < words.count(); i++) {
            if (words.kind(i) != Words.PLAIN) {
                facts[count++] = fact(words, i);
            }
        }
        Sample sample = Sample.of(shingles.clone(), shingles.length, kept(shingles.length));
        return new Fingerprint(
                words.sequenceHash(),
                words.count(),
                sample,
                sample.part(opening(shingles, text.opening())),
                Sample.of(facts, count, FACTS_KEPT));
    }

    private static int kept(int shingles) {
        return Math.max(SHINGLES_KEPT_AT_LEAST, (int) (SHINGLES_KEPT * Math.sqrt(shingles)));
    }

    /** The shingles of the first words of the report. */
    private static int[] opening(int[] shingles, int first) {
        int start = Math.min(first, shingles.length);
        int length = Math.max(OPENING, shingles.length / OPENING_PART);
        return Arrays.copyOfRange(shingles, start, Math.min(start + length, shingles.length));
    }

    /** A name is odd and a figure even. */
    private static int fact(Words words, int word) {
        int element = Sample.element(words.hash(word));
        return words.kind(word) == Words.NAME ? element | 1 : element & ~1;
    }

    /** Whether an element of the facts is a name. */
    static boolean isName(int fact) {
        return (fact & 1) == 1;
    }
}
