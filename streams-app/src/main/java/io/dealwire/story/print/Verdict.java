package io.dealwire.story.print;

import io.dealwire.avro.SimilarityMeasure;

/**
 * How two texts compare.
 *
 * @param objection why neither is a copy of the other, if so
 * @param similarity similarity by the measure named, 0 to 1
 * @param measure the measure that decided
 * @param jaccard estimated share of common 3-word sequences among all, 0 to 1
 * @param containment estimated share of the shorter text's 3-word sequences that the other holds, 0 to 1
 * @param opening estimated share of the 3-word sequences of one text's opening that the other holds anywhere, 0 to 1; the better of
 *     both directions
 * @param agreement share of names and figures that agree, 0 to 1
 */
public record Verdict(
        Objection objection,
        double similarity,
        SimilarityMeasure measure,
        double jaccard,
        double containment,
        double opening,
        double agreement) {

    /** What keeps two texts from being copies. */
    public enum Objection {
        /** Nothing: one is a copy of the other. */
        NONE,
        /** They share too little wording, or too little that tells them apart. */
        WORDING,
        /** They share wording, but the opening of neither stands in the other: what they share stands around reports. */
        FURNITURE,
        /** They share wording, but not names and figures. */
        FACTS,
        /** Little differs but names and figures: one template, filled in for others. */
        TEMPLATE
    }

    /** Whether one is a copy of the other. */
    public boolean copy() {
        return objection == Objection.NONE;
    }
}
