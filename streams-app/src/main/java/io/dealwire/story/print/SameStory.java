package io.dealwire.story.print;

import io.dealwire.avro.SimilarityMeasure;
import io.dealwire.story.print.Verdict.Objection;

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
    /** Least share of the one text's opening that must stand in the other, or the other way round. */
    private static final double OPENING = 0.3;
    /** A text below so many words is a short template. */
    private static final int SHORT = 200;
    /** Agreement up to which a short text is another one's template; above, a name was mended rather than changed. */
    private static final double SHORT_TEMPLATE = 0.9;
    /** The same for longer texts, which name many that do not change. */
    private static final double LONG_TEMPLATE = 0.7;
    /** Shingles that one changed name or figure may account for. */
    private static final int CHANGED = 5;
    /** Shingles that may differ besides. */
    private static final int SLACK = 3;

    /** Compares two fingerprints. */
    public Verdict judge(Fingerprint left, Fingerprint right) {
        if (left.text() == right.text() && left.words() == right.words()) {
            return new Verdict(Objection.NONE, 1, SimilarityMeasure.IDENTICAL, 1, 1, 1, 1);
        }
        Sample.Overlap shared = left.shingles().overlap(right.shingles());
        Sample.Overlap facts = left.facts().overlap(right.facts());
        double containment = shared.containment();
        double jaccard = shared.jaccard();
        double opening = Math.max(opening(left, right), opening(right, left));
        Objection objection;
        if (containment < required(shared.smaller()) || facts.smaller() < FEW_FACTS && jaccard < ALIKE) {
            objection = Objection.WORDING;
        } else if (opening < OPENING) {
            objection = Objection.FURNITURE;
        } else if (facts.smaller() > 0 && facts.containment() < agreement) {
            objection = Objection.FACTS;
        } else {
            objection = isTemplate(left, right, shared, facts) ? Objection.TEMPLATE : Objection.NONE;
        }
        return jaccard >= ALIKE
                ? verdict(objection, SimilarityMeasure.JACCARD, jaccard, containment, opening, facts)
                : verdict(objection, SimilarityMeasure.CONTAINMENT, jaccard, containment, opening, facts);
    }

    private static Verdict verdict(
            Objection objection,
            SimilarityMeasure measure,
            double jaccard,
            double containment,
            double opening,
            Sample.Overlap facts) {
        double similarity = measure == SimilarityMeasure.JACCARD ? jaccard : containment;
        return new Verdict(objection, similarity, measure, jaccard, containment, opening, facts.containment());
    }

    /** Where the estimate rests on few shingles, it has to be the higher. */
    private double required(int samples) {
        return samples >= MANY
                ? wording
                : wording + DOUBT * Math.sqrt(wording * (1 - wording)) * (1 / Math.sqrt(samples) - 1 / Math.sqrt(MANY));
    }

    /** The share of a text's opening that another holds; where nothing can be compared, all of it. */
    private static double opening(Fingerprint text, Fingerprint other) {
        Sample.Overlap overlap = text.opening().overlap(other.shingles());
        return overlap.left() == 0 ? 1 : (double) overlap.both() / overlap.left();
    }

    /**
     * Whether two texts are one template with another name in it: each has a name that the other has not, and hardly more of their
     * wording differs than the changed names and figures account for.
     */
    private static boolean isTemplate(
            Fingerprint left, Fingerprint right, Sample.Overlap shared, Sample.Overlap facts) {
        boolean isShort = Math.max(left.words(), right.words()) < SHORT;
        if (facts.containment() > (isShort ? SHORT_TEMPLATE : LONG_TEMPLATE)) {
            return false;
        }
        Sample.Overlap names =
                left.facts().where(Fingerprinter::isName).overlap(right.facts().where(Fingerprinter::isName));
        return names.onlyLeft() > 0
                && names.onlyRight() > 0
                && shared.onlyLeft() <= CHANGED * facts.onlyLeft() + SLACK
                && shared.onlyRight() <= CHANGED * facts.onlyRight() + SLACK;
    }
}
