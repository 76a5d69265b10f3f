package io.dealwire.embedded.demo;

import io.dealwire.avro.CompanyDealCounts;
import io.dealwire.avro.Deal;
import io.dealwire.embedded.pipeline.Findings;
import io.dealwire.embedded.pipeline.Findings.DeadLetter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What came of the articles.
 *
 * @param articles articles known
 * @param stories stories they make
 * @param copies articles that are copies of another
 * @param deals deals in order of their first report
 * @param counts companies with at least one counted deal, most deals first
 * @param deadLetters records refused
 */
record DemoOutcome(
        long articles,
        long stories,
        long copies,
        List<Deal> deals,
        List<CompanyDealCounts> counts,
        List<DeadLetter> deadLetters) {

    static DemoOutcome of(Findings findings) {
        Set<String> articles = new HashSet<>();
        Set<String> stories = new HashSet<>();
        Set<String> heads = new HashSet<>();
        findings.articles(article -> {
            String id = article.getArticleId();
            String story = article.getStory().getStoryId();
            articles.add(id);
            stories.add(story);
            if (story.equals(id)) {
                heads.add(id);
            }
        });
        return new DemoOutcome(
                articles.size(),
                stories.size(),
                articles.size() - heads.size(),
                findings.deals().stream()
                        .sorted(Comparator.comparing(Deal::getFirstSeen).thenComparing(Deal::getDealId))
                        .toList(),
                findings.counts().stream()
                        .filter(counts -> counts.getTotal() > 0)
                        .sorted(Comparator.comparingInt(CompanyDealCounts::getTotal)
                                .reversed()
                                .thenComparing(CompanyDealCounts::getName)
                                .thenComparing(CompanyDealCounts::getCompanyId))
                        .toList(),
                findings.deadLetters());
    }
}
