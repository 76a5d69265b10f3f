package io.dealwire.story.print;

/** Makes the fingerprint of an article. Pure: the same text gives the same fingerprint on every machine. */
public final class Fingerprinter {

    /** Words in a shingle: three survive edits of single words better than five. */
    static final int SHINGLE = 3;
    /**
     * Shingles kept: this times the root of their number. A long text needs more of them than a short one, so that enough fall into
     * the part that a short copy of it covers.
     */
    static final int SHINGLES_KEPT = 6;
    /** Most names and figures kept. */
    static final int FACTS_KEPT = 48;

    private Fingerprinter() {}

    /** The print of an article; an article without a body has no anchors: headlines alone make no story. */
    public static ArticlePrint print(String title, String body) {
        Words words = NewsText.of(title, body).words();
        return new ArticlePrint(Anchors.of(words), fingerprint(words));
    }

    public static Fingerprint fingerprint(Words words) {
        long[] sequences = Shingles.of(words, SHINGLE);
        int[] shingles = new int[sequences.length];
        for (int i = 0; i < shingles.length; i++) {
            shingles[i] = Sample.element(sequences[i]);
        }
        int[] facts = new int[words.count()];
        int count = 0;
        for (int i = 0; i < words.count(); i++) {
            if (words.kind(i) != Words.PLAIN) {
                facts[count++] = Sample.element(words.hash(i));
            }
        }
        return new Fingerprint(
                words.sequenceHash(),
                words.count(),
                Sample.of(shingles, shingles.length, (int) (SHINGLES_KEPT * Math.sqrt(shingles.length))),
                Sample.of(facts, count, FACTS_KEPT));
    }
}
