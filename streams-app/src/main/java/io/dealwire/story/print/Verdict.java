package io.dealwire.story.print;

import io.dealwire.avro.SimilarityMeasure;

/**
 * How two texts compare.
 *
 * @param copy whether one is a copy of the other
 * @param similarity similarity by the measure named, 0 to 1
 * @param measure the measure that decided
 * @param jaccard estimated share of common 3-word sequences among all, 0 to 1
 * @param containment estimated share of the shorter text's 3-word sequences that the other holds, 0 to 1
 * @param agreement share of names and figures that agree, 0 to 1
 */
public record Verdict(
        boolean copy,
        double similarity,
        SimilarityMeasure measure,
        double jaccard,
        double containment,
        double agreement) {}
