package io.dealwire.deal.claim;

import java.util.List;
import java.util.Map;

/**
 * The companies around a deal word, by how they are attached to it. A shallow reading: the subject is found backwards, past
 * appositions, the rest forwards by preposition until another clause begins.
 *
 * @param before the subject, or the possessor of a noun; several when joined by "and"
 * @param owned whether the company before stands in the possessive: "@'s bid"
 * @param answering whether the company before answers the deed of another: "@ rejects a bid"
 * @param offering whether the company before does what is done with an offer of one's own: "@ raises its @ bid"
 * @param attached companies directly before a noun: "the @ bid", "@-@ deal"
 * @param after companies after, by the word that attaches them
 * @param share whether a stake, not the whole, is what it is about
 * @param unit whether a part of a company is what it is about
 * @param goods whether ordinary goods are what it is about
 * @param securities whether it is about securities of no company named
 */
record Arguments(
        List<Integer> before,
        boolean owned,
        boolean answering,
        boolean offering,
        List<Integer> attached,
        Map<Slot, List<Integer>> after,
        boolean share,
        boolean unit,
        boolean goods,
        boolean securities) {

    List<Integer> in(Slot slot) {
        return after.getOrDefault(slot, List.of());
    }
}
