package io.dealwire.topology;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.Deal;
import io.dealwire.avro.DealParty;
import io.dealwire.avro.DealStatus;
import io.dealwire.avro.TaggedArticle;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a run of the pipeline came to, told without deal ids: those are given once, to whichever report came first, and so
 * they alone may depend on the order of arrival.
 *
 * @param stories articleId to storyId
 * @param deals every deal in words
 * @param dealOf articleId to its deal in words
 * @param counts companyId to its counts in words
 */
record Outcome(Map<String, String> stories, Set<String> deals, Map<String, String> dealOf, Map<String, String> counts) {

    static Outcome of(TopologyHarness harness) {
        Map<String, String> stories = new TreeMap<>();
        Map<String, String> dealOf = new TreeMap<>();
        Map<String, Deal> deals = harness.deals();
        for (TaggedArticle article : harness.tagged().values()) {
            stories.put(article.getArticleId(), article.getStory().getStoryId());
            if (article.getDealId() != null) {
                dealOf.put(article.getArticleId(), words(deals.get(article.getDealId())));
            }
        }
        Map<String, String> counts = new TreeMap<>();
        harness.counts().forEach((companyId, count) -> counts.put(companyId, words(count)));
        return new Outcome(
                stories,
                deals.values().stream().map(Outcome::words).collect(Collectors.toCollection(TreeSet::new)),
                dealOf,
                counts);
    }

    /** Deals per company counted anew from the deals there are. */
    static Map<String, Integer> recount(TopologyHarness harness) {
        Map<String, Integer> recount = new TreeMap<>();
        for (Deal deal : harness.deals().values()) {
            if (deal.getStatus() == DealStatus.ANNOUNCED || deal.getStatus() == DealStatus.COMPLETED) {
                deal.getParties().stream()
                        .map(DealParty::getCompanyId)
                        .distinct()
                        .forEach(companyId -> recount.merge(companyId, 1, Integer::sum));
            }
        }
        return recount;
    }

    /** Deals per company as the counts stage has them; companies without a counted deal are left out. */
    static Map<String, Integer> totals(TopologyHarness harness) {
        Map<String, Integer> totals = new TreeMap<>();
        harness.counts().forEach((companyId, count) -> {
            if (count.getTotal() > 0) {
                totals.put(companyId, count.getTotal());
            }
        });
        return totals;
    }

    private static String words(Deal deal) {
        return deal == null
                ? "a deal that is not there"
                : deal.getParties().stream()
                                .map(party -> party.getCompanyId() + " " + party.getRole())
                                .sorted()
                                .toList()
                        + " " + new TreeSet<>(deal.getTypes()) + " " + deal.getStatus() + " " + deal.getValue()
                        + " stories " + new TreeSet<>(deal.getStories()) + " articles " + deal.getArticles()
                        + " sources " + new TreeSet<>(deal.getSources()) + " " + deal.getFirstSeen() + " to "
                        + deal.getLastSeen();
    }

    private static String words(CompanyDealCounts count) {
        return count.getName() + " " + count.getTotal() + " " + new TreeMap<>(count.getByStatus()) + " "
                + new TreeMap<>(count.getByType())
                + " " + new TreeMap<>(count.getByRole()) + " " + new TreeMap<>(count.getByDay()) + " "
                + count.getLastSeen();
    }
}
