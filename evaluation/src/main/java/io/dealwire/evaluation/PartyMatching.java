package io.dealwire.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which found party is which right one: one to one, those whose names agree best first. */
record PartyMatching(List<GoldArticle.Party> right, List<Finding.Party> found, List<Pair> pairs) {

    /** Positions in the two lists. */
    record Pair(int right, int found, NameAgreement agreement) {}

    static PartyMatching of(List<GoldArticle.Party> right, List<Finding.Party> found) {
        List<Pair> candidates = new ArrayList<>();
        for (int i = 0; i < right.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                NameAgreement agreement = agreement(right.get(i), found.get(j).name());
                if (agreement != NameAgreement.NONE) {
                    candidates.add(new Pair(i, j, agreement));
                }
            }
        }
        candidates.sort(Comparator.comparing(Pair::agreement)
                .reversed()
                .thenComparing(Pair::right)
                .thenComparing(Pair::found));
        Set<Integer> usedRight = new HashSet<>();
        Set<Integer> usedFound = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : candidates) {
            if (!usedRight.contains(pair.right()) && !usedFound.contains(pair.found())) {
                usedRight.add(pair.right());
                usedFound.add(pair.found());
                pairs.add(pair);
            }
        }
        return new PartyMatching(right, found, pairs);
    }

    int matched() {
        return pairs.size();
    }

    /**
     * How many of the pairs have the right role too.
     *
     * @param merger in a merger a partner may be told as buyer or target
     */
    int matchedWithRoles(boolean merger) {
        return (int) pairs.stream()
                .filter(pair -> fits(
                        right.get(pair.right()).roles(), found.get(pair.found()).role(), merger))
                .count();
    }

    /** What was found and is none of the right ones. */
    List<Finding.Party> unmatched() {
        Set<Integer> used = new HashSet<>();
        pairs.forEach(pair -> used.add(pair.found()));
        List<Finding.Party> left = new ArrayList<>();
        for (int j = 0; j < found.size(); j++) {
            if (!used.contains(j)) {
                left.add(found.get(j));
            }
        }
        return left;
    }

    Accuracy accuracy(int hits) {
        return new Accuracy(hits, found.size() - hits, right.size() - hits);
    }

    private static boolean fits(Set<String> roles, String role, boolean merger) {
        return roles.isEmpty()
                || roles.contains(role)
                || merger
                        && roles.contains("PARTNER")
                        && Set.of("BUYER", "TARGET").contains(role);
    }

    private static NameAgreement agreement(GoldArticle.Party party, String name) {
        return Stream.concat(Stream.of(party.name()), party.aliases().stream())
                .map(alias -> NameAgreement.of(alias, name))
                .max(Comparator.naturalOrder())
                .orElse(NameAgreement.NONE);
    }
}
