package io.dealwire.story;

import io.dealwire.avro.SimilarityMeasure;

/**
 * The rule that decides whether one text is a copy of another.
 *
 * @param wording least share of the shorter text's 3-word sequences that the other must hold, 0 to 1
 * @param agreement least share of the names and figures of the text with fewer of them that the other must hold, 0 to 1
 */
public record SameStory(double wording, double agreement) {

    /** From this Jaccard similarity on, copies are reported as alike as a whole; below, as one holding the other. */
    private static final double ALIKE = 0.65;
    /** Names and figures below this number say little; the whole wording has to agree instead. */
    private static final int FEW_FACTS = 3;

    /** Compares two fingerprints. */
    Verdict judge(Fingerprint left, Fingerprint right) {
        if (left.text() == right.text() && left.words() == right.words()) {
            return new Verdict(true, 1, SimilarityMeasure.IDENTICAL, 1, 1, 1);
        }
        Sample.Overlap shared = left.shingles().overlap(right.shingles());
        Sample.Overlap facts = left.facts().overlap(right.facts());
        double containment = shared.containment();
        double jaccard = shared.jaccard();
        double agreement = facts.containment();
        boolean sameFacts = Math.min(facts.left(), facts.right()) < FEW_FACTS
                ? jaccard >= ALIKE && agreement >= this.agreement
                : agreement >= this.agreement;
        boolean copy = containment >= wording && sameFacts;
        return jaccard >= ALIKE
                ? new Verdict(copy, jaccard, SimilarityMeasure.JACCARD, jaccard, containment, agreement)
                : new Verdict(copy, containment, SimilarityMeasure.CONTAINMENT, jaccard, containment, agreement);
    }
}
