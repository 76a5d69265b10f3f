package io.dealwire.story.print;

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
    /** Names and figures below this number say little; the texts have to be alike as a whole then. */
    private static final int FEW_FACTS = 3;
    /** An estimate from so many shingles is taken at its word. */
    private static final int MANY = 100;
    /** Standard errors that an estimate from fewer shingles has to make up for. */
    private static final double DOUBT = 1;

    /** Compares two fingerprints. */
    public Verdict judge(Fingerprint left, Fingerprint right) {
        if (left.text() == right.text() && left.words() == right.words()) {
            return new Verdict(true, 1, SimilarityMeasure.IDENTICAL, 1, 1, 1);
        }
        Sample.Overlap shared = left.shingles().overlap(right.shingles());
        Sample.Overlap facts = left.facts().overlap(right.facts());
        double containment = shared.containment();
        double jaccard = shared.jaccard();
        double agreement = facts.containment();
        boolean sameFacts = agreement >= this.agreement || facts.smaller() == 0;
        boolean enoughFacts = facts.smaller() >= FEW_FACTS || jaccard >= ALIKE;
        boolean copy = containment >= required(shared.smaller()) && sameFacts && enoughFacts;
        return jaccard >= ALIKE
                ? new Verdict(copy, jaccard, SimilarityMeasure.JACCARD, jaccard, containment, agreement)
                : new Verdict(copy, containment, SimilarityMeasure.CONTAINMENT, jaccard, containment, agreement);
    }

    /** Where the estimate rests on few shingles, it has to be the higher. */
    private double required(int samples) {
        return samples >= MANY
                ? wording
                : wording + DOUBT * Math.sqrt(wording * (1 - wording)) * (1 / Math.sqrt(samples) - 1 / Math.sqrt(MANY));
    }
}
